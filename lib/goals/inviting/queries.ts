import 'server-only'
import { readPartnerContact } from '@/lib/partners/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, JobContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import { findPartnerInvitation, listHeardBy, listInvitationRows, listUnseenAnswers } from './store'
import type { PartnerInvitationRead } from './types'

/** What a partner was asked and what it answered, the newest first. */
export async function listPartnerInvitations(tx: CoalitionTx, ctx: CoalitionContext, partnerId: string): Promise<PartnerInvitationRead[]> {
  authorize(goalsPolicy, ctx, 'read_missing')
  return isId(partnerId) ? listInvitationRows(tx, partnerId) : []
}

/** The invitation that waits for an answer of this partner, for who writes it down. */
export async function readOpenInvitation(tx: CoalitionTx, ctx: MemberContext, partnerId: string): Promise<PartnerInvitationRead> {
  authorize(goalsPolicy, ctx, 'invite_partner')
  const open = isId(partnerId) ? (await listInvitationRows(tx, partnerId)).find((one) => !one.withdrawnAt) : undefined
  if (!open) throw notFound()
  return open
}

/** The invitation of a personal link: nothing of another. */
export async function readPartnerInvitationByLink(tx: CoalitionTx, ctx: LinkContext): Promise<PartnerInvitationRead> {
  authorize(goalsPolicy, ctx, 'answer_invitation')
  const found = await findPartnerInvitation(tx, ctx.actor.subjectId)
  if (!found) throw notFound()
  return found
}

/** An invitation and where it goes, for the background task that mails it. */
export async function readPartnerInvitationMail(tx: CoalitionTx, ctx: JobContext, id: string): Promise<{ readonly invitation: PartnerInvitationRead; readonly email: string | null }> {
  authorize(goalsPolicy, ctx, 'mail_invitation')
  const invitation = isId(id) ? await findPartnerInvitation(tx, id) : undefined
  if (!invitation) throw notFound()
  return { invitation, email: (await readPartnerContact(tx, ctx, invitation.partnerId)).contactEmail }
}

/** The membership that is told of an answer by mail; nobody when it was opened, or when who invited reads it no more. */
export async function findAnswerHearer(tx: CoalitionTx, ctx: JobContext, id: string): Promise<string | undefined> {
  authorize(goalsPolicy, ctx, 'mail_invitation')
  const found = isId(id) ? await findPartnerInvitation(tx, id) : undefined
  return found?.answer && !found.answer.seenAt && found.inviterHears ? found.inviterId : undefined
}

/**
 * The invitations of which this member hears the answer, the newest first: what was asked in their name, also when they
 * read no register. A coordinator hears those of who left, too.
 */
export async function listOwnInvitations(tx: CoalitionTx, ctx: MemberContext): Promise<PartnerInvitationRead[]> {
  authorize(goalsPolicy, ctx, 'see_answer')
  return listHeardBy(tx, ctx.actor)
}

/** Answers that came in for this member and that they have not opened; a coordinator also hears those for who left. */
export async function listNewPartnerAnswers(tx: CoalitionTx, ctx: MemberContext): Promise<PartnerInvitationRead[]> {
  if (!may(goalsPolicy, ctx, 'see_answer')) return []
  return listUnseenAnswers(tx, ctx.actor)
}
