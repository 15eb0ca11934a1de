import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { actionItemsPolicy } from './policy'
import { canMove, fitsDay } from './rules'
import type { ActionForm } from './schema'
import { findActionToMove, insertAction, isGoal, isMember, updateAction } from './store'
import type { ActionEvent, ActionLogged } from './types'

/** Writes down what somebody did or is going to do for a goal. Sent twice, it makes one. Returns its id. */
export async function logAction(tx: CoalitionTx, ctx: MemberContext, input: ActionForm): Promise<string> {
  authorize(actionItemsPolicy, ctx, 'log')
  const { goalId, what, preventionType, status, plannedOn } = input
  refusePersonalData(ctx.now, { what })
  const fits = fitsDay(status, plannedOn, dayOf(ctx.now))
  if (!fits.can) throw new InvalidInput([{ field: 'plannedOn', code: fits.reason }])
  if (!(await isGoal(tx, goalId))) throw new InvalidInput([{ field: 'goalId', code: 'actions.goal_missing' }])
  return once(tx, ctx, 'action_items.log', input, async (id) => {
    await insertAction(tx, id, { goalId, what, preventionType, status, plannedOn }, { now: ctx.now, by: ctx.actor.membershipId })
    record<ActionLogged>(tx, ctx, { event: 'action_logged', subject: { type: 'action_item', id }, changes: { status, preventionType } })
  })
}

/** The action, locked, when this person may move it and it is not over. */
async function openAction(tx: CoalitionTx, ctx: MemberContext, operation: 'give' | 'stop', id: string) {
  authorize(actionItemsPolicy, ctx, operation)
  const action = await findActionToMove(tx, id)
  if (!action) throw notFound()
  authorize(actionItemsPolicy, ctx, operation, action)
  const allowed = canMove(action)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  return action
}

/** Gives an open action to somebody who takes part. */
export async function giveAction(tx: CoalitionTx, ctx: MemberContext, input: { actionId: string; toId: string }): Promise<void> {
  const action = await openAction(tx, ctx, 'give', input.actionId)
  if (!(await isMember(tx, input.toId))) throw notFound()
  await updateAction(tx, action.id, { ownerId: input.toId, status: action.status }, { now: ctx.now, by: ctx.actor.membershipId })
  record<ActionEvent>(tx, ctx, { event: 'action_given', subject: { type: 'action_item', id: action.id }, changes: { ownerId: { from: action.ownerId, to: input.toId } } })
}

/** Stops an open action: nobody takes it further. */
export async function stopAction(tx: CoalitionTx, ctx: MemberContext, input: { actionId: string }): Promise<void> {
  const action = await openAction(tx, ctx, 'stop', input.actionId)
  await updateAction(tx, action.id, { ownerId: action.ownerId, status: 'STOPPED' }, { now: ctx.now, by: ctx.actor.membershipId })
  record<ActionEvent>(tx, ctx, { event: 'action_stopped', subject: { type: 'action_item', id: action.id }, changes: { status: { from: action.status, to: 'STOPPED' } } })
}
