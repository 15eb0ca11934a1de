import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { actionItemsPolicy } from './policy'
import { fitsDay } from './rules'
import type { ActionForm } from './schema'
import { insertAction, isGoal } from './store'
import type { ActionLogged } from './types'

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
