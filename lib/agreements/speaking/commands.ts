import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, ruleBroken } from '@/lib/platform/errors/domain-error'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { allowSpeakingEver, speakingPolicy, type SpeakingOperation } from './policy'
import { listColleaguesToLetIn, readSpeaking, readSpeakingToWrite } from './queries'
import { canAnswerSpeaking, canLetIn, canRaise, canSettle, canStop, canTakeBackSpeaking, isAsShown, nextStep } from './rules'
import type { LetInForm, RaiseForm, SettleForm, SpeakingAnswerForm, SpeakUpForm, StopForm, TakeBackSpeakingForm } from './schema'
import { deleteSpeaking, insertEnding, insertRaise, insertReader, insertSpeaking, insertSpeakingAnswer, listOpenOf, lockPartners, lockSpeaking } from './store'
import { MAIL_SPOKEN_TO, type SpeakingEnding, type SpeakingEvent, type SpeakingRead, type SpeakingStep } from './types'

// While it is between two partners nothing of it is written in the trail, which others read (docs/adr/0030); the rows
// themselves say who and when.

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'speaking_up', id })

/** One as it stands now, held until the transaction ends; for who may read it and do this. */
async function hold(tx: CoalitionTx, ctx: MemberContext, operation: SpeakingOperation, id: string): Promise<SpeakingRead> {
  allowSpeakingEver(ctx, operation)
  await lockSpeaking(tx, id)
  return readSpeaking(tx, ctx, id, operation)
}

/**
 * Speaks to the partner that does an afspraak, for one's own partner or for the core group. Read by those who are with one
 * of the two now, and by nobody else. Sent twice, it is said once. Returns its id.
 * @throws DomainError rule_broken when others would read it than stood on the screen, or another partner does it by now
 */
export async function speakUp(tx: CoalitionTx, ctx: MemberContext, input: SpeakUpForm): Promise<string> {
  authorize(speakingPolicy, ctx, 'speak')
  // Neither of the two leaves between what is read here and what is said.
  await lockPartners(tx, [ctx.actor.partnerId, input.partnerId].filter((id) => id !== null))
  const { life, speakerPartnerId, readers, shown, can } = await readSpeakingToWrite(tx, ctx, input)
  const { seen, meaning, asked } = input
  refusePersonalData(ctx.now, { seen, meaning, asked })
  if (!can.can) throw ruleBroken(can.reason)
  return once(tx, ctx, 'agreements.speak_up', input, async (id) => {
    const same = isAsShown(shown, input)
    if (!same.can) throw ruleBroken(same.reason)
    const { versionId, partnerId } = shown
    await insertSpeaking(tx, id, { commitmentId: life.commitment.id, versionId, speakerPartnerId, partnerId, seen, meaning, asked }, readers, by(ctx))
    // Only to whom it waits for: an id of a person each, so that nothing outside says who speaks to whom.
    for (const { membershipId } of readers.filter((one) => one.partnerId === partnerId)) await enqueue(tx, ctx, MAIL_SPOKEN_TO, membershipId)
  })
}

/** What the partner says to it, once per step. */
export async function answerSpeaking(tx: CoalitionTx, ctx: MemberContext, { speakingId, step, answer, note }: SpeakingAnswerForm): Promise<void> {
  const one = await hold(tx, ctx, 'answer', speakingId)
  refusePersonalData(ctx.now, { note })
  const allowed = canAnswerSpeaking(one, step)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await insertSpeakingAnswer(tx, { speakingId, step, answer, note }, by(ctx))
  if (step !== 'PRIVATE') record<SpeakingEvent>(tx, ctx, { event: 'speaking_answered', subject: subject(speakingId), changes: { speakingAnswer: answer } })
}

/** From the core group on the trail says how it ended. */
async function end(tx: CoalitionTx, ctx: MemberContext, { id, step }: { id: string; step: SpeakingStep }, how: { outcome: SpeakingEnding; agreed?: string; reason?: string }): Promise<void> {
  await insertEnding(tx, { speakingId: id, isPrivate: step === 'PRIVATE', ...how }, by(ctx))
  if (step !== 'PRIVATE') record<SpeakingEvent>(tx, ctx, { event: 'speaking_ended', subject: subject(id), changes: { speakingOutcome: how.outcome } })
}

/** It is well so, with what was agreed. It stays readable for who could read it. */
export async function settleSpeaking(tx: CoalitionTx, ctx: MemberContext, { speakingId, step, answered, agreed }: SettleForm): Promise<void> {
  const one = await hold(tx, ctx, 'settle', speakingId)
  refusePersonalData(ctx.now, { agreed })
  const allowed = canSettle(one, { step, answered })
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await end(tx, ctx, { id: speakingId, step }, { outcome: 'SETTLED', agreed })
}

/** Who began leaves it at that, and says why. It stays readable for who could read it. */
export async function stopSpeaking(tx: CoalitionTx, ctx: MemberContext, { speakingId, step, answered, why }: StopForm): Promise<void> {
  const one = await hold(tx, ctx, 'stop', speakingId)
  refusePersonalData(ctx.now, { why })
  const allowed = canStop(one, { step, answered })
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await end(tx, ctx, { id: speakingId, step }, { outcome: 'STOPPED', reason: why })
}

/**
 * Brings it a step further, with a reason: to the core group, then to the board table.
 * @throws DomainError rule_broken within a week without an answer, at the last step, over an answer that was not read, or when it stands elsewhere by now
 */
export async function raiseSpeaking(tx: CoalitionTx, ctx: MemberContext, { speakingId, step, answered, reason }: RaiseForm): Promise<void> {
  const one = await hold(tx, ctx, 'raise', speakingId)
  refusePersonalData(ctx.now, { reason })
  const allowed = canRaise(one, { step, answered }, dayOf(ctx.now))
  const to = nextStep(one)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if (to === null) throw ruleBroken('agreements.speaking_last')
  await insertRaise(tx, { speakingId, step: to, reason }, by(ctx))
  record<SpeakingEvent>(tx, ctx, { event: 'speaking_raised', subject: subject(speakingId), changes: { speakingStep: { from: step, to } } })
}

/**
 * Lets a colleague of one's own partner read along in private, by name: both sides see it from then on, with who let them
 * in. It cannot be undone, as what was read cannot be unread.
 * Who reads it already stays as they were.
 * @throws InvalidInput when this is no colleague who could read it
 */
export async function letIn(tx: CoalitionTx, ctx: MemberContext, { speakingId, membershipId }: LetInForm): Promise<void> {
  const one = await hold(tx, ctx, 'let_in', speakingId)
  const allowed = canLetIn(one)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  const { partnerId } = ctx.actor
  if (one.readers.some((reader) => reader.membershipId === membershipId && reader.partnerId === partnerId)) return
  const colleagues = await listColleaguesToLetIn(tx, ctx, speakingId)
  if (partnerId === null || !colleagues.some((colleague) => colleague.membershipId === membershipId)) throw new InvalidInput([{ field: 'membershipId', code: 'agreements.speaking_no_colleague' }])
  await insertReader(tx, { speakingId, membershipId, partnerId }, by(ctx))
}

/** Takes back what is still between the two: nothing of it remains. */
export async function takeBackSpeaking(tx: CoalitionTx, ctx: MemberContext, { speakingId, answered }: TakeBackSpeakingForm): Promise<void> {
  const allowed = canTakeBackSpeaking(await hold(tx, ctx, 'take_back', speakingId), answered)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await deleteSpeaking(tx, speakingId)
}

/** Ends what is open with a partner that leaves. What was said in private is not read by that, and stands in no trail. */
export async function endSpeakingsOf(tx: CoalitionTx, ctx: MemberContext, { partnerId }: { partnerId: string }): Promise<void> {
  authorize(speakingPolicy, ctx, 'end_with_partner')
  for (const one of await listOpenOf(tx, partnerId)) await end(tx, ctx, one, { outcome: 'PARTNER_LEFT' })
}
