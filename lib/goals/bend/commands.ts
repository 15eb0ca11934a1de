import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, notFound } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import type { GoalEvent } from '../types'
import type { BendForm } from './schema'
import { findBend, findBendChange, saveBend } from './store'

/** Writes how the line of a goal can be bent. Of two at once, the second sees both texts. Returns the goal's id. */
export async function writeBend(tx: CoalitionTx, ctx: MemberContext, input: BendForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'change')
  const { goalId, expectedVersion: _version, trendIndicatorId: _trendIndicatorId, ...words } = input
  refusePersonalData(ctx.now, words)
  if (!(await findBend(tx, goalId))) throw notFound()
  if (!(await saveBend(tx, input, { now: ctx.now, by: ctx.actor.membershipId }))) {
    const [current, change] = [await findBend(tx, goalId), await findBendChange(tx, goalId)]
    if (!current?.bend || !change) throw notFound()
    throw new Conflict({ ...change, currentVersion: current.version, theirs: Object.fromEntries(Object.entries(current.bend).map(([field, text]) => [field, text ?? ''])) })
  }
  record<GoalEvent>(tx, ctx, { event: 'goal_bend_written', subject: { type: 'goal', id: goalId } })
  return goalId
}
