import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { mandatesPolicy } from './policy'
import { warnedUntil } from './rules'
import { findMandate, listEndingBefore, listMandateRows, listValidRows, type MandateRow } from './store'
import type { MandateListed, MandateRead, ValidMandate } from './types'

/** Names and amounts only for who may see those of this organisation. */
function shown(ctx: CoalitionContext, { holderName, coverName, financialRoom, withoutConsultation, ...row }: MandateRow): MandateListed {
  return { ...row, details: may(mandatesPolicy, ctx, 'read_details', row) ? { holderName, coverName, financialRoom, withoutConsultation } : null }
}

/** All mandates, or those of one partner, ended ones too; the first to end on top. */
export async function listMandates(tx: CoalitionTx, ctx: CoalitionContext, filter: { partnerId?: string } = {}): Promise<MandateListed[]> {
  authorize(mandatesPolicy, ctx, 'list')
  return (await listMandateRows(tx, filter.partnerId)).map((row) => shown(ctx, row))
}

export async function readMandate(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<MandateRead> {
  authorize(mandatesPolicy, ctx, 'list')
  const found = isId(id) ? await findMandate(tx, id) : undefined
  if (!found) throw notFound()
  const { endReason, replacedById, ...row } = found
  return { ...shown(ctx, row), endReason, replacedById, mayManage: may(mandatesPolicy, ctx, 'end', row) }
}

/**
 * The mandates of this partner that hold today: under which somebody can sign for it. Empty when nobody can. Who comes by
 * a link must be asked for the partner of that link; the caller knows it.
 * @throws DomainError refused for another organisation than one's own, unless by a coordinator
 */
export async function listValidMandates(tx: CoalitionTx, ctx: CoalitionContext, partnerId: string): Promise<ValidMandate[]> {
  authorize(mandatesPolicy, ctx, 'find_valid', { partnerId })
  return isId(partnerId) ? listValidRows(tx, partnerId, dayOf(ctx.now)) : []
}

/** The last days of mandates that have expired or do so within 60 days: of all partners, or for an executive of their own. */
export async function listMandatesToRenew(tx: CoalitionTx, ctx: MemberContext): Promise<string[]> {
  const { partnerId, role } = ctx.actor
  authorize(mandatesPolicy, ctx, 'end')
  if (role === 'COORDINATOR') return listEndingBefore(tx, warnedUntil(dayOf(ctx.now)))
  return partnerId === null ? [] : listEndingBefore(tx, warnedUntil(dayOf(ctx.now)), partnerId)
}
