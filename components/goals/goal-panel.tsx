import { formerName } from '@/components/members/former-name'
import { progress } from '@/lib/goals/rules'
import type { GoalListed } from '@/lib/goals/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { figureFacts } from './figures'
import { GoalPanelView, type GoalPanelValues } from './goal-panel-view'

interface GoalPanelProps {
  readonly goal: GoalListed
  readonly today: string
  readonly action: { readonly label: string; readonly href: string }
}

export function goalPanelValues({ goal, today, action }: GoalPanelProps): GoalPanelValues {
  const t = texts('goals')
  return {
    kicker: t('ourGoal', { day: formatDay(goal.dueOn, currentLocale(), today) }), title: goal.title, done: progress(goal), facts: figureFacts(goal),
    benefitLabel: t('parentBenefit'), benefit: goal.parentBenefit ?? t('parentBenefitMissing'),
    owner: `${t('owner')}: ${formerName({ byName: goal.ownerName, hasLeft: goal.ownerHasLeft })}`, action,
  }
}

/** The one goal that runs, on petrol: baseline, now and target, and what the parent gains. */
export function GoalPanel(props: GoalPanelProps) {
  return <GoalPanelView {...goalPanelValues(props)} />
}
