import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { sha256 } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import { insertLink } from '@/lib/platform/tenancy/links'
import type { CommonsContext } from '@/lib/platform/tenancy/commons'
import type { JobContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx, CommonsTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import { SIGNING_LINK_DAYS } from '../rules'
import { markIn, type ChangeRequestForm, type CheckForm, type RefusalForm, type ReminderForm, type ReminderSwitchForm, type ReplyAnswerForm } from '../schema'
import { findAgreement } from '../store'
import { MAIL_REPLY_ANSWERED, MAIL_SIGNING_REMINDER, type AgreementEvent, type ReplyKind } from '../types'
import { type RoundLine } from './types'
import { listRoundOf, readRound } from './queries'
import { canRemind, isLinkFresh, isReminderDue } from './rules'
import { findRequest, insertReminder, insertReply, insertReplyAnswer, listReplies, listVersionsToRemind, setReminders } from './store'

const subject = (id: string) => ({ type: 'agreement', id })

interface Reply {
  readonly kind: ReplyKind
  readonly commitmentId: string | null
  readonly what: string | null
  readonly why: string
  readonly givenName: string
  readonly givenFunction: string
}

/** Keeps what the partner of this link answered; the newest counts. @throws DomainError rule_broken when it has signed, or the text is no longer up for signing */
async function reply(tx: CoalitionTx, ctx: LinkContext, answer: Reply): Promise<void> {
  authorize(agreementsPolicy, ctx, 'reply')
  refusePersonalData(ctx.now, { what: answer.what, why: answer.why })
  const request = await findRequest(tx, ctx.actor.subjectId)
  const agreement = request ? await findAgreement(tx, { versionId: request.versionId }, true) : undefined
  if (!request || !agreement) throw notFound()
  if (agreement.signatories.some((one) => one.partnerId === request.partnerId && one.signature)) throw ruleBroken('agreements.has_signed')
  if (agreement.status !== 'SIGNING' && agreement.status !== 'IN_FORCE') throw ruleBroken('agreements.superseded')
  if (answer.commitmentId !== null && !agreement.commitments.some((one) => one.id === answer.commitmentId)) throw notFound()
  const { partnerId, versionId } = request
  const before = (await listReplies(tx, { versionId, partnerId })).at(-1)
  // Sent twice is sent once.
  if (before && before.kind === answer.kind && before.commitmentId === answer.commitmentId && before.what === answer.what && before.why === answer.why) return
  await insertReply(tx, { versionId, partnerId, ...answer }, ctx.now)
  record<AgreementEvent>(tx, ctx, { event: 'signing_replied', subject: subject(agreement.id), changes: { partnerId, reply: answer.kind } })
}

/** Asks for a change of one afspraak before signing: which, into what, and why. */
export const askChange = (tx: CoalitionTx, ctx: LinkContext, input: ChangeRequestForm): Promise<void> => reply(tx, ctx, { kind: 'CHANGE', ...input })

/** Says that a partner does not sign, and why. It can still sign later. */
export const refuseToSign = (tx: CoalitionTx, ctx: LinkContext, input: RefusalForm): Promise<void> => reply(tx, ctx, { kind: 'REFUSAL', commitmentId: null, what: null, ...input })

/** Says what is done with a partner's question, and why; once. The partner gets a mail that the answer is there. Returns the agreement's id. */
export async function answerReply(tx: CoalitionTx, ctx: MemberContext, { replyId, outcome, reason }: ReplyAnswerForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'follow')
  refusePersonalData(ctx.now, { reason })
  const [found] = await listReplies(tx, { replyId })
  if (!found) throw notFound()
  if (!(await insertReplyAnswer(tx, { replyId, outcome, reason }, { now: ctx.now, by: ctx.actor.membershipId }))) throw ruleBroken('agreements.remark_answered')
  // Who was taken off the list, or waits for another text, is not led back to this one.
  if (!(await findRequest(tx, found.requestId))?.isWithdrawn) {
    await keepLinkFresh(tx, ctx, found.requestId)
    await enqueue(tx, ctx, MAIL_REPLY_ANSWERED, found.requestId)
  }
  record<AgreementEvent>(tx, ctx, { event: 'signing_reply_answered', subject: subject(found.agreementId), changes: { outcome } })
  return found.agreementId
}

/** A mailed link works long enough to be of use: one that is about to run out is followed by another. */
async function keepLinkFresh(tx: CoalitionTx, ctx: MemberContext | JobContext, requestId: string): Promise<void> {
  const request = await findRequest(tx, requestId)
  if (request && !request.isWithdrawn && !isLinkFresh(request.linkExpiresAt, ctx.now)) await insertLink(tx, ctx, { verb: 'SIGN', subjectId: requestId, days: SIGNING_LINK_DAYS })
}

async function sendReminder(tx: CoalitionTx, ctx: MemberContext | JobContext, agreementId: string, { requestId, partnerId }: RoundLine): Promise<void> {
  await keepLinkFresh(tx, ctx, requestId)
  await insertReminder(tx, requestId, { now: ctx.now, by: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null })
  await enqueue(tx, ctx, MAIL_SIGNING_REMINDER, requestId)
  record<AgreementEvent>(tx, ctx, { event: 'signing_reminded', subject: subject(agreementId), changes: { partnerId } })
}

/**
 * Reminds a partner by hand. Returns the agreement's id.
 * @throws DomainError rule_broken for who answered, and within seven days of the last reminder
 */
export async function remindPartner(tx: CoalitionTx, ctx: MemberContext, { agreementId, requestId }: ReminderForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'remind')
  // The lock makes two coordinators remind once.
  const locked = await findAgreement(tx, { roundOf: agreementId }, true)
  const line = locked ? (await readRound(tx, ctx, agreementId)).lines.find((one) => one.requestId === requestId) : undefined
  if (!line) throw notFound()
  if (locked?.status === 'TAKEN_BACK') throw ruleBroken('agreements.taken_back')
  const allowed = canRemind(line.standing, line.reminders, ctx.now)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await sendReminder(tx, ctx, agreementId, line)
  return agreementId
}

/** The rhythm: a week after the request, and once more after two; nothing where a coordinator put it off. Returns how many were reminded. */
export async function remindDue(tx: CoalitionTx, ctx: JobContext): Promise<number> {
  authorize(agreementsPolicy, ctx, 'remind')
  let reminded = 0
  for (const versionId of await listVersionsToRemind(tx)) {
    const agreement = await findAgreement(tx, { versionId }, true)
    for (const line of await listRoundOf(tx, ctx, versionId)) {
      if (!agreement || !isReminderDue(line.turnSince, line.standing, line.reminders, ctx.now)) continue
      await sendReminder(tx, ctx, agreement.id, line)
      reminded += 1
    }
  }
  return reminded
}

/** Puts the rhythm on or off. Returns the agreement's id. */
export async function switchReminders(tx: CoalitionTx, ctx: MemberContext, { agreementId, on }: ReminderSwitchForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'remind')
  if (!(await findAgreement(tx, { newestOf: agreementId }, true))) throw notFound()
  await setReminders(tx, agreementId, on === 'on')
  record<AgreementEvent>(tx, ctx, { event: 'signing_reminders_switched', subject: subject(agreementId) })
  return agreementId
}

/** The mark of what somebody gave to check: the mark itself, or that of the text. Nothing of it is kept. */
export const markOf = (_tx: CommonsTx, _ctx: CommonsContext, { mark }: CheckForm): Promise<string> => Promise.resolve(markIn(mark.trim().toLowerCase()) ?? sha256(mark.trim()))
