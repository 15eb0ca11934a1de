import { formerName } from '@/components/members/former-name'
import type { GoalChange } from '@/lib/goals/types'
import { formatDay, formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** When a goal started, was reached or stopped, by whom and why, with what was learned and how it was celebrated. */
export function GoalHistory({ changes }: { changes: readonly GoalChange[] }) {
  const t = texts('goals')
  const locale = currentLocale()
  if (changes.length === 0) return null
  const said = (change: GoalChange) => {
    const what = { status: t(`statuses.${change.status}`), when: formatMoment(change.changedAt, locale), who: formerName(change) }
    return change.happenedOn ? t('happenedOn', { ...what, day: formatDay(change.happenedOn, locale) }) : t('changedTo', what)
  }
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('historyTitle')}</h2>
      <ul className="stack stack-sm">
        {changes.map((change) => (
          <li key={change.changedAt.toISOString()}>
            <p>{said(change)}</p>
            {change.reason && <blockquote className="quote"><p>{change.reason}</p></blockquote>}
            {change.despite && <p><strong>{t('despite')}</strong> {change.despite}</p>}
            {change.lesson && <p><strong>{t('lesson')}</strong> {change.lesson}</p>}
            {change.celebration && <p><strong>{t('celebration')}</strong> {change.celebration}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
