import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface PasskeyListProps {
  readonly passkeys: readonly { readonly id: string; readonly label: string; readonly createdAt: Date; readonly lastUsedAt: Date | null }[]
}

/** A person's passkeys: since when, last used, and what can be done with each. */
export function PasskeyList({ passkeys }: PasskeyListProps) {
  const t = texts('passkeys')
  const day = (moment: Date) => formatDay(dayOf(moment), currentLocale())
  if (passkeys.length === 0) return <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
  return (
    <ul className="sheet rows">
      {passkeys.map(({ id, label, createdAt, lastUsedAt }) => (
        <li key={id}>
          <span className="stone stone-soft"><Icon name="key-round" /></span>
          <div className="stack stack-xs">
            <p><strong>{label}</strong></p>
            <p className="meta"><span>{t('added', { day: day(createdAt) })}</span><span>{lastUsedAt ? t('usedOn', { day: day(lastUsedAt) }) : t('neverUsed')}</span></p>
          </div>
          <p className="act cluster cluster-sm">
            <a className="textlink" href={paths.passkey(id)}>{t('rename')}<span className="hidden-text"> {t('removeOf', { label })}</span></a>
            <a className="textlink" href={paths.removePasskey(id)}>{t('remove')}<span className="hidden-text"> {t('removeOf', { label })}</span></a>
          </p>
        </li>
      ))}
    </ul>
  )
}
