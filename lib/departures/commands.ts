import 'server-only'
import { giveAction, stopAction } from '@/lib/action-items/commands'
import { expireCommitment, withdrawSigningRequest } from '@/lib/agreements/commands'
import { withdrawParty } from '@/lib/agreements/revisions/commands'
import { endSpeakingsOf } from '@/lib/agreements/speaking/commands'
import { changeGoalStatus, giveGoal, leaveGoal } from '@/lib/goals/commands'
import { withdrawPartnerInvitation } from '@/lib/goals/inviting/commands'
import { giveInviting } from '@/lib/goals/missing/commands'
import { giveSource } from '@/lib/indicators/sources/commands'
import { giveInvitation, moveInvitation, withdrawInvitation } from '@/lib/invitations/commands'
import { readInvitation } from '@/lib/invitations/queries'
import { detachMember, endMember, resumeMember } from '@/lib/members/commands'
import { archiveLocation, giveLocation, giveSeat, setSeat } from '@/lib/locations/commands'
import { endHomeworkOf } from '@/lib/meetings/homework/commands'
import { endPresence } from '@/lib/locations/presence/commands'
import { endMandate } from '@/lib/mandates/commands'
import { leavePartner } from '@/lib/partners/commands'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { departuresPolicy } from './policy'
import { findHindrance, readMembershipDeparture, readOpenLoops, readPartnerDeparture, reviewMembershipEnd, reviewPartnerEnd } from './queries'
import { decide } from './rules'
import type { EndMembershipForm, EndPartnerForm, HandoverForm, ResumeForm } from './schema'
import { findGoalVersion, findLeaver, holdPartner, insertCard, insertDeparture, undoDeparture } from './store'
import { CLOSE_WAY_IN, type Decision, type DepartureEvent, type HangingItem } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'departure', id })

/** Whose sessions end after the commit. */
export interface Ended {
  readonly userIds: readonly string[]
  readonly isSelf: boolean
}

/** @throws InvalidInput with all that is wrong */
function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** Does what was decided about one thing of a member, each by the command of its own capability. */
async function carryOut(tx: CoalitionTx, ctx: MemberContext, { kind, id, choice, toId, reason }: Decision, whyLeaves: string): Promise<void> {
  if (kind === 'GOAL' && toId) await giveGoal(tx, ctx, { goalId: id, toId })
  else if (kind === 'GOAL') await changeGoalStatus(tx, ctx, { id, status: 'STOPPED', reason, lesson: reason, expectedVersion: await findGoalVersion(tx, id) })
  else if (kind === 'ACTION' && toId) await giveAction(tx, ctx, { actionId: id, toId })
  else if (kind === 'ACTION') await stopAction(tx, ctx, { actionId: id })
  else if (kind === 'SIGNATURE_REQUEST' && choice === 'END') await withdrawSigningRequest(tx, ctx, { requestId: id })
  else if (kind === 'INVITING') await giveInviting(tx, ctx, { fromId: id, toId })
  else if (kind === 'INVITATION' && toId) await giveInvitation(tx, ctx, { id, toId })
  else if (kind === 'PARTNER_INVITATION' && choice !== 'END') await moveInvitation(tx, ctx, { id, toPartnerId: toId })
  else if (kind === 'INVITATION' || kind === 'PARTNER_INVITATION') await withdrawInvitation(tx, ctx, { id, expectedVersion: (await readInvitation(tx, ctx, id)).version })
  else if (kind === 'DATA_SOURCE' && toId) await giveSource(tx, ctx, { id, toId })
  else if (kind === 'TEAM_SEAT' && toId) await giveSeat(tx, ctx, { seatId: id, toId })
  else if ((kind === 'TEAM_SEAT' || kind === 'PARTNER_SEAT') && choice === 'END') await setSeat(tx, ctx, { id, to: 'ended' })
  else if (kind === 'PRESENCE' && choice === 'END') await endPresence(tx, ctx, { id })
  else if (kind === 'LOCATION' && toId) await giveLocation(tx, ctx, { locationId: id, toId })
  else if (kind === 'LOCATION' && choice === 'END') await archiveLocation(tx, ctx, { id, to: 'archived' })
  else if (kind === 'COMMITMENT' && choice === 'END') await expireCommitment(tx, ctx, { commitmentId: id, reason: reason ?? whyLeaves })
}

const tally = (decisions: readonly Decision[]) => {
  const count = (choice: Decision['choice']) => decisions.filter((one) => one.choice === choice).length
  return { given: count('GIVE'), ended: count('END'), kept: count('KEEP') }
}

/** Keeps open loops and promises as they are at this moment. */
async function makeCard(tx: CoalitionTx, ctx: MemberContext, id: string, departureId: string | null): Promise<void> {
  await insertCard(tx, id, { content: await readOpenLoops(tx, ctx), departureId }, by(ctx))
  record<DepartureEvent>(tx, ctx, { event: 'handover_made', subject: { type: 'handover_card', id } })
}

/**
 * Ends a membership with all that hangs on it, in one transaction: each thing goes to somebody, stops or stays with a
 * reason; nothing is left without an owner. Of a coordinator an overdrachtskaart is made. The sessions end after the
 * commit, and once more by a background task.
 * @throws InvalidInput with every thing without a decision and every text that points at a person; DomainError rule_broken for the last coordinator
 */
export async function endMembership(tx: CoalitionTx, ctx: MemberContext, input: EndMembershipForm): Promise<Ended> {
  refuse(await reviewMembershipEnd(tx, ctx, input))
  const { leaver, isSelf, items } = await readMembershipDeparture(tx, ctx, input.membershipId)
  const decisions = decide(items, input.decisions).decided
  for (const decision of decisions) await carryOut(tx, ctx, decision, input.reason)
  const id = await insertDeparture(tx, { membershipId: leaver.id, reason: input.reason }, decisions, by(ctx))
  if (leaver.role === 'COORDINATOR') await makeCard(tx, ctx, newId(), id)
  await endHomeworkOf(tx, ctx, { memberId: leaver.id, partnerId: null })
  const { userId } = await endMember(tx, ctx, { membershipId: leaver.id })
  await enqueue(tx, ctx, CLOSE_WAY_IN, leaver.id)
  record<DepartureEvent>(tx, ctx, { event: 'departure_recorded', subject: subject(id), changes: { kind: 'membership', ...tally(decisions) } })
  return { userIds: [userId], isSelf }
}

/** Lets a membership run again, in the role it had. What was given away stays with who got it. */
export async function resumeMembership(tx: CoalitionTx, ctx: MemberContext, input: ResumeForm): Promise<string> {
  authorize(departuresPolicy, ctx, 'resume')
  if (!(await findLeaver(tx, input.membershipId))) throw notFound()
  await resumeMember(tx, ctx, input)
  await undoDeparture(tx, input.membershipId, by(ctx))
  record<DepartureEvent>(tx, ctx, { event: 'departure_undone', subject: { type: 'membership', id: input.membershipId } })
  return input.membershipId
}

/** Ends what a member of a leaving partner has here. Asked again for each: who was not the last coordinator may be it by now. */
async function endMemberOfPartner(tx: CoalitionTx, ctx: MemberContext, item: HangingItem, reason: string): Promise<string> {
  refuse(await findHindrance(tx, ctx, item))
  await insertDeparture(tx, { membershipId: item.id, reason }, [], by(ctx))
  await endHomeworkOf(tx, ctx, { memberId: item.id, partnerId: null })
  const { userId } = await endMember(tx, ctx, { membershipId: item.id })
  await enqueue(tx, ctx, CLOSE_WAY_IN, item.id)
  return userId
}

/**
 * Ends the part of a whole partner: its members leave or go on without it, goals go to another partner or on without
 * one, afspraken expire or stand with a reason, what it did not sign is withdrawn or stays. Its history stays readable.
 */
export async function endPartner(tx: CoalitionTx, ctx: MemberContext, input: EndPartnerForm): Promise<Ended> {
  refuse(await reviewPartnerEnd(tx, ctx, input))
  // What is being said to it is said before or after, never in between.
  await holdPartner(tx, input.partnerId)
  const { partner, items } = await readPartnerDeparture(tx, ctx, input.partnerId)
  const decisions = decide(items, input.decisions).decided
  const userIds: string[] = []
  // Leaving an agreement takes back what was still to be signed of it, so it comes first.
  const inOrder = [...decisions].sort((one, other) => Number(other.kind === 'AGREEMENT_PARTY') - Number(one.kind === 'AGREEMENT_PARTY'))
  const left = new Set(inOrder.filter((one) => one.kind === 'AGREEMENT_PARTY').map((one) => one.id))
  for (const decision of inOrder) {
    const item = items.find((one) => one.kind === decision.kind && one.id === decision.id)
    if (item?.kind === 'MEMBER' && decision.choice === 'END') userIds.push(await endMemberOfPartner(tx, ctx, item, input.reason))
    else if (decision.kind === 'MEMBER') await detachMember(tx, ctx, { membershipId: decision.id })
    else if (decision.kind === 'GOAL_PARTNER') await leaveGoal(tx, ctx, { goalId: decision.id, partnerId: partner.id, toId: decision.toId })
    else if (decision.kind === 'AGREEMENT_PARTY') await withdrawParty(tx, ctx, { agreementId: decision.id, partnerId: partner.id, leavesOn: dayOf(ctx.now), reason: input.reason, consequences: null })
    else if (decision.kind === 'SIGNATURE_REQUEST' && left.has(item?.pageId ?? '')) continue
    else if (decision.kind === 'MANDATE' && decision.choice === 'END') await endMandate(tx, ctx, { mandateId: decision.id, reason: input.reason })
    else await carryOut(tx, ctx, decision, input.reason)
  }
  const id = await insertDeparture(tx, { partnerId: partner.id, reason: input.reason }, decisions, by(ctx))
  await endSpeakingsOf(tx, ctx, { partnerId: partner.id })
  await endHomeworkOf(tx, ctx, { memberId: null, partnerId: partner.id })
  await leavePartner(tx, ctx, { partnerId: partner.id, reason: input.reason })
  // Last: who left goes back to no other state when what it was asked is withdrawn.
  await withdrawPartnerInvitation(tx, ctx, { partnerId: partner.id })
  record<DepartureEvent>(tx, ctx, { event: 'departure_recorded', subject: subject(id), changes: { kind: 'partner', ...tally(decisions) } })
  return { userIds, isSelf: false }
}

/** Keeps an overdrachtskaart of this moment, such as before a holiday. Sent twice, it makes one. Returns its id. */
export async function handOver(tx: CoalitionTx, ctx: MemberContext, input: HandoverForm): Promise<string> {
  authorize(departuresPolicy, ctx, 'hand_over')
  return once(tx, ctx, 'departures.hand_over', input, (id) => makeCard(tx, ctx, id, null))
}
