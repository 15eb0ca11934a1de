import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { actionItemsPolicy } from './policy'
import { listActionRows } from './store'
import type { ActionListed } from './types'

/** How many actions a list shows. */
export const MOST_ACTIONS = 50

/** Actions, the newest first: of one goal, of this person, or of the coalition. At most `MOST_ACTIONS`. */
export async function listActions(tx: CoalitionTx, ctx: MemberContext, filter: { goalId?: string; mine?: boolean } = {}): Promise<ActionListed[]> {
  authorize(actionItemsPolicy, ctx, 'list')
  return listActionRows(tx, {
    most: MOST_ACTIONS, ...(filter.goalId ? { goalId: filter.goalId } : {}), ...(filter.mine ? { ownerId: ctx.actor.membershipId } : {}),
  })
}
