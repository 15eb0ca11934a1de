import 'server-only'
import { addPartner, changePartner, moveByInvitation, undoInvited } from '@/lib/partners/commands'
import { readPartner } from '@/lib/partners/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { insertLink, revokeLink } from '@/lib/platform/tenancy/links'
import { findStrangers } from '../missing/store'
import { goalsPolicy } from '../policy'
import { canAnswer, hearsAnswer, linkDays } from './rules'
import type { AnswerForm, NewPartnerInvitationForm, PartnerInvitationForm, RecordedAnswerForm } from './schema'
import { findPartnerInvitation, insertPartnerAnswer, insertPartnerInvitation, listHeardBy, listInvitationRows, lockInvitation, setAnswersSeen, setInvitationWithdrawn } from './store'
import { MAIL_PARTNER_ANSWERED, MAIL_PARTNER_INVITATION, type InvitingEvent, type PartnerInvitationRead } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'partner_invitation', id })

type Input = PartnerInvitationForm | NewPartnerInvitationForm

/** The partner that is asked, with the address to which a mail goes: in the register, so that it stands there once. */
async function partnerOf(tx: CoalitionTx, ctx: MemberContext, input: Input): Promise<string> {
  const { contactEmail } = input
  if (input.partnerId === null) {
    const { name, partnerType, lifePhases, requestKey } = input
    const id = await addPartner(tx, ctx, { name, partnerType, status: 'IDENTIFIED', contactName: null, contactEmail, requestKey })
    await changePartner(tx, ctx, { id, name, partnerType, domains: [], lifePhases, contactName: null, contactEmail, kvkNumber: null, otherCoalitions: null, expectedVersion: 1 })
    return id
  }
  const { id, version, status, ...partner } = await readPartner(tx, ctx, input.partnerId)
  if (status === 'LEFT') throw ruleBroken('goals.invite_who_left')
  if (contactEmail && contactEmail !== partner.contactEmail) {
    const { name, partnerType, contactName, kvkNumber, otherCoalitions } = partner
    await changePartner(tx, ctx, { id, name, partnerType, contactName, contactEmail, kvkNumber, otherCoalitions, domains: [...partner.domains], lifePhases: [...partner.lifePhases], expectedVersion: version })
  }
  if (input.way === 'MAIL' && !contactEmail && !partner.contactEmail) throw new InvalidInput([{ field: 'contactEmail', code: 'goals.invite_without_email' }])
  return id
}

async function withdraw(tx: CoalitionTx, ctx: MemberContext, { id, partnerId, linkId }: PartnerInvitationRead): Promise<void> {
  await setInvitationWithdrawn(tx, id, ctx.now)
  if (linkId) await revokeLink(tx, ctx, linkId)
  record<InvitingEvent>(tx, ctx, { event: 'partner_invitation_withdrawn', subject: subject(id), changes: { partnerId } })
}

/**
 * Asks a partner to take part, by a mail with a personal link or in person. An earlier invitation is withdrawn: a partner
 * has one to answer. Sent twice, it is one. Returns the partner's id.
 */
export async function invitePartner(tx: CoalitionTx, ctx: MemberContext, input: Input): Promise<string> {
  authorize(goalsPolicy, ctx, 'invite_partner')
  const { inviterId, way, whyYou, hours, gains, firstOn, answerBy } = input
  refusePersonalData(ctx.now, { whyYou, gains })
  const today = dayOf(ctx.now)
  if (answerBy < today) throw new InvalidInput([{ field: 'answerBy', code: 'goals.invite_by_past' }])
  if ((await findStrangers(tx, { inviterId, goalId: null })).inviter) throw new InvalidInput([{ field: 'inviterId', code: 'goals.inviter_gone' }])
  if (input.partnerId === null && way === 'MAIL' && !input.contactEmail) throw new InvalidInput([{ field: 'contactEmail', code: 'goals.invite_without_email' }])
  const invitationId = await once(tx, ctx, 'goals.invite_partner', input, async (id) => {
    const partnerId = await partnerOf(tx, ctx, input)
    for (const before of await listInvitationRows(tx, partnerId)) if (!before.withdrawnAt) await withdraw(tx, ctx, before)
    const linkId = way === 'MAIL' ? await insertLink(tx, ctx, { verb: 'ANSWER', subjectId: id, days: linkDays(today, answerBy) }) : null
    await insertPartnerInvitation(tx, id, { partnerId, inviterId, way, linkId, whyYou, hours, gains, firstOn, answerBy }, by(ctx))
    if (linkId) await enqueue(tx, ctx, MAIL_PARTNER_INVITATION, id)
    record<InvitingEvent>(tx, ctx, { event: 'partner_invited', subject: subject(id), changes: { partnerId } })
    await moveByInvitation(tx, ctx, { partnerId, answer: null })
  })
  const made = await findPartnerInvitation(tx, invitationId)
  if (!made) throw notFound()
  return made.partnerId
}

/** Writes an answer down. The same answer once more is no other answer. */
async function answer(tx: CoalitionTx, ctx: LinkContext | MemberContext, invitationId: string, { kind, reason }: AnswerForm): Promise<string> {
  refusePersonalData(ctx.now, { reason })
  await lockInvitation(tx, invitationId)
  const invitation = await findPartnerInvitation(tx, invitationId)
  if (!invitation) throw notFound()
  // A partner has until the day that was said; who writes down what it said on the telephone does so afterwards.
  const allowed = canAnswer(invitation, ctx.actor.kind === 'link' ? dayOf(ctx.now) : null)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  const { partnerId, answer: before, inviterId } = invitation
  if (before?.kind === kind && before.reason === reason) return partnerId
  const recordedBy = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null
  await insertPartnerAnswer(tx, newId(), { invitationId, kind, reason, recordedBy, seenAt: recordedBy === inviterId ? ctx.now : null }, ctx.now)
  // Who wrote it down knows it; who was told of an answer and has not looked yet is not told again.
  if (recordedBy !== inviterId && (!before || before.seenAt)) await enqueue(tx, ctx, MAIL_PARTNER_ANSWERED, invitationId)
  record<InvitingEvent>(tx, ctx, { event: 'partner_answered', subject: subject(invitationId), changes: { partnerId, answer: kind } })
  // Other words for the same answer move nothing.
  if (before?.kind !== kind) await moveByInvitation(tx, ctx, { partnerId, answer: kind })
  return partnerId
}

/** The partner answers by its personal link; until the day that was said it can change its mind. */
export async function answerInvitation(tx: CoalitionTx, ctx: LinkContext, input: AnswerForm): Promise<void> {
  authorize(goalsPolicy, ctx, 'answer_invitation')
  await answer(tx, ctx, ctx.actor.subjectId, input)
}

/** What a partner said in person, or on the telephone. Returns the partner's id. */
export async function recordPartnerAnswer(tx: CoalitionTx, ctx: MemberContext, { partnerId, ...input }: RecordedAnswerForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'invite_partner')
  const open = (await listInvitationRows(tx, partnerId)).find((one) => !one.withdrawnAt)
  if (!open) throw notFound()
  return answer(tx, ctx, open.id, input)
}

/**
 * Takes back what a partner was asked: its link opens nothing any more, and it stands as it did before, unless it moved
 * since. Nothing happens when it was asked nothing. Returns the partner's id.
 */
export async function withdrawPartnerInvitation(tx: CoalitionTx, ctx: MemberContext, { partnerId }: { readonly partnerId: string }): Promise<string> {
  authorize(goalsPolicy, ctx, 'invite_partner')
  await readPartner(tx, ctx, partnerId)
  const open = (await listInvitationRows(tx, partnerId)).filter((one) => !one.withdrawnAt)
  for (const one of open) await withdraw(tx, ctx, one)
  if (open.length > 0) await undoInvited(tx, ctx, { partnerId })
  return partnerId
}

/** What came in waits no longer for who opens it, where it is theirs to hear. */
async function see(tx: CoalitionTx, ctx: MemberContext, invitations: readonly PartnerInvitationRead[]): Promise<void> {
  for (const one of invitations) if (one.answer && !one.answer.seenAt && hearsAnswer(one, ctx.actor)) await setAnswersSeen(tx, one.id, ctx.now)
}

/** Who invited opens what came in of one partner. */
export async function seePartnerAnswers(tx: CoalitionTx, ctx: MemberContext, { partnerId }: { readonly partnerId: string }): Promise<void> {
  authorize(goalsPolicy, ctx, 'see_answer')
  await see(tx, ctx, await listInvitationRows(tx, partnerId))
}

/** Who invited opens all that came in for them. */
export async function seeOwnAnswers(tx: CoalitionTx, ctx: MemberContext): Promise<void> {
  authorize(goalsPolicy, ctx, 'see_answer')
  await see(tx, ctx, await listHeardBy(tx, ctx.actor))
}
