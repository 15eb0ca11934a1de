import 'server-only'
import { cellName } from '@/lib/platform/actions/form-data'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { KEEPERS, partnersPolicy } from '../policy'
import { listPartners } from '../queries'
import { findPartner, lockPartner } from '../store'
import { knowsCells, knowsProblems } from './rules'
import type { InterestForm, OfferForm, ReaderForm, ReleaseForm, TakeBackForm } from './schema'
import { deleteInterest, deleteReader, deleteReaders, deleteReleased, findInterest, findOffer, insertReader, listColleagues, listReaders, replaceKnows, upsertInterest, upsertOffer, upsertReleased } from './store'
import type { Colleague, PartnerCardEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const tell = (tx: CoalitionTx, ctx: MemberContext, event: PartnerCardEvent['event'], id: string): void =>
  record<PartnerCardEvent>(tx, ctx, { event, subject: { type: 'partner', id } })

/** May they, with this partner? What is not there, or another coalition's, is not found before anything else is said. */
async function authorizeFor(tx: CoalitionTx, ctx: MemberContext, operation: 'save_offer' | 'keep_interest' | 'release_interest', partnerId: string): Promise<void> {
  authorize(partnersPolicy, ctx, operation)
  await lockPartner(tx, partnerId)
  if (!(await findPartner(tx, partnerId))) throw notFound()
  authorize(partnersPolicy, ctx, operation, { partnerId })
}

/** @throws DomainError rule_broken for who was not let in */
async function authorizeReader(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<readonly Colleague[]> {
  const readers = await listReaders(tx, partnerId, KEEPERS)
  if (!readers.some((one) => one.membershipId === ctx.actor.membershipId)) throw ruleBroken('partners.interest_closed')
  return readers
}

/** What a partner brings and needs. Returns the partner's id. */
export async function saveOffer(tx: CoalitionTx, ctx: MemberContext, input: OfferForm): Promise<string> {
  const { partnerId, expectedVersion, knows, ...offer } = input
  await authorizeFor(tx, ctx, 'save_offer', partnerId)
  refusePersonalData(ctx.now, { bringsNote: offer.bringsNote, needsNote: offer.needsNote })
  const problems = knows ? knowsProblems(partnerId, knows, (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT').map((one) => one.id)) : []
  if (problems.length > 0) throw new InvalidInput(problems)
  if (!(await upsertOffer(tx, partnerId, offer, expectedVersion, by(ctx)))) {
    const now = await findOffer(tx, partnerId)
    throw new Conflict({
      changedBy: now?.changedBy ?? '', changedAt: now?.changedAt ?? ctx.now, currentVersion: now?.version ?? 0,
      theirs: { brings: now?.brings ?? [], bringsNote: now?.bringsNote ?? '', needs: now?.needs ?? [], needsNote: now?.needsNote ?? '', hoursPerWeek: String(now?.hoursPerWeek ?? ''), ...knowsCells(now?.knows ?? []) },
      names: Object.fromEntries((now?.knows ?? []).map(({ name }, row) => [cellName('knows', row, 'otherId'), name])),
    })
  }
  if (knows) await replaceKnows(tx, partnerId, knows, by(ctx))
  tell(tx, ctx, 'partner_offer_saved', partnerId)
  return partnerId
}

/** What a partner has at stake, kept for its own people. What was released before stays as it was released. */
export async function keepInterest(tx: CoalitionTx, ctx: MemberContext, input: InterestForm): Promise<string> {
  const { partnerId, expectedVersion, ...interest } = input
  await authorizeFor(tx, ctx, 'keep_interest', partnerId)
  refusePersonalData(ctx.now, { ...interest })
  const readers = await listReaders(tx, partnerId, KEEPERS)
  const isReader = readers.some((one) => one.membershipId === ctx.actor.membershipId)
  // Where nobody is left who reads it, who comes after begins anew and does not see what stood there.
  if (!isReader && readers.length > 0) throw ruleBroken('partners.interest_closed')
  if (!(await upsertInterest(tx, partnerId, interest, expectedVersion, by(ctx)))) {
    const now = await findInterest(tx, partnerId)
    throw new Conflict({
      changedBy: now?.changedBy ?? '', changedAt: now?.changedAt ?? ctx.now, currentVersion: now?.version ?? 0,
      theirs: isReader ? { interest: now?.interest ?? '', worry: now?.worry ?? '', limit: now?.limit ?? '', gain: now?.gain ?? '' } : {},
    })
  }
  if (!isReader) {
    await deleteReaders(tx, partnerId)
    await insertReader(tx, partnerId, ctx.actor.membershipId, by(ctx))
  }
  tell(tx, ctx, 'partner_interest_kept', partnerId)
  return partnerId
}

/**
 * Shows what stands there now to the coalition, as the partner itself decides.
 * @throws DomainError rule_broken when it changed since it was read: nobody releases what they have not seen
 */
export async function releaseInterest(tx: CoalitionTx, ctx: MemberContext, input: ReleaseForm): Promise<string> {
  await authorizeFor(tx, ctx, 'release_interest', input.partnerId)
  await authorizeReader(tx, ctx, input.partnerId)
  const own = await findInterest(tx, input.partnerId)
  if (!own || own.version !== input.expectedVersion) throw ruleBroken('partners.interest_changed')
  await upsertReleased(tx, input.partnerId, own, by(ctx))
  tell(tx, ctx, 'partner_interest_released', input.partnerId)
  return input.partnerId
}

/** From now on nobody else sees it any more. */
export async function takeBackInterest(tx: CoalitionTx, ctx: MemberContext, input: TakeBackForm): Promise<string> {
  await authorizeFor(tx, ctx, 'release_interest', input.partnerId)
  if (!(await deleteReleased(tx, input.partnerId))) throw ruleBroken('partners.nothing_released')
  tell(tx, ctx, 'partner_interest_taken_back', input.partnerId)
  return input.partnerId
}

/** Lets a colleague read what the partner keeps to itself. Returns the partner's id. */
export async function openInterest(tx: CoalitionTx, ctx: MemberContext, { partnerId, membershipId }: ReaderForm): Promise<string> {
  await authorizeFor(tx, ctx, 'release_interest', partnerId)
  await authorizeReader(tx, ctx, partnerId)
  if (!(await listColleagues(tx, partnerId, KEEPERS)).some((one) => one.membershipId === membershipId)) throw notFound()
  if (await insertReader(tx, partnerId, membershipId, by(ctx))) tell(tx, ctx, 'partner_interest_opened', partnerId)
  return partnerId
}

/** A colleague reads it no longer. The last reader stays: throwing away is another choice. Returns the partner's id. */
export async function closeInterest(tx: CoalitionTx, ctx: MemberContext, { partnerId, membershipId }: ReaderForm): Promise<string> {
  await authorizeFor(tx, ctx, 'release_interest', partnerId)
  const readers = await authorizeReader(tx, ctx, partnerId)
  if (!readers.some((one) => one.membershipId === membershipId)) throw notFound()
  if (readers.length === 1) throw ruleBroken('partners.last_reader')
  if (await deleteReader(tx, partnerId, membershipId)) tell(tx, ctx, 'partner_interest_closed', partnerId)
  return partnerId
}

/** What the partner kept goes, and what it released too. Returns the partner's id. */
export async function throwAwayInterest(tx: CoalitionTx, ctx: MemberContext, { partnerId }: TakeBackForm): Promise<string> {
  await authorizeFor(tx, ctx, 'release_interest', partnerId)
  await authorizeReader(tx, ctx, partnerId)
  if (!(await deleteInterest(tx, partnerId))) throw ruleBroken('partners.nothing_kept')
  tell(tx, ctx, 'partner_interest_thrown_away', partnerId)
  return partnerId
}
