import { challengesPolicy } from '@/lib/challenges/policy'
import { goalsPolicy } from '@/lib/goals/policy'
import { goalStancesPolicy } from '@/lib/goals/stances/policy'
import type { GoalListed } from '@/lib/goals/types'
import { moneyPolicy } from '@/lib/money/policy'
import type { StepNumber } from '@/lib/plan/types'
import { may } from '@/lib/platform/authz/policy'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { PageRow } from './worksheet-rows'

interface StepPages {
  readonly slug: string
  readonly step: StepNumber
  /** The goal that runs. */
  readonly goal: Pick<GoalListed, 'id' | 'title' | 'challengeId'> | undefined
  readonly ctx: MemberContext
}

/** The parts of a step that have a page of their own, as far as this person may read them. What hangs on a goal leads to the list while none runs. */
export function stepPages({ slug, step, goal, ctx }: StepPages): PageRow[] {
  if (step === 4) return may(moneyPolicy, ctx, 'read_lock') ? [{ title: texts('money')('title'), href: paths.money(slug) }] : []
  if (step !== 3) return []
  const goals = texts('goals')
  const plan = texts('plan')
  const card = may(challengesPolicy, ctx, 'change') ? paths.challengeCard : paths.challenge
  const ofGoal = (title: string, href: (slug: string, id: string) => string): PageRow => ({
    title, href: goal ? href(slug, goal.id) : paths.goals(slug), note: goal ? plan('pageOfGoal', { title: goal.title }) : plan('pageNeedsGoal'),
  })
  return [
    ...(may(goalStancesPolicy, ctx, 'list') ? [{ title: goals('mission.title'), href: paths.missionWords(slug) }] : []),
    ...(may(challengesPolicy, ctx, 'read') ? [{ title: texts('challenges')('card.title'), href: goal ? card(slug, goal.challengeId) : paths.challenges(slug) }] : []),
    ...(may(goalsPolicy, ctx, 'read') ? [ofGoal(goals('parent.title'), paths.parentCheck), ofGoal(goals('bend.title'), paths.goalBend), ofGoal(goals('effects.title'), (one, id) => paths.goalEffects(one, id))] : []),
  ]
}
