import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { partnersPolicy } from '../policy'
import { findPartner } from '../store'
import { findInterest, findOffer, findReleased } from './store'
import type { InterestRead, OfferRead, PartnerCards, Released } from './types'

/** @throws DomainError not_found */
async function nameOf(tx: CoalitionTx, partnerId: string): Promise<string> {
  const found = isId(partnerId) ? await findPartner(tx, partnerId) : undefined
  if (!found) throw notFound()
  return found.name
}

/** What a partner brings and needs, and what it released; what it keeps to itself for its own people only. */
export async function readPartnerCards(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<PartnerCards> {
  authorize(partnersPolicy, ctx, 'list')
  await nameOf(tx, partnerId)
  const isOwn = may(partnersPolicy, ctx, 'keep_interest', { partnerId })
  return {
    offer: (await findOffer(tx, partnerId)) ?? null, mayOffer: may(partnersPolicy, ctx, 'save_offer', { partnerId }),
    released: (await findReleased(tx, partnerId)) ?? null, isOwn, own: isOwn ? ((await findInterest(tx, partnerId)) ?? null) : null,
  }
}

/** What a partner brings and needs, to change it. */
export async function readOfferToEdit(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<{ readonly name: string; readonly offer: OfferRead | null }> {
  authorize(partnersPolicy, ctx, 'save_offer')
  const name = await nameOf(tx, partnerId)
  authorize(partnersPolicy, ctx, 'save_offer', { partnerId })
  return { name, offer: (await findOffer(tx, partnerId)) ?? null }
}

/** What a partner has at stake, for its own people. @throws DomainError refused for anybody else, a coordinator too */
export async function readOwnInterest(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<{ readonly name: string; readonly own: InterestRead | null; readonly released: Released | null }> {
  authorize(partnersPolicy, ctx, 'keep_interest')
  const name = await nameOf(tx, partnerId)
  authorize(partnersPolicy, ctx, 'keep_interest', { partnerId })
  return { name, own: (await findInterest(tx, partnerId)) ?? null, released: (await findReleased(tx, partnerId)) ?? null }
}
