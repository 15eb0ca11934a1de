import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { findGoalToEdit } from '../store'
import type { GoalEvent } from '../types'
import { goalStancesPolicy } from './policy'
import { canTakeStance, problemsOf } from './rules'
import type { StanceForm } from './schema'
import { insertStance, listStanceRows } from './store'

/** Says where a partner stands on a goal from now on. Who takes part is one of its meedoeners, others are not. Returns the goal's id. */
export async function takeStance(tx: CoalitionTx, ctx: MemberContext, input: StanceForm): Promise<string> {
  authorize(goalStancesPolicy, ctx, 'take', input)
  refusePersonalData(ctx.now, { reason: input.reason, contribution: input.contribution })
  const problems = problemsOf(input)
  if (problems.length > 0) throw new InvalidInput(problems)
  // Held until the end: two that speak for one partner at once are put in order.
  const goal = await findGoalToEdit(tx, input.goalId, true)
  const before = goal && (await listStanceRows(tx, goal.id)).find((one) => one.partnerId === input.partnerId)
  if (!goal || !before) throw notFound()
  const allowed = canTakeStance(goal.status)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await once(tx, ctx, 'goals.stance', input, async (id) => {
    const { goalId, partnerId, stance, reason, contribution } = input
    await insertStance(tx, id, { goalId, partnerId, stance, reason, contribution }, { now: ctx.now, by: ctx.actor.membershipId })
    record<GoalEvent>(tx, ctx, { event: 'goal_stance_taken', subject: { type: 'goal', id: goalId }, changes: { partnerId, stance: { from: before.stance, to: stance } } })
  })
  return goal.id
}
