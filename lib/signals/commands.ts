import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { signalsPolicy } from './policy'
import { answerDueOn, canAnswer } from './rules'
import type { ReplyForm, SignalForm } from './schema'
import { findSignal, insertReply, insertSignal, setReplySeen } from './store'
import { MAIL_REPLY, type SignalEvent } from './types'

const subject = (id: string) => ({ type: 'signal', id })

/**
 * Gives a signal about something that happens more often. Sent twice, it makes one. Returns its id.
 * @throws InvalidInput when the text points at one person
 */
export async function giveSignal(tx: CoalitionTx, ctx: MemberContext, input: SignalForm): Promise<string> {
  authorize(signalsPolicy, ctx, 'give')
  const { theme, body, place, lifePhases, frequency, alreadyTried, urgency, wantsAnswer, isAnonymous } = input
  refusePersonalData(ctx.now, { body, place, alreadyTried })
  return once(tx, ctx, 'signals.give', input, async (id) => {
    const due = answerDueOn(dayOf(ctx.now))
    await insertSignal(tx, id, { theme, body, place, lifePhases, frequency, alreadyTried, urgency, wantsAnswer, isAnonymous, answerDueOn: due }, { now: ctx.now, by: ctx.actor.membershipId })
    // The trail tells that somebody gave a signal; which one, not of who left their name out.
    record<SignalEvent>(tx, ctx, { event: 'signal_given', subject: subject(isAnonymous ? newId() : id), changes: isAnonymous ? {} : { theme } })
  })
}

/** Answers a signal, once. The sender gets a mail with a link, when they wanted an answer. */
export async function answerSignal(tx: CoalitionTx, ctx: MemberContext, input: ReplyForm): Promise<string> {
  authorize(signalsPolicy, ctx, 'answer')
  refusePersonalData(ctx.now, { body: input.body })
  const signal = await findSignal(tx, input.signalId, ctx.now)
  if (!signal) throw notFound()
  const allowed = canAnswer(signal)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if (!(await insertReply(tx, input, { now: ctx.now, by: ctx.actor.membershipId }))) throw ruleBroken('signals.answered')
  if (signal.wantsAnswer) await enqueue(tx, ctx, MAIL_REPLY, signal.id)
  record<SignalEvent>(tx, ctx, { event: 'signal_answered', subject: subject(signal.id), changes: { status: { from: signal.status, to: 'ANSWERED' } } })
  return signal.id
}

/**
 * Who gave a signal opened its answer: it does not wait for them any more. When somebody reads is theirs: it is not in
 * the trail. Somebody else's is not there; seeing it twice is seeing it once.
 */
export async function seeReply(tx: CoalitionTx, ctx: MemberContext, input: { readonly signalId: string }): Promise<void> {
  authorize(signalsPolicy, ctx, 'see')
  const signal = await findSignal(tx, input.signalId, ctx.now)
  if (!signal || !may(signalsPolicy, ctx, 'see', signal)) throw notFound()
  await setReplySeen(tx, signal.id, ctx.now)
}
