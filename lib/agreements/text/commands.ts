import 'server-only'
import { listMandates } from '@/lib/mandates/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import { canWrite, guardedWords, mandateProblems } from '../rules'
import type { ChangeCommitmentForm, PlaceForm, RemarkAnswerForm, RemarkForm, TextForm } from '../schema'
import { findAgreement, findKnownPartners, listCommitments, touchAgreement } from '../store'
import { CLAUSE_KINDS, type AgreementEvent, type AgreementRead } from '../types'
import { reorder } from './rules'
import { findLastChange, insertAnswer, insertRemark, listRemarkRows, setDropped, setPositions, updateText, updateWording } from './store'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'agreement', id })

/** The newest version of an agreement, locked. @throws DomainError rule_broken when it is no draft any more */
async function draftOf(tx: CoalitionTx, agreementId: string): Promise<AgreementRead> {
  const agreement = await findAgreement(tx, { newestOf: agreementId }, true)
  if (!agreement) throw notFound()
  const allowed = canWrite(agreement)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  return agreement
}

const writing = (ctx: MemberContext, { versionId, version }: AgreementRead) => ({ ...by(ctx), versionId, changedIn: version + 1 })

async function conflict(tx: CoalitionTx, ctx: MemberContext, { versionId }: AgreementRead, currentVersion: number, theirs: Record<string, string>, commitmentId?: string, names: Record<string, string> = {}): Promise<Conflict> {
  const change = await findLastChange(tx, versionId, commitmentId)
  return new Conflict({ changedBy: change?.changedBy ?? '', changedAt: change?.changedAt ?? ctx.now, currentVersion, theirs, names })
}

const orEmpty = <T extends object>(texts: T): Record<string, string> => Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? text : '']))

/**
 * Changes what a draft says outside its afspraken. A section that is left empty is left out.
 * @throws Conflict with the other text when somebody else was first
 */
export async function changeText(tx: CoalitionTx, ctx: MemberContext, input: TextForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'write')
  const { agreementId, expectedVersion, purpose, purposeB1, basisTitle, basisUrl, basisOn, legalBasis, ...bodies } = input
  refusePersonalData(ctx.now, { purpose, purposeB1, basisTitle, legalBasis, ...bodies })
  const agreement = await draftOf(tx, agreementId)
  if (agreement.changedIn !== expectedVersion) {
    const { purpose: theirPurpose, purposeB1: theirB1, basisTitle: theirTitle, basisUrl: theirUrl, basisOn: theirDay, legalBasis: theirLaw, clauses } = agreement
    throw await conflict(tx, ctx, agreement, agreement.changedIn, orEmpty({
      purpose: theirPurpose, purposeB1: theirB1, basisTitle: theirTitle, basisUrl: theirUrl, basisOn: theirDay, legalBasis: theirLaw, ...Object.fromEntries(clauses.map((one) => [one.kind, one.body])),
    }))
  }
  await updateText(tx, { purpose, purposeB1, basisTitle, basisUrl, basisOn, legalBasis }, CLAUSE_KINDS.map((kind) => ({ kind, body: bodies[kind] })), writing(ctx, agreement))
  await touchAgreement(tx, agreementId, by(ctx))
  record<AgreementEvent>(tx, ctx, { event: 'agreement_text_changed', subject: subject(agreementId) })
  return agreementId
}

/**
 * Words an afspraak of a draft anew.
 * @throws Conflict with the other wording when somebody else was first
 */
export async function changeCommitment(tx: CoalitionTx, ctx: MemberContext, input: ChangeCommitmentForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'write')
  const { agreementId, commitmentId, expectedVersion, ...wording } = input
  refusePersonalData(ctx.now, guardedWords(wording))
  const agreement = await draftOf(tx, agreementId)
  const current = agreement.commitments.find((one) => one.id === commitmentId)
  if (!current) throw notFound()
  if ((await findKnownPartners(tx, [wording.partnerId])).length === 0) throw new InvalidInput([{ field: 'partnerId', code: 'agreements.partner_missing' }])
  const mandates = await listMandates(tx, ctx)
  if (current.changedIn !== expectedVersion) {
    const { partnerId, what, forWhom, place, startsOn, endsOn, evidence, room, speaksUp, mandateId } = current
    const mandate = mandates.find((one) => one.id === mandateId)
    throw await conflict(tx, ctx, agreement, current.changedIn, orEmpty({ partnerId, what, forWhom, place, startsOn, endsOn, evidence, room, speaksUp, mandateId }), commitmentId, {
      partnerId: current.partnerName, ...(mandate ? { mandateId: mandate.holderFunction } : {}),
    })
  }
  const problems = mandateProblems(mandates, wording, dayOf(ctx.now), current.mandateId)
  if (problems.length > 0) throw new InvalidInput(problems)
  await updateWording(tx, commitmentId, wording, writing(ctx, agreement))
  await touchAgreement(tx, agreementId, by(ctx))
  record<AgreementEvent>(tx, ctx, { event: 'commitment_changed', subject: subject(agreementId) })
  return agreementId
}

/** Moves an afspraak of a draft up or down a place, leaves it out, or puts it back at the end. What is so already stays so. */
export async function placeCommitment(tx: CoalitionTx, ctx: MemberContext, { agreementId, to: { commitmentId, move } }: PlaceForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'write')
  const agreement = await draftOf(tx, agreementId)
  const dropped = await listCommitments(tx, agreement.versionId, true)
  const stands = agreement.commitments.find((one) => one.id === commitmentId)
  const isOut = dropped.some((one) => one.id === commitmentId)
  if (!stands && !isOut) throw notFound()
  if (move === 'UP' || move === 'DOWN') {
    const places = reorder(agreement.commitments, commitmentId, move)
    if (places.length === 0) return agreementId
    await setPositions(tx, agreement.versionId, places)
    record<AgreementEvent>(tx, ctx, { event: 'commitments_ordered', subject: subject(agreementId) })
  } else {
    const isDropped = move === 'OUT'
    if (isDropped === isOut) return agreementId
    const last = Math.max(0, ...agreement.commitments.map((one) => one.position)) + 1
    await setDropped(tx, commitmentId, { isDropped, position: stands?.position ?? last }, writing(ctx, agreement))
    record<AgreementEvent>(tx, ctx, { event: isDropped ? 'commitment_left_out' : 'commitment_put_back', subject: subject(agreementId) })
  }
  await touchAgreement(tx, agreementId, by(ctx))
  return agreementId
}

/** Remarks something on a draft, of a first version or of a new one: on one afspraak, or on the text. Sent twice, it is one. Says of which agreement. */
export async function giveRemark(tx: CoalitionTx, ctx: MemberContext, input: RemarkForm): Promise<{ agreementId: string; isRevision: boolean }> {
  authorize(agreementsPolicy, ctx, 'remark')
  const { agreementId, commitmentId, body } = input
  refusePersonalData(ctx.now, { body })
  const agreement = await draftOf(tx, agreementId)
  if (commitmentId !== null && !agreement.commitments.some((one) => one.id === commitmentId)) throw notFound()
  await once(tx, ctx, 'agreements.remark', input, async (id) => {
    await insertRemark(tx, id, { versionId: agreement.versionId, commitmentId, partnerId: ctx.actor.partnerId, body }, by(ctx))
    record<AgreementEvent>(tx, ctx, { event: 'remark_given', subject: subject(agreementId) })
  })
  return { agreementId, isRevision: agreement.isRevision }
}

/** Says what was done with a remark, and why; once. Returns the agreement's id. */
export async function answerRemark(tx: CoalitionTx, ctx: MemberContext, { remarkId, outcome, reason }: RemarkAnswerForm): Promise<string> {
  authorize(agreementsPolicy, ctx, 'answer_remark')
  refusePersonalData(ctx.now, { reason })
  const [remark] = await listRemarkRows(tx, { remarkId })
  if (!remark) throw notFound()
  if (!(await insertAnswer(tx, newId(), { remarkId, outcome, reason }, by(ctx)))) throw ruleBroken('agreements.remark_answered')
  record<AgreementEvent>(tx, ctx, { event: 'remark_answered', subject: subject(remark.agreementId), changes: { outcome } })
  return remark.agreementId
}
