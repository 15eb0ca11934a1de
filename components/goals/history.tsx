import { getLocale, getTranslations } from 'next-intl/server'
import type { GoalChange } from '@/lib/goals/types'
import { formatMoment } from '@/lib/platform/i18n/format'

/** When a goal started, was reached or stopped, by whom and why. */
export async function GoalHistory({ changes }: { changes: readonly GoalChange[] }) {
  const t = await getTranslations('goals')
  const locale = await getLocale()
  if (changes.length === 0) return null
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('historyTitle')}</h2>
      <ul className="stack stack-sm">
        {changes.map((change) => (
          <li key={change.changedAt.toISOString()}>
            <p>{t('changedTo', { status: t(`statuses.${change.status}`), when: formatMoment(change.changedAt, locale), who: change.byName })}</p>
            {change.reason && <blockquote className="quote"><p>{change.reason}</p></blockquote>}
          </li>
        ))}
      </ul>
    </section>
  )
}
