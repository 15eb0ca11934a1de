import { GoalFigures } from '@/components/goals/figures'
import { GoalStatusTag } from '@/components/goals/status-tag'
import { formerName } from '@/components/members/former-name'
import { Tag } from '@/components/ui/tag'
import type { GoalStanding } from '@/lib/notifications/standing/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { Counts } from './counts'

interface StandingGoalsProps {
  readonly slug: string
  readonly today: string
  readonly goals: readonly GoalStanding[]
}

/** The goals: how many run, ask for attention, were reached or stopped; and of those that run how far they are. */
export function StandingGoals({ slug, today, goals }: StandingGoalsProps) {
  const t = texts('standing')
  const words = texts('goals')
  const locale = currentLocale()
  const running = goals.filter(({ goal }) => goal.status === 'ACTIVE')
  const counted = {
    running: running.length, stuck: running.filter(({ stuck }) => stuck.length > 0).length,
    reached: goals.filter(({ goal }) => goal.status === 'REACHED').length, stopped: goals.filter(({ goal }) => goal.status === 'STOPPED').length,
  }
  return (
    <section className="stack stack-xl" aria-labelledby="goals">
      <h2 id="goals">{t('goals.title')}</h2>
      <Counts counts={(['running', 'stuck', 'reached', 'stopped'] as const).map((key) => ({ label: t(`goals.${key}`), value: String(counted[key]), href: key === 'stuck' ? '#goals' : paths.goals(slug) }))} />
      {running.length === 0
        ? <p><a href={paths.goals(slug)}>{t('goals.none')}</a></p>
        : (
          <ul className="sheet rows rows-plain">
            {running.map(({ goal, stuck }) => (
              <li key={goal.id}>
                <div className="stack stack-sm">
                  <h3><a href={paths.goal(slug, goal.id)}>{goal.title}</a></h3>
                  <p className="meta">
                    <GoalStatusTag status={goal.status} />
                    <span>{words('owner')}: {formerName({ byName: goal.ownerName, hasLeft: goal.ownerHasLeft })}</span>
                    <span>{words('dueUntil', { day: formatDay(goal.dueOn, locale, today) })}</span>
                  </p>
                  {stuck.length > 0 && <p className="cluster cluster-sm">{stuck.map((reason) => <Tag key={reason} tone="warning" icon="circle-alert">{t(`stuck.${reason}`)}</Tag>)}</p>}
                </div>
                <div className="act"><GoalFigures goal={goal} /></div>
              </li>
            ))}
          </ul>
        )}
    </section>
  )
}
