import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { actionItemsPolicy } from './policy'
import { findAction, findCover, listActionRows, listCoverRows } from './store'
import type { ActionListed, ActionRead, Cover } from './types'

/** How many actions a list shows. */
export const MOST_ACTIONS = 50

/** Actions, the newest first: of one goal, of this person, or of the coalition; `open` ones by their day. At most `MOST_ACTIONS`. */
export async function listActions(tx: CoalitionTx, ctx: MemberContext, filter: { goalId?: string; mine?: boolean; open?: boolean } = {}): Promise<ActionListed[]> {
  authorize(actionItemsPolicy, ctx, 'list')
  return listActionRows(tx, {
    most: MOST_ACTIONS, isOpen: filter.open ?? false, ...(filter.goalId ? { goalId: filter.goalId } : {}), ...(filter.mine ? { ownerId: ctx.actor.membershipId } : {}),
  })
}

/** One action, and whether this person may say what becomes of it. */
export async function readAction(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<ActionRead & { readonly mayMove: boolean }> {
  authorize(actionItemsPolicy, ctx, 'read')
  const action = isId(id) ? await findAction(tx, id) : undefined
  if (!action) throw notFound()
  authorize(actionItemsPolicy, ctx, 'read', action)
  return { ...action, cover: (await findCover(tx, id, dayOf(ctx.now))) ?? null, mayMove: may(actionItemsPolicy, ctx, 'finish', action) }
}

/** What can be named as cover today: afspraken that have not expired and mandates that hold. */
export async function listCovers(tx: CoalitionTx, ctx: MemberContext): Promise<Cover[]> {
  authorize(actionItemsPolicy, ctx, 'cover')
  return (await listCoverRows(tx, dayOf(ctx.now))).map(({ kind, id, partnerName, title, pageId }) => ({ kind, id, partnerName, title, pageId }))
}

/** The actions that name this afspraak as their cover, the newest first. At most `MOST_ACTIONS`. */
export async function listActionsUnder(tx: CoalitionTx, ctx: MemberContext, commitmentId: string): Promise<ActionListed[]> {
  authorize(actionItemsPolicy, ctx, 'list')
  return isId(commitmentId) ? listActionRows(tx, { most: MOST_ACTIONS, commitmentId }) : []
}
