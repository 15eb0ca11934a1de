import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput, notFound, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { actionItemsPolicy } from '../policy'
import { fitsDay } from '../rules'
import { findCover, isGoal, isMember, listCoverRows } from '../store'
import type { ActionEvent, ActionLogged, ActionStatus, Cover } from '../types'
import type { ActionCardForm, NewActionCardForm, PreventionForm } from './schema'
import { findCard, insertCard, isOpenLocation, updateCard, updatePrevention, type CardContent } from './store'
import type { ActionCard } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'action_item', id })

type Kept = Pick<ActionCard, 'ownerId' | 'locationId'> & { readonly cover: Cover | undefined }

/** Everything that is wrong with it. What stood there already may stay, also when nobody could choose it anew. */
async function problemsOf(tx: CoalitionTx, ctx: MemberContext, card: CardContent, before?: Kept): Promise<FieldProblem[]> {
  const { what, parentBenefit, togetherWith, evidence, status, plannedOn, cover } = card
  const problems: FieldProblem[] = [...personalDataIn(ctx.now, { what, parentBenefit, togetherWith, evidence })]
  const fits = fitsDay(status, plannedOn, dayOf(ctx.now))
  if (!fits.can) problems.push({ field: 'plannedOn', code: fits.reason })
  if (!(await isGoal(tx, card.goalId))) problems.push({ field: 'goalId', code: 'actions.goal_missing' })
  if (card.ownerId !== before?.ownerId && !(await isMember(tx, card.ownerId))) problems.push({ field: 'ownerId', code: 'actions.owner_missing' })
  if (card.locationId !== null && card.locationId !== before?.locationId && !(await isOpenLocation(tx, card.locationId))) problems.push({ field: 'locationId', code: 'actions.location_missing' })
  const isKept = cover?.kind === before?.cover?.kind && cover?.id === before?.cover?.id
  if (cover !== null && !isKept && !(await listCoverRows(tx, dayOf(ctx.now))).some((one) => one.kind === cover.kind && one.id === cover.id)) problems.push({ field: 'cover', code: 'actions.cover_missing' })
  return problems
}

/** Makes an action with everything that is asked of it. A professional makes their own. Sent twice, it makes one. Returns its id. */
export async function addActionCard(tx: CoalitionTx, ctx: MemberContext, { requestKey, ...card }: NewActionCardForm): Promise<string> {
  authorize(actionItemsPolicy, ctx, 'log')
  const problems = await problemsOf(tx, ctx, card)
  if (!may(actionItemsPolicy, ctx, 'change', card)) problems.push({ field: 'ownerId', code: 'actions.owner_not_you' })
  if (problems.length > 0) throw new InvalidInput(problems)
  return once(tx, ctx, 'action_items.add_card', { ...card, requestKey }, async (id) => {
    await insertCard(tx, id, card, by(ctx))
    record<ActionLogged>(tx, ctx, { event: 'action_logged', subject: subject(id), changes: { status: card.status, preventionType: card.preventionType } })
  })
}

function conflictWith(now: ActionCard, cover: Cover | undefined): Conflict {
  const { what, goalId, parentBenefit, ownerId, togetherWith, plannedOn, locationId, preventionType, status, evidence, domains } = now
  return new Conflict({
    changedBy: now.updatedByName, changedAt: now.updatedAt, currentVersion: now.version,
    theirs: {
      what, goalId, parentBenefit: parentBenefit ?? '', ownerId, togetherWith: togetherWith ?? '', plannedOn, locationId: locationId ?? '', preventionType, status, evidence: evidence ?? '', domains: [...domains],
      cover: cover ? `${cover.kind}-${cover.id}` : '',
    },
  })
}

/** The card of an action that this person may change. */
async function cardFor(tx: CoalitionTx, ctx: MemberContext, actionId: string): Promise<ActionCard> {
  authorize(actionItemsPolicy, ctx, 'change')
  const found = await findCard(tx, actionId)
  if (!found) throw notFound()
  authorize(actionItemsPolicy, ctx, 'change', found)
  return found
}

const EVENTS: Readonly<Record<ActionStatus, 'action_finished' | 'action_stopped' | 'action_reopened'>> = { DONE: 'action_finished', STOPPED: 'action_stopped', PLANNED: 'action_reopened', IN_PROGRESS: 'action_reopened', STUCK: 'action_reopened' }

/** What happened to it besides its words: who does it, under what, and how it stands. */
function recordMoves(tx: CoalitionTx, ctx: MemberContext, before: ActionCard, coverBefore: Cover | undefined, card: CardContent): void {
  const { id } = before
  record<ActionEvent>(tx, ctx, { event: 'action_changed', subject: subject(id), changes: before.status === card.status ? {} : { status: { from: before.status, to: card.status } } })
  if (before.ownerId !== card.ownerId) record<ActionEvent>(tx, ctx, { event: 'action_given', subject: subject(id), changes: { ownerId: { from: before.ownerId, to: card.ownerId } } })
  if (coverBefore?.id !== card.cover?.id) record<ActionEvent>(tx, ctx, { event: 'action_covered', subject: subject(id), changes: { cover: card.cover?.kind ?? null } })
  const wasOver = before.status === 'DONE' || before.status === 'STOPPED'
  const isOver = card.status === 'DONE' || card.status === 'STOPPED'
  if (before.status === card.status || (!wasOver && !isOver)) return
  const status = { from: before.status, to: card.status }
  const event = EVENTS[card.status]
  if (event === 'action_stopped') record<ActionEvent>(tx, ctx, { event, subject: subject(id), changes: { status } })
  else record<ActionEvent>(tx, ctx, { event, subject: subject(id), changes: { status, plannedOn: { from: before.plannedOn, to: card.plannedOn } } })
}

/** Changes what is asked of an action. A stale version is a conflict with both texts. */
export async function changeActionCard(tx: CoalitionTx, ctx: MemberContext, { actionId, expectedVersion, ...card }: ActionCardForm): Promise<string> {
  const before = await cardFor(tx, ctx, actionId)
  const cover = await findCover(tx, actionId, dayOf(ctx.now))
  const problems = await problemsOf(tx, ctx, card, { ...before, cover })
  if (problems.length > 0) throw new InvalidInput(problems)
  if (!(await updateCard(tx, actionId, expectedVersion, card, by(ctx)))) throw conflictWith((await findCard(tx, actionId)) ?? before, cover)
  recordMoves(tx, ctx, before, cover, card)
  return actionId
}

/** Says for whom an action is, and which domains do it together. A stale version is a conflict with both. */
export async function checkPrevention(tx: CoalitionTx, ctx: MemberContext, { actionId, expectedVersion, preventionType, domains }: PreventionForm): Promise<string> {
  const before = await cardFor(tx, ctx, actionId)
  if (!(await updatePrevention(tx, actionId, expectedVersion, { preventionType, domains }, by(ctx)))) throw conflictWith((await findCard(tx, actionId)) ?? before, await findCover(tx, actionId, dayOf(ctx.now)))
  record<ActionEvent>(tx, ctx, { event: 'action_prevention_checked', subject: subject(actionId), changes: { preventionType: { from: before.preventionType, to: preventionType } } })
  return actionId
}
