import 'server-only'
import { undoSignatory } from '@/lib/partners/commands'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId, sha256 } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { insertLink } from '@/lib/platform/tenancy/links'
import { withdrawSigningRequest } from '../commands'
import { agreementsPolicy } from '../policy'
import { unpublishAgreement } from '../publication/commands'
import { canonicalText, canTakeBack, SIGNING_LINK_DAYS, TEXT_FORMAT } from '../rules'
import type { AccessionForm, CloseRoundForm, MarksForm, ReSigningForm, RevisionForm, WithdrawalForm } from '../schema'
import { insertRequests, revokeLinks } from '../round/store'
import { findAgreement, findAgreementChange, findKnownPartners, freezeVersion, setCloseReason, setVersionStatus, touchAgreement } from '../store'
import { countOpenRemarks } from '../text/store'
import { MAIL_SIGNING_LINK, type AgreementEvent } from '../types'
import { findRevision, listParties, listWhoMayJoin } from './queries'
import { canGoRound } from './rules'
import { copyVersion, insertAccession, insertWithdrawal, listMarks, putMarks } from './store'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'agreement', id })

/** Begins a new version of what is in force, with the same words. When one was begun, that is the one. Returns the agreement's id. */
export async function startRevision(tx: CoalitionTx, ctx: MemberContext, { agreementId }: RevisionForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'revise')
  const inForce = await findAgreement(tx, { agreementId }, true)
  if (!inForce) throw notFound()
  if (inForce.status !== 'IN_FORCE') throw ruleBroken('agreements.not_in_force')
  const newest = await findAgreement(tx, { newestOf: agreementId })
  if (newest?.versionId !== inForce.versionId) return agreementId
  await copyVersion(tx, inForce, by(ctx))
  await touchAgreement(tx, agreementId, by(ctx))
  record<AgreementEvent>(tx, ctx, { event: 'revision_started', subject: subject(agreementId) })
  return agreementId
}

/**
 * Takes back a text that goes round: no link opens it any more, and a draft with the same words is there to go on with.
 * Signatures stay with the text that was taken back; they hold for no other. Returns the agreement's id.
 */
export async function takeBackRound(tx: CoalitionTx, ctx: MemberContext, { agreementId, reason }: CloseRoundForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'take_back')
  refusePersonalData(ctx.now, { reason })
  const agreement = await findAgreement(tx, { newestOf: agreementId }, true)
  if (!agreement) throw notFound()
  const allowed = canTakeBack(agreement)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  for (const one of agreement.signatories) if (!one.signature) await revokeLinks(tx, one.requestId, ctx.now)
  await setCloseReason(tx, agreement.versionId, reason)
  await setVersionStatus(tx, agreement, 'TAKEN_BACK', ctx.now, ctx.actor.membershipId)
  const next = await copyVersion(tx, { ...agreement, version: agreement.version + 1 }, by(ctx))
  const marks = await listMarks(tx, agreement.versionId)
  if (marks.length > 0) await putMarks(tx, next, marks, by(ctx))
  if (!agreement.isRevision) {
    // What everybody may see was chosen for the other text, and who signed that one is a signatory of nothing now.
    await unpublishAgreement(tx, ctx, { agreementId })
    const signers = agreement.signatories.filter((one) => one.signature).map((one) => one.partnerId)
    for (const partnerId of signers) await undoSignatory(tx, ctx, partnerId)
  }
  await touchAgreement(tx, agreementId, by(ctx))
  record<AgreementEvent>(tx, ctx, { event: 'signing_round_taken_back', subject: subject(agreementId) })
  return agreementId
}

/** Marks how each change is meant. What came or went is content, and what does not differ has no mark. Returns the agreement's id. */
export async function markChanges(tx: CoalitionTx, ctx: MemberContext, { agreementId, marks }: MarksForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'revise')
  if (!(await findAgreement(tx, { newestOf: agreementId }, true))) throw notFound()
  const revision = await findRevision(tx, ctx, agreementId)
  if (revision?.agreement.status !== 'DRAFT') throw ruleBroken('agreements.not_draft')
  const fitting = marks.filter((one) => revision.changes.some((change) => change.part === one.part && !change.isNew && !change.isGone))
  if (fitting.length > 0) await putMarks(tx, revision.agreement.versionId, fitting, by(ctx))
  await touchAgreement(tx, agreementId, by(ctx))
  record<AgreementEvent>(tx, ctx, { event: 'changes_marked', subject: subject(agreementId) })
  return agreementId
}

/**
 * Freezes a new version and asks those who are bound by changed content to sign it; the version in force stays so until
 * they did. When nobody is bound, it is in force at once. Returns the agreement's id.
 * @throws DomainError rule_broken when nothing changed, a change has no mark or a remark no answer; Conflict when the text on the screen is not this one
 */
export async function startReSigning(tx: CoalitionTx, ctx: MemberContext, { agreementId, expectedVersion }: ReSigningForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'revise')
  if (!(await findAgreement(tx, { newestOf: agreementId }, true))) throw notFound()
  const revision = await findRevision(tx, ctx, agreementId)
  if (revision?.agreement.status !== 'DRAFT') throw ruleBroken('agreements.not_draft')
  const { agreement, inForce, changes, bound } = revision
  const allowed = canGoRound(changes, agreement.commitments.length)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if ((await countOpenRemarks(tx, agreement.versionId)) > 0) throw ruleBroken('agreements.remarks_open')
  if (agreement.version !== expectedVersion) {
    const change = await findAgreementChange(tx, agreementId)
    throw new Conflict({ changedBy: change?.changedBy ?? '', changedAt: change?.changedAt ?? ctx.now, currentVersion: agreement.version, theirs: {}, unseen: changes.map((one) => one.what ?? agreement.purpose) })
  }
  const partners = await findKnownPartners(tx, bound.map((one) => one.partnerId))
  if (partners.some((one) => !one.canBeMailed)) throw ruleBroken('agreements.partner_without_email')
  const contentHash = sha256(canonicalText(agreement))
  await freezeVersion(tx, agreement.versionId, { contentHash, textFormat: TEXT_FORMAT }, ctx.now)
  record<AgreementEvent>(tx, ctx, { event: 'signing_started', subject: subject(agreementId), changes: { contentHash, partners: partners.length } })
  if (partners.length === 0) {
    await setVersionStatus(tx, inForce, 'SUPERSEDED', ctx.now, ctx.actor.membershipId)
    await setVersionStatus(tx, agreement, 'IN_FORCE', ctx.now, ctx.actor.membershipId)
    record<AgreementEvent>(tx, ctx, { event: 'agreement_in_force', subject: subject(agreementId) })
    return agreementId
  }
  await setVersionStatus(tx, agreement, 'SIGNING', ctx.now, ctx.actor.membershipId)
  for (const { id } of partners) await ask(tx, ctx, agreement.versionId, id)
  return agreementId
}

/** Asks a partner to sign a version by a link of its own. Returns the request's id. */
async function ask(tx: CoalitionTx, ctx: MemberContext, versionId: string, partnerId: string): Promise<string> {
  const id = newId()
  await insertRequests(tx, [{ id, versionId, partnerId, linkId: await insertLink(tx, ctx, { verb: 'SIGN', subjectId: id, days: SIGNING_LINK_DAYS }) }], by(ctx))
  await enqueue(tx, ctx, MAIL_SIGNING_LINK, id)
  return id
}

/**
 * Records that a partner leaves the agreement: from which day, why, and what follows. Its signature stays where it stands;
 * what it was still asked to sign is taken back. Returns the agreement's id.
 */
export async function withdrawParty(tx: CoalitionTx, ctx: MemberContext, input: WithdrawalForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'withdraw_party')
  const { agreementId, partnerId, reason, consequences } = input
  refusePersonalData(ctx.now, { reason, consequences })
  if (!(await findAgreement(tx, { agreementId }, true))) throw notFound()
  if (!(await listParties(tx, ctx, agreementId)).parties.some((one) => one.partnerId === partnerId)) throw ruleBroken('agreements.no_party')
  await insertWithdrawal(tx, input, by(ctx))
  record<AgreementEvent>(tx, ctx, { event: 'party_withdrawn', subject: subject(agreementId), changes: { partnerId } })
  const newest = await findAgreement(tx, { newestOf: agreementId })
  const open = newest?.signatories.find((one) => one.partnerId === partnerId && !one.signature)
  if (open) await withdrawSigningRequest(tx, ctx, { requestId: open.requestId })
  return agreementId
}

/** Lets a partner join what is in force: it gets a link to sign that version. Returns the agreement's id. */
export async function admitParty(tx: CoalitionTx, ctx: MemberContext, input: AccessionForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'admit')
  const { agreementId, partnerId, reason, consequences } = input
  refusePersonalData(ctx.now, { reason, consequences })
  const inForce = await findAgreement(tx, { agreementId }, true)
  if (!inForce) throw notFound()
  if (inForce.status !== 'IN_FORCE') throw ruleBroken('agreements.not_in_force')
  // What is signed now would hold for a text that was never seen, as soon as the new version is in force.
  if ((await findAgreement(tx, { roundOf: agreementId }))?.status === 'SIGNING') throw ruleBroken('agreements.revision_runs')
  if (!(await listWhoMayJoin(tx, ctx, { agreementId, partnerIds: [partnerId] })).includes(partnerId)) throw new InvalidInput([{ field: 'partnerId', code: 'agreements.cannot_join' }])
  await insertAccession(tx, { ...input, requestId: await ask(tx, ctx, inForce.versionId, partnerId) }, by(ctx))
  record<AgreementEvent>(tx, ctx, { event: 'party_admitted', subject: subject(agreementId), changes: { partnerId } })
  return agreementId
}
