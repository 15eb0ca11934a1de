import 'server-only'
import { draftCommitment } from '@/lib/agreements/commands'
import { listPartners } from '@/lib/partners/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { findMeeting, lockMeeting } from '../store'
import { sessionsPolicy } from './policy'
import { canDecide, canReopen, canWriteDown } from './rules'
import type { ChangeOutcomeForm, OutcomeForm, PresenceForm, ReopenOutcomeForm, SetAsideForm, TakeOverForm } from './schema'
import { insertOutcome, listOutcomes, listPresent, lockOutcome, savePresence, setDecision, updateOutcome } from './store'
import type { OutcomeRead, SessionEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const happened = (tx: CoalitionTx, ctx: MemberContext, event: Exclude<SessionEvent['event'], 'session_presence_recorded'>, { id, partnerId }: Pick<OutcomeRead, 'id' | 'partnerId'>) =>
  record<SessionEvent>(tx, ctx, { event, subject: { type: 'session_outcome', id }, changes: { partnerId } })

/** Locked, so that it is not cancelled meanwhile. @throws DomainError rule_broken when it is no session, is cancelled or still to come */
async function sessionToWriteIn(tx: CoalitionTx, ctx: MemberContext, meetingId: string): Promise<void> {
  await lockMeeting(tx, meetingId)
  const found = await findMeeting(tx, meetingId)
  if (!found) throw notFound()
  const allowed = canWriteDown(found, dayOf(ctx.now))
  if (!allowed.can) throw ruleBroken(allowed.reason)
}

/** @throws DomainError not_found for an outcome of nobody here */
async function lockedOutcome(tx: CoalitionTx, id: string): Promise<OutcomeRead> {
  await lockOutcome(tx, id)
  const [found] = await listOutcomes(tx, { id })
  if (!found) throw notFound()
  return found
}

const isHere = async (tx: CoalitionTx, ctx: MemberContext, partnerIds: readonly string[]): Promise<boolean> => {
  const here = new Set((await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT').map((one) => one.id))
  return partnerIds.every((id) => here.has(id))
}

/**
 * Writes down which partners were at a session: organisations, never names. Only what changed on the screen changes, so two
 * people can tick at once. Returns the id of the session.
 * @throws InvalidInput for a partner that is not here, and for one that is taken off with outcomes to its name
 */
export async function recordPresence(tx: CoalitionTx, ctx: MemberContext, { meetingId, partnerIds, seen }: PresenceForm): Promise<string> {
  authorize(sessionsPolicy, ctx, 'record_presence')
  await sessionToWriteIn(tx, ctx, meetingId)
  const added = [...new Set(partnerIds)].filter((id) => !seen.includes(id))
  const present = await listPresent(tx, meetingId)
  const removed = present.map((one) => one.partnerId).filter((id) => seen.includes(id) && !partnerIds.includes(id))
  if (!(await isHere(tx, ctx, added))) throw new InvalidInput([{ field: 'partnerIds', code: 'meetings.session_partner_gone' }])
  const outcomes = await listOutcomes(tx, { meetingId })
  if (removed.some((id) => outcomes.some((one) => one.partnerId === id))) throw new InvalidInput([{ field: 'partnerIds', code: 'meetings.session_partner_spoke' }])
  const changes = [...added.map((partnerId) => ({ partnerId, wasThere: true })), ...removed.map((partnerId) => ({ partnerId, wasThere: false }))]
    .filter((one) => present.some((there) => there.partnerId === one.partnerId) !== one.wasThere)
  if (changes.length === 0) return meetingId
  await savePresence(tx, meetingId, changes, by(ctx))
  record<SessionEvent>(tx, ctx, { event: 'session_presence_recorded', subject: { type: 'meeting', id: meetingId }, changes: { partners: (await listPresent(tx, meetingId)).length } })
  return meetingId
}

/** Writes down what a partner brought up; that it was there goes with it. Sent twice, it is one. Returns the id of the session. */
export async function writeOutcome(tx: CoalitionTx, ctx: MemberContext, input: OutcomeForm): Promise<string> {
  authorize(sessionsPolicy, ctx, 'write', input)
  const { meetingId, partnerId, kind, body } = input
  refusePersonalData(ctx.now, { body })
  await sessionToWriteIn(tx, ctx, meetingId)
  if (!(await isHere(tx, ctx, [partnerId]))) throw new InvalidInput([{ field: 'partnerId', code: 'meetings.outcome_partner_missing' }])
  await once(tx, ctx, 'meetings.write_outcome', input, async (id) => {
    await savePresence(tx, meetingId, [{ partnerId, wasThere: true }], by(ctx))
    await insertOutcome(tx, id, { meetingId, partnerId, kind, body }, by(ctx))
    happened(tx, ctx, 'outcome_written', { id, partnerId })
  })
  return meetingId
}

/** Says it better. @throws Conflict with both, when somebody else was first; rule_broken once something was done with it */
export async function changeOutcome(tx: CoalitionTx, ctx: MemberContext, { outcomeId, kind, body, expectedVersion }: ChangeOutcomeForm): Promise<string> {
  authorize(sessionsPolicy, ctx, 'write')
  refusePersonalData(ctx.now, { body })
  const outcome = await lockedOutcome(tx, outcomeId)
  authorize(sessionsPolicy, ctx, 'write', outcome)
  const allowed = canDecide(outcome)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if (!(await updateOutcome(tx, outcomeId, expectedVersion, { kind, body }, by(ctx)))) {
    throw new Conflict({ changedBy: outcome.updatedByName, changedAt: outcome.updatedAt, currentVersion: outcome.version, theirs: { kind: outcome.kind, body: outcome.body } })
  }
  happened(tx, ctx, 'outcome_changed', outcome)
  return outcomeId
}

/**
 * Makes an afspraak of an outcome in the draft of an agreement, and says so on both. Sent twice, it is one.
 * @throws DomainError rule_broken when something was done with it already, or the text is no draft
 */
export async function takeOverOutcome(tx: CoalitionTx, ctx: MemberContext, { outcomeId, ...input }: TakeOverForm): Promise<{ readonly outcomeId: string; readonly isRevision: boolean }> {
  authorize(sessionsPolicy, ctx, 'decide')
  const outcome = await lockedOutcome(tx, outcomeId)
  const { commitmentId, isRevision } = await draftCommitment(tx, ctx, input)
  // The same form once more made the same afspraak.
  if (outcome.became?.commitmentId === commitmentId) return { outcomeId, isRevision }
  const allowed = canDecide(outcome)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await setDecision(tx, outcomeId, { decision: 'TAKEN_OVER', commitmentId, reason: null }, by(ctx))
  happened(tx, ctx, 'outcome_taken_over', outcome)
  return { outcomeId, isRevision }
}

/** Does nothing with it, with the reason: everybody at the table can read why. */
export async function setOutcomeAside(tx: CoalitionTx, ctx: MemberContext, { outcomeId, reason }: SetAsideForm): Promise<string> {
  authorize(sessionsPolicy, ctx, 'decide')
  refusePersonalData(ctx.now, { reason })
  const outcome = await lockedOutcome(tx, outcomeId)
  const allowed = canDecide(outcome)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await setDecision(tx, outcomeId, { decision: 'SET_ASIDE', commitmentId: null, reason }, by(ctx))
  happened(tx, ctx, 'outcome_set_aside', outcome)
  return outcomeId
}

/** Takes up again what was set aside, or what became an afspraak that was left out of the text. */
export async function reopenOutcome(tx: CoalitionTx, ctx: MemberContext, { outcomeId }: ReopenOutcomeForm): Promise<string> {
  authorize(sessionsPolicy, ctx, 'decide')
  const outcome = await lockedOutcome(tx, outcomeId)
  const allowed = canReopen(outcome)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await setDecision(tx, outcomeId, null, by(ctx))
  happened(tx, ctx, 'outcome_reopened', outcome)
  return outcomeId
}
