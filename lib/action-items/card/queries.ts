import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { actionItemsPolicy } from '../policy'
import { findCover } from '../store'
import { findCard, listToCheck } from './store'
import type { ActionCardRead } from './types'

/** Everything that is asked of one action, for who reads it. */
export async function readActionCard(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<ActionCardRead> {
  authorize(actionItemsPolicy, ctx, 'read')
  const card = isId(id) ? await findCard(tx, id) : undefined
  if (!card) throw notFound()
  authorize(actionItemsPolicy, ctx, 'read', card)
  return { ...card, cover: (await findCover(tx, id, dayOf(ctx.now))) ?? null, mayChange: may(actionItemsPolicy, ctx, 'change', card) }
}

/** The actions whose card this person may change, by goal. */
export async function listActionsToChange(tx: CoalitionTx, ctx: MemberContext): Promise<{ id: string; what: string; goalTitle: string; isChecked: boolean }[]> {
  authorize(actionItemsPolicy, ctx, 'change')
  return (await listToCheck(tx)).filter((one) => may(actionItemsPolicy, ctx, 'change', one)).map(({ id, what, goalTitle, isChecked }) => ({ id, what, goalTitle, isChecked }))
}
