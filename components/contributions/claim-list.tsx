import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Tag } from '@/components/ui/tag'
import type { ClaimRead } from '@/lib/contributions/rewards/types'
import { dayOf } from '@/lib/platform/clock'
import { formatCents, formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface ClaimListProps {
  readonly claims: readonly ClaimRead[]
  readonly today: string
  readonly hidden: Readonly<Record<string, string>>
  readonly takeBack: FormAction
  /** Absent for who does not pay. */
  readonly pay?: FormAction
}

/** Hours and expenses, each with what it comes to and whether it was paid. */
export function ClaimList({ claims, today, hidden, takeBack, pay }: ClaimListProps) {
  const t = texts('rewards')
  const locale = currentLocale()
  return claims.map(({ id, kind, claimedOn, minutes, cents, what, paidAt }) => (
    <article key={id} className="sheet stack stack-sm">
      <h3>{what}</h3>
      <p className="meta">
        <span>{formatDay(claimedOn, locale, today)}</span>
        <span>{kind === 'HOURS' ? t('hours', { count: (minutes ?? 0) / 60, hours: formatNumber((minutes ?? 0) / 60, locale) }) : t('form.kinds.EXPENSE')}</span>
        <span>{cents === null ? t('noAmount') : formatCents(cents, locale)}</span>
      </p>
      <p>{paidAt ? <Tag tone="positive" icon="check">{t('paidOn', { day: formatDay(dayOf(paidAt), locale, today) })}</Tag> : <Tag icon="clock">{t('open')}</Tag>}</p>
      {!paidAt && pay && cents !== null && <ActionForm action={pay} text={formText(t('pay', { what }))} fields={[]} hidden={{ ...hidden, claimId: id, cents: String(cents) }} />}
      {!paidAt && <ActionForm action={takeBack} text={formText(t('takeBack', { what }))} look="secondary" fields={[]} hidden={{ ...hidden, claimId: id }} />}
    </article>
  ))
}
