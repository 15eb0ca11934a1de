import { formerName } from '@/components/members/former-name'
import type { PartnerCard } from '@/lib/partners/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** How the state of a partner went, the newest first: when, by whom, why. */
export function PartnerHistory({ history, addedAt }: Pick<PartnerCard, 'history' | 'addedAt'>) {
  const t = texts('partners')
  const locale = currentLocale()
  const day = (moment: Date) => formatDay(dayOf(moment), locale)
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('card.history')}</h2>
      {history.length === 0
        ? <p className="subtle">{t('card.historyEmpty', { day: day(addedAt) })}</p>
        : (
          <ol className="stack stack-sm">
            {history.map(({ id, status, cause, reason, changedAt, changedBy, hasLeft }) => (
              <li key={id}>
                <p><strong>{t(`statuses.${status}`)}</strong></p>
                <p className="meta">{t('card.change', { cause: t(`card.causes.${cause}`), day: day(changedAt), who: changedBy === null ? t('card.byItself') : formerName({ byName: changedBy, hasLeft }) })}</p>
                {reason && <p>{reason}</p>}
              </li>
            ))}
          </ol>
        )}
    </section>
  )
}
