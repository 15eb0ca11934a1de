import { buttonClass } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface ShownSession {
  readonly id: string
  readonly device: { readonly browser: string | undefined; readonly system: string | undefined }
  readonly network: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** Where somebody is signed in, with a button to end each. */
export function SessionList({ sessions, current, end }: { sessions: readonly ShownSession[]; current: string; end: (form: FormData) => Promise<void> }) {
  const t = texts('account')
  const locale = currentLocale()
  const nameOf = ({ browser, system }: ShownSession['device']) => (browser && system ? t('deviceOn', { browser, system }) : (browser ?? system ?? t('deviceUnknown')))
  return (
    <div className="sheet">
      <ul className="rows rows-plain rows-slim">
        {sessions.map(({ id, device, network, createdAt, lastSeenAt }) => (
          <li key={id}>
            <div className="stack stack-xs">
              <p className="cluster cluster-sm"><strong>{nameOf(device)}</strong>{id === current && <Tag tone="positive" icon="check">{t('thisSession')}</Tag>}</p>
              <p className="meta">
                {network && <span>{t('sessionNetwork', { network })}</span>}
                <span>{t('sessionBegan', { when: formatMoment(createdAt, locale) })}</span>
                <span>{t('sessionSeen', { when: formatMoment(lastSeenAt, locale) })}</span>
              </p>
            </div>
            <form action={end} className="act">
              <input type="hidden" name="id" value={id} />
              <button className={buttonClass('secondary', { small: true })} aria-label={t('sessionEndOf', { device: id === current ? t('thisSession') : nameOf(device) })}>{t('sessionEnd')}</button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  )
}
