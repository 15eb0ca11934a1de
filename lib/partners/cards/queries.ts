import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { KEEPERS, partnersPolicy } from '../policy'
import { listPartners } from '../queries'
import { findPartner } from '../store'
import { findInterest, findOffer, findReleased, listColleagues, listReaders } from './store'
import type { OfferRead, OwnInterest, PartnerCards } from './types'

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
    released: (await findReleased(tx, partnerId)) ?? null, isOwn, own: isOwn ? (await readOwnInterest(tx, ctx, partnerId)).own : null,
  }
}

/** What a partner brings and needs, to change it. */
export async function readOfferToEdit(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<{ readonly name: string; readonly offer: OfferRead | null; readonly others: readonly { readonly id: string; readonly name: string }[] }> {
  authorize(partnersPolicy, ctx, 'save_offer')
  const name = await nameOf(tx, partnerId)
  authorize(partnersPolicy, ctx, 'save_offer', { partnerId })
  const others = (await listPartners(tx, ctx)).filter((one) => one.id !== partnerId && one.status !== 'LEFT').map(({ id, name: called }) => ({ id, name: called }))
  return { name, offer: (await findOffer(tx, partnerId)) ?? null, others }
}

/**
 * What a partner has at stake, for those of its people who wrote it or were let in: whoever decides which member belongs to
 * which partner opens nothing by that.
 * @throws DomainError refused for anybody of another partner, and a coordinator
 */
export async function readOwnInterest(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<OwnInterest> {
  authorize(partnersPolicy, ctx, 'keep_interest')
  const name = await nameOf(tx, partnerId)
  authorize(partnersPolicy, ctx, 'keep_interest', { partnerId })
  const kept = await findInterest(tx, partnerId)
  const readers = await listReaders(tx, partnerId, KEEPERS)
  const isReader = readers.some((one) => one.membershipId === ctx.actor.membershipId)
  const colleagues = kept && isReader ? await listColleagues(tx, partnerId, KEEPERS) : []
  return {
    name, own: kept && isReader ? kept : null, version: kept?.version ?? 0, isClosed: kept !== undefined && !isReader, readers: kept ? readers : [],
    others: colleagues.filter((one) => !readers.some((reader) => reader.membershipId === one.membershipId)), released: (await findReleased(tx, partnerId)) ?? null,
  }
}
