import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from './policy'
import { findRequest, listMandated, type RequestRow } from './round/store'
import { hindersSigning } from './rules'
import { findAgreement, listAgreementRows, listCommitmentsOf, listOpenRequests } from './store'
import type { AgreementListed, AgreementRead, AgreementToSign, MandatedSignature, OpenRequest, OwnCommitment } from './types'

/** All agreements, the newest first, with how many partners were asked and have signed. */
export async function listAgreements(tx: CoalitionTx, ctx: CoalitionContext): Promise<AgreementListed[]> {
  authorize(agreementsPolicy, ctx, 'read')
  return listAgreementRows(tx)
}

export async function readAgreement(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<AgreementRead> {
  authorize(agreementsPolicy, ctx, 'read')
  const found = isId(id) ? await findAgreement(tx, { agreementId: id }) : undefined
  if (!found) throw notFound()
  return found
}

/** What a partner still has to sign, the oldest first. */
export async function listOpenRequestsOf(tx: CoalitionTx, ctx: CoalitionContext, partnerId: string): Promise<OpenRequest[]> {
  authorize(agreementsPolicy, ctx, 'read')
  return listOpenRequests(tx, partnerId)
}

/** What was signed under a mandate and stands: it holds also when who signed, or the mandate, is not there any more. */
export async function listMandatedSignatures(tx: CoalitionTx, ctx: MemberContext): Promise<MandatedSignature[]> {
  authorize(agreementsPolicy, ctx, 'read')
  return listMandated(tx, dayOf(ctx.now))
}

/** The agreement that a personal link asks to sign, and for which partner. */
export async function readAgreementToSign(tx: CoalitionTx, ctx: LinkContext): Promise<AgreementToSign> {
  authorize(agreementsPolicy, ctx, 'read_to_sign')
  const request = await findRequest(tx, ctx.actor.subjectId)
  const agreement = request ? await findAgreement(tx, { versionId: request.versionId }) : undefined
  if (!request || !agreement) throw notFound()
  const { partnerId, partnerName } = request
  return { ...agreement, partnerId, partnerName, hindrance: hindersSigning(agreement, partnerId, await findAgreement(tx, { roundOf: agreement.id })) }
}

/** A request to sign, for the background task that mails its link. */
export async function readSigningRequest(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<RequestRow & { title: string }> {
  authorize(agreementsPolicy, ctx, 'mail_link')
  const request = await findRequest(tx, id)
  const agreement = request ? await findAgreement(tx, { versionId: request.versionId }) : undefined
  if (!request || !agreement) throw notFound()
  return { ...request, title: agreement.title }
}

/** What waits for the signature of this member's organisation; nothing for who belongs to none. */
export async function listAgreementsToSign(tx: CoalitionTx, ctx: MemberContext): Promise<AgreementListed[]> {
  authorize(agreementsPolicy, ctx, 'list_own')
  return ctx.actor.partnerId === null ? [] : listAgreementRows(tx, ctx.actor.partnerId)
}

/** What this member's organisation promised; nothing for who belongs to none. */
export async function listOwnCommitments(tx: CoalitionTx, ctx: MemberContext): Promise<OwnCommitment[]> {
  authorize(agreementsPolicy, ctx, 'list_own')
  return ctx.actor.partnerId === null ? [] : listCommitmentsOf(tx, ctx.actor.partnerId)
}
