import 'server-only'
import { listActions } from '@/lib/action-items/queries'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { listAgreements, listMandatedSignatures, listOpenRequestsOf, readAgreement } from '@/lib/agreements/queries'
import { findRevision, listAgreementsOf } from '@/lib/agreements/revisions/queries'
import { countWaitingContributions, listContributions } from '@/lib/contributions/queries'
import { listGoals } from '@/lib/goals/queries'
import { listInvitations, listInvitationsBy, listInvitationsFor } from '@/lib/invitations/queries'
import { listExecutiveRequests } from '@/lib/loop/queries'
import { listReaders } from '@/lib/members/queries'
import { canEnd, needsPartner } from '@/lib/members/rules'
import { readPartner } from '@/lib/partners/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound, ruleBroken, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { countWaitingSignals, listWaitingSignals } from '@/lib/signals/queries'
import { departuresPolicy } from './policy'
import { asItem, decide, fieldOf, whyFieldOf } from './rules'
import { countInvitingOf, findCard, findLeaver, findRecord, listCandidates, listCards, listLeft, listOfPartner, listOtherPartners, listOwned } from './store'
import type { Decision, Hanging, HangingItem, HandoverContent, HandoverListed, HandoverRead, Left, Leaver, MembershipDeparture, PartnerDeparture } from './types'

/** What a partner still has to sign, for who may see agreements. */
async function signatureRequests(tx: CoalitionTx, ctx: MemberContext, partnerId: string | null): Promise<Hanging[]> {
  if (!partnerId || !may(agreementsPolicy, ctx, 'read')) return []
  return (await listOpenRequestsOf(tx, ctx, partnerId)).map(({ id, title, agreementId }) => ({ kind: 'SIGNATURE_REQUEST', id, title, day: null, count: 1, pageId: agreementId }))
}

/** The links that a member sent and that still run. What they are called stands there for who may know. */
async function sentBy(tx: CoalitionTx, ctx: MemberContext, membershipId: string): Promise<Hanging[]> {
  return (await listInvitationsBy(tx, ctx, membershipId)).map((one) => ({ kind: 'INVITATION', id: one.id, title: one.registeredName, day: null, count: 1, pageId: one.id }))
}

async function invitedFor(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<Hanging[]> {
  return (await listInvitationsFor(tx, ctx, partnerId))
    .map(({ id, registeredName, role }) => ({ kind: 'PARTNER_INVITATION', id, title: registeredName, day: null, count: 1, pageId: id, mustMove: needsPartner(role) }))
}

/** For how many empty cells of the matrix a member invites: one thing, for they are one task. */
async function inviting(tx: CoalitionTx, membershipId: string): Promise<Hanging[]> {
  const count = await countInvitingOf(tx, membershipId)
  return count > 0 ? [{ kind: 'INVITING', id: membershipId, title: null, day: null, count, pageId: membershipId }] : []
}

/** The agreements in force that a partner agreed to. */
async function partyTo(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<Hanging[]> {
  return (await listAgreementsOf(tx, ctx, partnerId)).map(({ id, title }) => ({ kind: 'AGREEMENT_PARTY', id, title, day: null, count: 1, pageId: id }))
}

/** What waits for every coordinator, as two things: signals and contributions without an answer. */
async function waiting(tx: CoalitionTx, ctx: MemberContext, leaver: Leaver): Promise<Hanging[]> {
  if (leaver.role !== 'COORDINATOR') return []
  const counted = [['SIGNALS', await countWaitingSignals(tx, ctx)], ['CONTRIBUTIONS', await countWaitingContributions(tx, ctx)]] as const
  return counted.filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, id: leaver.id, title: null, day: null, count, pageId: leaver.id }))
}

/**
 * A membership with all that hangs on it, and what can be decided about each. Of somebody who left: how that went.
 * @throws DomainError refused for another's membership, unless by a coordinator
 */
export async function readMembershipDeparture(tx: CoalitionTx, ctx: MemberContext, membershipId: string): Promise<MembershipDeparture> {
  const isSelf = membershipId === ctx.actor.membershipId
  authorize(departuresPolicy, ctx, isSelf ? 'leave' : 'end_membership')
  const leaver = isId(membershipId) ? await findLeaver(tx, membershipId) : undefined
  if (!leaver) throw notFound()
  if (leaver.endedAt) return { leaver, isSelf, refusal: 'departures.has_left', items: [], record: (await findRecord(tx, { membershipId: leaver.id })) ?? null }
  const candidates = await listCandidates(tx, leaver.id)
  const allowed = canEnd(leaver, 1 + candidates.filter((one) => one.role === 'COORDINATOR').length)
  const found = [...(await listOwned(tx, leaver.id)), ...(await signatureRequests(tx, ctx, leaver.partnerId)), ...(await waiting(tx, ctx, leaver)), ...(await sentBy(tx, ctx, leaver.id)), ...(await inviting(tx, leaver.id))]
  const byCoordinator = ctx.actor.role === 'COORDINATOR'
  return { leaver, isSelf, refusal: allowed.can ? null : allowed.reason, items: found.map((one) => asItem(one, byCoordinator, candidates)), record: null }
}

/** A partner with all that hangs on it, and what can be decided about each. Of one that left: how that went. */
export async function readPartnerDeparture(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<PartnerDeparture> {
  authorize(departuresPolicy, ctx, 'end_partner')
  const { id, name, status } = await readPartner(tx, ctx, partnerId)
  const partner = { id, name, status }
  if (status === 'LEFT') return { partner, items: [], record: (await findRecord(tx, { partnerId: id })) ?? null }
  const found = [...(await listOfPartner(tx, id)), ...(await signatureRequests(tx, ctx, id)), ...(await invitedFor(tx, ctx, id)), ...(await partyTo(tx, ctx, id))]
  const others = await listOtherPartners(tx, id)
  return { partner, items: found.map((one) => asItem(one, true, [], others)), record: null }
}

/** What was decided in a form that ends something, with or without all of it. */
interface Decided {
  readonly reason: string
  readonly decisions: readonly Decision[]
}

/** What is wrong in such a form: each thing without a decision, and each text that points at a person. */
const problemsIn = (ctx: MemberContext, items: readonly HangingItem[], { reason, decisions }: Decided): FieldProblem[] => [
  ...decide(items, decisions).problems, ...personalDataIn(ctx.now, { ...Object.fromEntries(decisions.map((one) => [whyFieldOf(one), one.reason])), reason }),
]

/**
 * All that stands in the way of ending this membership as somebody decided; empty when it can be carried out.
 * @throws DomainError rule_broken for the last coordinator, and for who has left
 */
export async function reviewMembershipEnd(tx: CoalitionTx, ctx: MemberContext, { membershipId, ...decided }: Decided & { membershipId: string }): Promise<FieldProblem[]> {
  const { items, refusal } = await readMembershipDeparture(tx, ctx, membershipId)
  if (refusal) throw ruleBroken(refusal)
  return problemsIn(ctx, items, decided)
}

/**
 * Why a member of a leaving partner cannot leave along with it. On whom something else hangs has a page of their own: its
 * decisions are not made by the way.
 */
export async function findHindrance(tx: CoalitionTx, ctx: MemberContext, member: HangingItem): Promise<FieldProblem[]> {
  const { items, refusal } = await readMembershipDeparture(tx, ctx, member.id)
  if (refusal) return [{ field: fieldOf(member), code: refusal }]
  // The partner's own requests are decided on its own page.
  return items.some((one) => one.kind !== 'SIGNATURE_REQUEST') ? [{ field: fieldOf(member), code: 'departures.member_has_work' }] : []
}

/** The same for a partner with its members. @throws DomainError rule_broken for one that has left */
export async function reviewPartnerEnd(tx: CoalitionTx, ctx: MemberContext, { partnerId, ...decided }: Decided & { partnerId: string }): Promise<FieldProblem[]> {
  const { partner, items } = await readPartnerDeparture(tx, ctx, partnerId)
  if (partner.status === 'LEFT') throw ruleBroken('departures.partner_has_left')
  const problems = problemsIn(ctx, items, decided)
  for (const item of items) {
    const leaves = item.kind === 'MEMBER' && decided.decisions.some((one) => one.kind === 'MEMBER' && one.id === item.id && one.choice === 'END')
    if (leaves) problems.push(...(await findHindrance(tx, ctx, item)))
  }
  return problems
}

/** Who is not with the coalition any more. */
export async function listThoseWhoLeft(tx: CoalitionTx, ctx: MemberContext): Promise<Left> {
  authorize(departuresPolicy, ctx, 'list_left')
  return listLeft(tx)
}

/** Open loops and promises as they are now: what stands on an overdrachtskaart. */
export async function readOpenLoops(tx: CoalitionTx, ctx: MemberContext): Promise<HandoverContent> {
  authorize(departuresPolicy, ctx, 'hand_over')
  const agreements = []
  const rounds = []
  for (const { id } of await listAgreements(tx, ctx)) {
    const known = await readAgreement(tx, ctx, id)
    agreements.push(known)
    // What is in force waits for who may still sign it, and beside it a new version may go round.
    const revision = await findRevision(tx, ctx, id)
    rounds.push(...[known, ...(revision ? [revision.agreement] : [])].filter((one) => one.status === 'SIGNING' || (one.status === 'IN_FORCE' && one.signatories.some((asked) => !asked.signature))))
  }
  const goals = (await listGoals(tx, ctx)).filter((one) => !one.isExample && (one.status === 'CANDIDATE' || one.status === 'ACTIVE'))
  return {
    coordinators: (await listReaders(tx, ctx)).map((one) => one.displayName),
    signals: (await listWaitingSignals(tx, ctx)).map(({ id, theme, answerDueOn }) => ({ id, theme, day: answerDueOn })),
    contributions: (await listContributions(tx, ctx)).filter((one) => !one.receipt).map(({ id, byName, answerDueOn }) => ({ id, by: byName, day: answerDueOn })),
    requests: (await listExecutiveRequests(tx, ctx)).filter((one) => one.answer?.answer !== 'COVER_GIVEN')
      .map(({ title, neededBy, answer }) => ({ title, day: neededBy, talkFirst: answer !== null })),
    goals: goals.map(({ id, title, ownerName, dueOn, status }) => ({ id, title, owner: ownerName, day: dueOn, status })),
    actions: (await listActions(tx, ctx)).filter((one) => one.status !== 'DONE' && one.status !== 'STOPPED')
      .map(({ what, ownerName, plannedOn, status }) => ({ what, owner: ownerName, day: plannedOn, status })),
    agreements: rounds.map(({ id, title, versionNumber, status, signatories }) => ({
      id, title, version: versionNumber, isInForce: status === 'IN_FORCE', requested: signatories.length, signed: signatories.filter((one) => one.signature).length, waiting: signatories.filter((one) => !one.signature).map((one) => one.partnerName),
    })),
    mandated: (await listMandatedSignatures(tx, ctx)).map(({ agreementId, title, partnerName, partnerHasLeft, signerName, mandateOf, signedAt, isOver, signerHasLeft }) => ({
      id: agreementId, title, partner: partnerName, partnerHasLeft, signer: signerName, mandateOf, day: dayOf(signedAt), isOver, signerHasLeft,
    })),
    // What the administration of the platform sent is theirs to follow.
    invitations: (await listInvitations(tx, ctx)).flatMap(({ id, role, partnerName, invitedBy, expiresAt }) => (invitedBy === null ? [] : [{ id, role, partner: partnerName, by: invitedBy, day: dayOf(expiresAt) }])),
    promises: agreements.flatMap((one) => one.commitments).filter((one) => one.status !== 'EXPIRED').map(({ partnerName, partnerHasLeft, what, forWhom }) => ({ partner: partnerName, partnerHasLeft, what, forWhom })),
  }
}

/** The overdrachtskaarten that were kept, the newest first. */
export async function listHandoverCards(tx: CoalitionTx, ctx: MemberContext): Promise<HandoverListed[]> {
  authorize(departuresPolicy, ctx, 'hand_over')
  return listCards(tx)
}

export async function readHandoverCard(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<HandoverRead> {
  authorize(departuresPolicy, ctx, 'hand_over')
  const card = isId(id) ? await findCard(tx, id) : undefined
  if (!card) throw notFound()
  return card
}

/** How long a card that somebody else made stands on a coordinator's start page, in days. */
const NEW_FOR_DAYS = 30

/** The newest overdrachtskaart that somebody else made of late: what a new coordinator reads first. */
export async function findNewHandover(tx: CoalitionTx, ctx: MemberContext): Promise<HandoverListed | null> {
  authorize(departuresPolicy, ctx, 'hand_over')
  const since = ctx.now.getTime() - NEW_FOR_DAYS * 86_400_000
  return (await listCards(tx)).find((one) => one.madeById !== ctx.actor.membershipId && one.madeAt.getTime() >= since) ?? null
}
