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
import { canMove, canReopen, fitsDay } from './rules'
import type { ActionForm, CoverForm } from './schema'
import { findActionToMove, insertAction, isGoal, isMember, listCoverRows, setCover, updateAction, type ActionToMove } from './store'
import type { ActionEvent, ActionLogged, ActionStatus } from './types'

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

/** The action, locked, when this person may do this with it, and it can be done. */
async function actionFor(tx: CoalitionTx, ctx: MemberContext, operation: 'give' | 'finish' | 'stop' | 'reopen', id: string) {
  authorize(actionItemsPolicy, ctx, operation)
  const action = await findActionToMove(tx, id)
  if (!action) throw notFound()
  authorize(actionItemsPolicy, ctx, operation, action)
  const allowed = operation === 'reopen' ? canReopen(action) : canMove(action)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  return action
}

/** Gives an open action to somebody who takes part. */
export async function giveAction(tx: CoalitionTx, ctx: MemberContext, input: { actionId: string; toId: string }): Promise<void> {
  const action = await actionFor(tx, ctx, 'give', input.actionId)
  if (!(await isMember(tx, input.toId))) throw notFound()
  await updateAction(tx, action.id, { ...action, ownerId: input.toId }, { now: ctx.now, by: ctx.actor.membershipId })
  record<ActionEvent>(tx, ctx, { event: 'action_given', subject: { type: 'action_item', id: action.id }, changes: { ownerId: { from: action.ownerId, to: input.toId } } })
}

/** An open action was done, on this day. */
export async function finishAction(tx: CoalitionTx, ctx: MemberContext, input: { actionId: string; doneOn: string }): Promise<void> {
  const action = await actionFor(tx, ctx, 'finish', input.actionId)
  const fits = fitsDay('DONE', input.doneOn, dayOf(ctx.now))
  if (!fits.can) throw new InvalidInput([{ field: 'doneOn', code: fits.reason }])
  await moveTo(tx, ctx, action, { event: 'action_finished', status: 'DONE', plannedOn: input.doneOn })
}

/** What was done or stopped is to be done after all, on this day. */
export async function reopenAction(tx: CoalitionTx, ctx: MemberContext, input: { actionId: string; plannedOn: string }): Promise<void> {
  const action = await actionFor(tx, ctx, 'reopen', input.actionId)
  await moveTo(tx, ctx, action, { event: 'action_reopened', status: 'PLANNED', plannedOn: input.plannedOn })
}

async function moveTo(tx: CoalitionTx, ctx: MemberContext, action: ActionToMove, { event, status, plannedOn }: { event: 'action_finished' | 'action_reopened'; status: ActionStatus; plannedOn: string }): Promise<void> {
  await updateAction(tx, action.id, { ...action, status, plannedOn }, { now: ctx.now, by: ctx.actor.membershipId })
  record<ActionEvent>(tx, ctx, {
    event, subject: { type: 'action_item', id: action.id },
    changes: { status: { from: action.status, to: status }, plannedOn: { from: action.plannedOn, to: plannedOn } },
  })
}

/** Stops an open action: nobody takes it further. */
export async function stopAction(tx: CoalitionTx, ctx: MemberContext, input: { actionId: string }): Promise<void> {
  const action = await actionFor(tx, ctx, 'stop', input.actionId)
  await updateAction(tx, action.id, { ...action, status: 'STOPPED' }, { now: ctx.now, by: ctx.actor.membershipId })
  record<ActionEvent>(tx, ctx, { event: 'action_stopped', subject: { type: 'action_item', id: action.id }, changes: { status: { from: action.status, to: 'STOPPED' } } })
}

/**
 * Names the afspraak or mandate under which an action is done, or takes that away. Also of what is done: cover is asked
 * for afterwards more often than before.
 * @throws InvalidInput for an afspraak that expired and a mandate that does not hold today
 */
export async function coverAction(tx: CoalitionTx, ctx: MemberContext, input: CoverForm): Promise<void> {
  authorize(actionItemsPolicy, ctx, 'cover')
  const action = await findActionToMove(tx, input.actionId)
  if (!action) throw notFound()
  authorize(actionItemsPolicy, ctx, 'cover', action)
  const { cover } = input
  const can = cover === null || (await listCoverRows(tx, dayOf(ctx.now))).some((one) => one.kind === cover.kind && one.id === cover.id)
  if (!can) throw new InvalidInput([{ field: 'cover', code: 'actions.cover_missing' }])
  await setCover(tx, action.id, cover, { now: ctx.now, by: ctx.actor.membershipId })
  record<ActionEvent>(tx, ctx, { event: 'action_covered', subject: { type: 'action_item', id: action.id }, changes: { cover: cover?.kind ?? null } })
}
