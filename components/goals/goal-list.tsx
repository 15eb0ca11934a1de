import type { GoalListed } from '@/lib/goals/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { Tag } from '@/components/ui/tag'
import { GoalFigures } from './figures'
import { GoalStatusTag } from './status-tag'

/** Goals as rows of one sheet. */
export function GoalList({ slug, goals, today }: { slug: string; goals: readonly GoalListed[]; today: string }) {
  const t = texts('goals')
  const locale = currentLocale()
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {goals.map((goal) => (
          <li key={goal.id}>
            <div className="stack stack-sm">
              <h3><a href={paths.goal(slug, goal.id)}>{goal.title}</a></h3>
              <p className="meta">
                {goal.isExample ? <Tag tone="info">{t('example')}</Tag> : <GoalStatusTag status={goal.status} />}
                <span>{t('owner')}: {goal.ownerName}</span>
                <span>{t('dueUntil', { day: formatDay(goal.dueOn, locale, today) })}</span>
              </p>
              <p className="small">{t('challenge')}: {goal.challengeTitle}</p>
              <p><strong>{t('parentBenefit')}</strong> {goal.parentBenefit ?? t('parentBenefitMissing')}</p>
            </div>
            <div className="act"><GoalFigures goal={goal} /></div>
          </li>
        ))}
      </ul>
    </div>
  )
}
