import 'server-only'
import { listMandates, listValidMandates } from '@/lib/mandates/queries'
import { becomeSignatory } from '@/lib/partners/commands'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId, sha256 } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { insertLink } from '@/lib/platform/tenancy/links'
import { openDeviation } from './life/rules'
import { insertClosure, listDeviations, putState } from './life/store'
import type { CommitmentLifeEvent } from './life/types'
import { agreementsPolicy } from './policy'
import { canCloseRound, canonicalText, canSign, canStartSigning, canWithdrawRequest, canWrite, guardedWords, hindersSigning, isComplete, mandateFor, mandateProblems, SIGNING_LINK_DAYS, TEXT_FORMAT } from './rules'
import type { CloseRoundForm, CommitmentForm, MemberSignatureForm, NewAgreementForm, PaperForm, SignatureForm, SigningForm } from './schema'
import { findRequest, insertRequests, revokeLinks } from './round/store'
import {
  findAgreement, findAgreementChange, findCommitment, findKnownPartners, freezeVersion, insertAgreement, insertCommitment, insertSignature, setCloseReason, setVersionStatus, touchAgreement, type NewSignature,
} from './store'
import { countOpenRemarks } from './text/store'
import { MAIL_SIGNING_LINK, type AgreementEvent, type AgreementRead } from './types'

type Signing = Omit<SignatureForm, 'hasAuthority'>

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'agreement', id })

/** Begins an agreement as a draft. Sent twice, it makes one. Returns its id. */
export async function draftAgreement(tx: CoalitionTx, ctx: MemberContext, input: NewAgreementForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'draft')
  const { title, purpose, purposeB1, basisTitle, basisUrl, basisOn, legalBasis } = input
  refusePersonalData(ctx.now, { title, purpose, purposeB1, basisTitle, legalBasis })
  return once(tx, ctx, 'agreements.draft', input, async (id) => {
    await insertAgreement(tx, id, { title, purpose, purposeB1, basisTitle, basisUrl, basisOn, legalBasis }, by(ctx))
    record<AgreementEvent>(tx, ctx, { event: 'agreement_drafted', subject: subject(id) })
  })
}

/** Adds an afspraak to a draft, for who needs to know which it became. Refused once the text is frozen for signing. */
export async function draftCommitment(tx: CoalitionTx, ctx: MemberContext, input: CommitmentForm): Promise<{ readonly commitmentId: string; readonly isRevision: boolean }> {
  authorize(agreementsPolicy, ctx, 'add_commitment')
  const { agreementId, partnerId, mandateId, requestKey: _key, ...text } = input
  refusePersonalData(ctx.now, guardedWords(text))
  const agreement = await findAgreement(tx, { newestOf: agreementId }, true)
  if (!agreement) throw notFound()
  const allowed = canWrite(agreement)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if ((await findKnownPartners(tx, [partnerId])).length === 0) throw new InvalidInput([{ field: 'partnerId', code: 'agreements.partner_missing' }])
  const commitmentId = await once(tx, ctx, 'agreements.add_commitment', input, async (id) => {
    const problems = mandateProblems(await listMandates(tx, ctx, { partnerId }), input, dayOf(ctx.now))
    if (problems.length > 0) throw new InvalidInput(problems)
    const position = Math.max(0, ...agreement.commitments.map((one) => one.position)) + 1
    await insertCommitment(tx, id, { agreementId, versionId: agreement.versionId, position, partnerId, mandateId, ...text, changedIn: agreement.version + 1 }, by(ctx))
    await touchAgreement(tx, agreementId, by(ctx))
    record<AgreementEvent>(tx, ctx, { event: 'commitment_added', subject: subject(agreementId) })
  })
  return { commitmentId, isRevision: agreement.isRevision }
}

/** Adds an afspraak to a draft. Returns the agreement's id. */
export async function addCommitment(tx: CoalitionTx, ctx: MemberContext, input: CommitmentForm): Promise<string> {
  await draftCommitment(tx, ctx, input)
  return input.agreementId
}

/**
 * Freezes the text and asks partners to sign it, each by a personal link that a background task mails.
 * @throws DomainError rule_broken without afspraken, with fewer than two partners, or when it is no draft any more;
 * Conflict with the afspraken that came in since the text on the screen
 */
export async function startSigning(tx: CoalitionTx, ctx: MemberContext, input: SigningForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'start_signing')
  const agreement = await findAgreement(tx, { newestOf: input.agreementId }, true)
  if (!agreement) throw notFound()
  const partners = await findKnownPartners(tx, [...new Set(input.partnerIds)])
  const allowed = canStartSigning(agreement, partners.length, await countOpenRemarks(tx, agreement.versionId))
  if (!allowed.can) {
    if (allowed.reason === 'agreements.too_few_partners') throw new InvalidInput([{ field: 'partnerIds', code: allowed.reason }])
    throw ruleBroken(allowed.reason)
  }
  if (agreement.version !== input.expectedVersion) {
    const change = await findAgreementChange(tx, agreement.id)
    const unseen = agreement.commitments.filter((one) => one.changedIn > input.expectedVersion).map(({ partnerName, what }) => `${partnerName}: ${what}`)
    if (agreement.changedIn > input.expectedVersion || unseen.length === 0) unseen.unshift(agreement.purpose)
    throw new Conflict({ changedBy: change?.changedBy ?? '', changedAt: change?.changedAt ?? ctx.now, currentVersion: agreement.version, theirs: {}, unseen })
  }
  if (partners.some((partner) => !partner.canBeMailed)) throw new InvalidInput([{ field: 'partnerIds', code: 'agreements.partner_without_email' }])
  const contentHash = sha256(canonicalText(agreement))
  await freezeVersion(tx, agreement.versionId, { contentHash, textFormat: TEXT_FORMAT }, ctx.now)
  await setVersionStatus(tx, agreement, 'SIGNING', ctx.now, ctx.actor.membershipId)
  const requests: { id: string; versionId: string; partnerId: string; linkId: string }[] = []
  for (const { id: partnerId } of partners) {
    const id = newId()
    requests.push({ id, versionId: agreement.versionId, partnerId, linkId: await insertLink(tx, ctx, { verb: 'SIGN', subjectId: id, days: SIGNING_LINK_DAYS }) })
  }
  await insertRequests(tx, requests, by(ctx))
  for (const { id } of requests) await enqueue(tx, ctx, MAIL_SIGNING_LINK, id)
  record<AgreementEvent>(tx, ctx, { event: 'signing_started', subject: subject(agreement.id), changes: { contentHash, partners: requests.length } })
  return agreement.id
}

/** Brings the version in force: from then on it is what holds. */
async function bringInForce(tx: CoalitionTx, ctx: CoalitionContext, agreement: AgreementRead): Promise<void> {
  const by = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null
  const before = await findAgreement(tx, { agreementId: agreement.id })
  if (before && before.versionId !== agreement.versionId && before.status === 'IN_FORCE') await setVersionStatus(tx, before, 'SUPERSEDED', ctx.now, by)
  await setVersionStatus(tx, agreement, 'IN_FORCE', ctx.now, by)
  record<AgreementEvent>(tx, ctx, { event: 'agreement_in_force', subject: subject(agreement.id) })
}

/**
 * Puts a partner's signature under the text that stood on the screen: who, for which organisation, under which mandate,
 * when, and the hash of the text. Signing twice is signing once. The last signature brings the agreement in force. The
 * agreement is locked, so that two last signatures at the same moment count each other.
 */
async function putSignature(tx: CoalitionTx, ctx: LinkContext | MemberContext, agreement: AgreementRead, one: Omit<NewSignature, 'versionId'>): Promise<string> {
  const allowed = canSign(agreement, one.contentHash)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  const { partnerId, contentHash, way } = one
  const asked = agreement.signatories.find((other) => other.partnerId === partnerId)
  // Its request may have been taken back while this form was under way.
  if (!asked) throw ruleBroken('agreements.no_open_request')
  const hindrance = hindersSigning(agreement, partnerId, await findAgreement(tx, { roundOf: agreement.id }))
  if (hindrance) throw ruleBroken(hindrance)
  const isNew = await insertSignature(tx, { ...one, versionId: agreement.versionId }, ctx.now)
  if (!isNew && way === 'PAPER') throw ruleBroken('agreements.has_signed')
  if (!isNew) return agreement.id
  record<AgreementEvent>(tx, ctx, { event: 'agreement_signed', subject: subject(agreement.id), changes: { partnerId, contentHash, way } })
  await becomeSignatory(tx, ctx, partnerId)
  const signatories = [...agreement.signatories.filter((other) => other.partnerId !== partnerId), { signature: one }]
  if (agreement.status === 'SIGNING' && isComplete(signatories, agreement.isRevision)) await bringInForce(tx, ctx, agreement)
  return agreement.id
}

async function sign(tx: CoalitionTx, ctx: LinkContext | MemberContext, request: { versionId: string; partnerId: string; partnerName: string }, signature: Signing): Promise<string> {
  authorize(agreementsPolicy, ctx, 'sign', request)
  const agreement = await findAgreement(tx, { versionId: request.versionId }, true)
  if (!agreement) throw notFound()
  const { partnerId, partnerName } = request
  const { signerName, signerFunction, contentHash, onBehalf } = signature
  const mandate = onBehalf ? mandateFor(await listValidMandates(tx, ctx, partnerId), signature) : undefined
  if (onBehalf && !mandate) throw ruleBroken('agreements.mandate_missing', { partner: partnerName })
  return putSignature(tx, ctx, agreement, {
    partnerId, signerName, signerFunction, contentHash, way: ctx.actor.kind === 'link' ? 'LINK' : 'MEMBER', mandateId: mandate?.id ?? null, paperOn: null, recordedBy: null,
  })
}

/**
 * Signs for the partner of a personal link.
 * @throws DomainError rule_broken when the text is not the one that stood on the screen, or when somebody signs in another's
 * place without a mandate that holds today
 */
export async function signAgreement(tx: CoalitionTx, ctx: LinkContext, input: SignatureForm): Promise<void> {
  authorize(agreementsPolicy, ctx, 'sign')
  const request = await findRequest(tx, ctx.actor.subjectId)
  if (!request) throw notFound()
  await sign(tx, ctx, request, input)
}

/**
 * Signs for the organisation of a member, by the name that others see. What their organisation was not asked to sign is
 * not theirs to sign. Returns the agreement's id.
 * @throws DomainError rule_broken as for a personal link
 */
export async function signAsMember(tx: CoalitionTx, ctx: MemberContext, input: MemberSignatureForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'sign')
  const agreement = await findAgreement(tx, { roundOf: input.agreementId })
  if (!agreement) throw notFound()
  // Who joins what is in force may have been asked for that while a new version is made or goes round.
  const versions = [agreement, await findAgreement(tx, { agreementId: input.agreementId })]
  const own = versions.flatMap((one) => one?.signatories.map((asked) => ({ ...asked, versionId: one.versionId })) ?? []).find((one) => one.partnerId === ctx.actor.partnerId)
  if (!own) throw ruleBroken('agreements.not_asked')
  return sign(tx, ctx, own, { ...input, signerName: ctx.actor.displayName })
}

/**
 * Records a signature that was put on paper: by whom, in which function, on which day. It is marked as such wherever it
 * is shown, with who recorded it in the trail. Returns the agreement's id.
 * @throws DomainError rule_broken when this partner was not asked; InvalidInput for a day that is still to come
 */
export async function recordPaper(tx: CoalitionTx, ctx: MemberContext, { agreementId, versionId, partnerId, signerName, signerFunction, paperOn }: PaperForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'follow')
  if (paperOn > dayOf(ctx.now)) throw new InvalidInput([{ field: 'paperOn', code: 'agreements.paper_day_to_come' }])
  // Of the version that stood on the screen: the paper was of that one.
  const agreement = await findAgreement(tx, { versionId }, true)
  if (!agreement || agreement.id !== agreementId) throw notFound()
  if (!agreement.contentHash || !agreement.signatories.some((one) => one.partnerId === partnerId)) throw ruleBroken('agreements.not_asked_partner')
  return putSignature(tx, ctx, agreement, {
    partnerId, signerName, signerFunction, contentHash: agreement.contentHash, way: 'PAPER', mandateId: null, paperOn, recordedBy: ctx.actor.membershipId,
  })
}

/**
 * Brings the agreement in force with those who signed. Who did not can still sign afterwards. Returns the agreement's id.
 * @param input with why it does not wait for the others
 */
export async function closeRound(tx: CoalitionTx, ctx: MemberContext, { agreementId, reason }: CloseRoundForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'close_round')
  refusePersonalData(ctx.now, { reason })
  const agreement = await findAgreement(tx, { newestOf: agreementId }, true)
  if (!agreement) throw notFound()
  const allowed = canCloseRound(agreement)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await setCloseReason(tx, agreement.versionId, reason)
  await bringInForce(tx, ctx, agreement)
  return agreementId
}

/**
 * Takes back the request to a partner that has not signed: its link opens nothing any more. When everybody else has
 * signed, and they are at least two, the agreement is in force.
 */
export async function withdrawSigningRequest(tx: CoalitionTx, ctx: MemberContext, input: { requestId: string }): Promise<void> {
  authorize(agreementsPolicy, ctx, 'withdraw_request')
  const request = await findRequest(tx, input.requestId)
  const agreement = request ? await findAgreement(tx, { versionId: request.versionId }, true) : undefined
  if (!request || !agreement) throw notFound()
  const allowed = canWithdrawRequest(agreement, request.partnerId)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await revokeLinks(tx, request.id, ctx.now)
  record<AgreementEvent>(tx, ctx, { event: 'signing_request_withdrawn', subject: subject(agreement.id), changes: { partnerId: request.partnerId } })
  if (agreement.status === 'SIGNING' && isComplete(agreement.signatories.filter((one) => one.partnerId !== request.partnerId), agreement.isRevision)) await bringInForce(tx, ctx, agreement)
}

/** An afspraak that nobody does any more: the partner that did it leaves, for this reason. Nothing happens when it had expired. */
export async function expireCommitment(tx: CoalitionTx, ctx: MemberContext, { commitmentId, reason }: { commitmentId: string; reason: string }): Promise<void> {
  authorize(agreementsPolicy, ctx, 'expire_commitment')
  const commitment = await findCommitment(tx, commitmentId)
  if (!commitment) throw notFound()
  const { status: from } = commitment
  if (from === 'EXPIRED') return
  const open = openDeviation(await listDeviations(tx, commitmentId))
  const agreement = open && (await findAgreement(tx, { agreementId: commitment.agreementId }))
  if (open && agreement) {
    await insertClosure(tx, { deviationId: open.id, versionId: agreement.versionId, outcome: 'EXPIRED', what: null }, by(ctx))
    record<CommitmentLifeEvent>(tx, ctx, { event: 'deviation_closed', subject: { type: 'commitment', id: commitmentId }, changes: { outcome: 'EXPIRED' } })
  }
  await putState(tx, commitmentId, { from, to: 'EXPIRED', reason }, by(ctx))
  record<CommitmentLifeEvent>(tx, ctx, { event: 'commitment_expired', subject: { type: 'commitment', id: commitmentId }, changes: { status: { from, to: 'EXPIRED' } } })
}
