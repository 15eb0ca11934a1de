import { formerName } from '@/components/members/former-name'
import type { GoalChange } from '@/lib/goals/types'
import { formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** When a goal started, was reached or stopped, by whom and why. */
export function GoalHistory({ changes }: { changes: readonly GoalChange[] }) {
  const t = texts('goals')
  const locale = currentLocale()
  if (changes.length === 0) return null
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('historyTitle')}</h2>
      <ul className="stack stack-sm">
        {changes.map((change) => (
          <li key={change.changedAt.toISOString()}>
            <p>{t('changedTo', { status: t(`statuses.${change.status}`), when: formatMoment(change.changedAt, locale), who: formerName(change) })}</p>
            {change.reason && <blockquote className="quote"><p>{change.reason}</p></blockquote>}
          </li>
        ))}
      </ul>
    </section>
  )
}
