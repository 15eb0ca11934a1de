import { canBeNamed } from '@/lib/mandates/rules'
import type { MandateTerm } from '@/lib/mandates/types'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { type AgreementStatus, type AgreementText, CLAUSE_KINDS, type ClauseKind, type ClauseRead, type CommitmentText, type Hindrance } from './types'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'

/** An agreement is between partners: fewer than two is none. */
export const FEWEST_SIGNATORIES = 2

/** How long a partner's signing link works, in days. */
export const SIGNING_LINK_DAYS = 60

interface SignedText extends AgreementText {
  readonly title: string
  readonly versionNumber: number
  readonly clauses: readonly ClauseRead[]
  readonly commitments: readonly (CommitmentText & { readonly position: number; readonly partnerName: string })[]
}

/** The form of the canonical text that is written now. Texts that were frozen before keep theirs, so that their hash stays right. */
export const TEXT_FORMAT = 2

const clean = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
const cleanOrNull = (text: string | null) => (text === null ? null : clean(text))

/**
 * The text that people put their name under, in one form that is the same for the same words: its SHA-256 stands with
 * every signature. Spaces at the ends and other line ends are no other text.
 * @param format 1 as it was until an agreement had sections, places and days; 2 with all that stands on the screen
 */
export function canonicalText(text: SignedText, format: number = TEXT_FORMAT): string {
  const { title, versionNumber, purpose, purposeB1, basisTitle, basisUrl, basisOn, legalBasis, clauses } = text
  const commitments = [...text.commitments].sort((a, b) => a.position - b.position)
  if (format === 1) {
    return canonicalJson({
      title: clean(title), version: versionNumber, purpose: clean(purpose),
      commitments: commitments.map(({ partnerName, what, forWhom, evidence, room }) => ({ partner: clean(partnerName), what: clean(what), forWhom: clean(forWhom), evidence: clean(evidence), room: cleanOrNull(room) })),
    })
  }
  const bodyOf = (kind: ClauseKind) => clean(clauses.find((one) => one.kind === kind)?.body ?? '')
  return canonicalJson({
    format: 2, title: clean(title), version: versionNumber, purpose: clean(purpose), plain: cleanOrNull(purposeB1),
    basis: { title: cleanOrNull(basisTitle), url: cleanOrNull(basisUrl), day: basisOn, law: cleanOrNull(legalBasis) },
    clauses: CLAUSE_KINDS.map((kind) => ({ kind, text: bodyOf(kind) })).filter((one) => one.text !== ''),
    commitments: commitments.map((one) => ({
      partner: clean(one.partnerName), what: clean(one.what), forWhom: clean(one.forWhom), place: cleanOrNull(one.place), from: one.startsOn, until: one.endsOn,
      evidence: clean(one.evidence), room: cleanOrNull(one.room), speaksUp: cleanOrNull(one.speaksUp),
    })),
  })
}

export type AgreementRefusal = 'agreements.no_open_request' | 'agreements.not_draft' | 'agreements.remarks_open' | 'agreements.no_commitments' | 'agreements.too_few_partners' | 'agreements.not_signing' | 'agreements.text_changed' | 'agreements.superseded' | 'agreements.mandate_missing' | 'agreements.round_closed' | 'agreements.too_few_signed' | 'agreements.revision_waits' | 'agreements.is_revision' | 'agreements.not_asked_partner' | 'agreements.taken_back' | Hindrance

type Answer = { can: true } | { can: false; reason: AgreementRefusal }

/** Only a draft is written in. */
export const canWrite = (agreement: { status: AgreementStatus }): Answer =>
  agreement.status === 'DRAFT' ? { can: true } : { can: false, reason: 'agreements.not_draft' }

/** @param openRemarks how many remarks have no answer: nobody's remark vanishes under a signature */
export function canStartSigning(agreement: { status: AgreementStatus; isRevision?: boolean; commitments: readonly unknown[] }, partners: number, openRemarks = 0): Answer {
  if (agreement.status !== 'DRAFT') return { can: false, reason: 'agreements.not_draft' }
  // Of a new version only those sign who are bound by what changed.
  if (agreement.isRevision) return { can: false, reason: 'agreements.is_revision' }
  if (agreement.commitments.length === 0) return { can: false, reason: 'agreements.no_commitments' }
  if (openRemarks > 0) return { can: false, reason: 'agreements.remarks_open' }
  return partners < FEWEST_SIGNATORIES ? { can: false, reason: 'agreements.too_few_partners' } : { can: true }
}

/** Only the frozen text that stood on the screen can be signed. */
export function canSign(agreement: { status: AgreementStatus; contentHash: string | null }, seenHash: string): Answer {
  if (agreement.status === 'DRAFT') return { can: false, reason: 'agreements.not_signing' }
  if (agreement.status === 'SUPERSEDED' || agreement.status === 'ENDED') return { can: false, reason: 'agreements.superseded' }
  if (agreement.status === 'TAKEN_BACK') return { can: false, reason: 'agreements.taken_back' }
  return agreement.contentHash === seenHash ? { can: true } : { can: false, reason: 'agreements.text_changed' }
}

interface Asked {
  readonly partnerId: string
  readonly signature: object | null
}

/**
 * Why an open request cannot be signed now; null when it can. What was signed stands, whatever came after it.
 * @param round the version that goes round now, or else the one in force
 */
export function hindersSigning(
  agreement: { status: AgreementStatus; signatories: readonly (Asked & { readonly partnerHasLeft: boolean })[] }, partnerId: string, round: { status: AgreementStatus } | undefined,
): Hindrance | null {
  const asked = agreement.signatories.find((one) => one.partnerId === partnerId)
  if (!asked || asked.signature) return null
  if (asked.partnerHasLeft) return 'agreements.partner_left'
  // Who signs what is about to be replaced would agree with a text that they were never asked about.
  return agreement.status === 'IN_FORCE' && round?.status === 'SIGNING' ? 'agreements.revision_runs' : null
}

/** Everybody who is still asked has signed, and where nothing held before they are enough to agree with each other. */
export const isComplete = (signatories: readonly Pick<Asked, 'signature'>[], isRevision = false): boolean =>
  (isRevision || signatories.length >= FEWEST_SIGNATORIES) && signatories.every((one) => one.signature)

/** Only what was asked and not signed can be taken back: a signature stands. */
export const canWithdrawRequest = ({ signatories }: { signatories: readonly Asked[] }, partnerId: string): Answer =>
  signatories.some((one) => one.partnerId === partnerId && !one.signature) ? { can: true } : { can: false, reason: 'agreements.no_open_request' }

/** The free texts of an afspraak, which must not point at a person. */
export const guardedWords = ({ what, forWhom, place, evidence, room, speaksUp }: CommitmentText) => ({ what, forWhom, place, evidence, room, speaksUp })

/**
 * What is wrong with the mandate that is named for an afspraak: it is one of the partner that does it, and holds today or later.
 * @param before the one that was named already: that one may have ended since
 */
export function mandateProblems(mandates: readonly (MandateTerm & { readonly id: string; readonly partnerId: string })[], { mandateId, partnerId }: { readonly mandateId: string | null; readonly partnerId: string }, today: string, before: string | null = null): FieldProblem[] {
  if (mandateId === null) return []
  const mandate = mandates.find((one) => one.id === mandateId && one.partnerId === partnerId)
  if (!mandate) return [{ field: 'mandateId', code: 'agreements.mandate_of_another' }]
  return mandateId !== before && !canBeNamed(mandate, today) ? [{ field: 'mandateId', code: 'agreements.mandate_over' }] : []
}

interface Signer {
  readonly signerName: string
  readonly signerFunction: string
}

const same = (a: string, b: string) => a.trim().toLocaleLowerCase('nl') === b.trim().toLocaleLowerCase('nl')

/**
 * The mandate under which somebody signs in another's place: one of this partner that holds today, on their name; or on
 * their function, when it was given on no name. A mandate of somebody else covers nobody.
 */
export const mandateFor = <M extends { readonly holderName: string | null; readonly holderFunction: string }>(mandates: readonly M[], { signerName, signerFunction }: Signer): M | undefined =>
  mandates.find((one) => (one.holderName === null ? same(one.holderFunction, signerFunction) : same(one.holderName, signerName)))

/** A round ends with those who signed, once they are enough to agree with each other. */
export function canCloseRound(agreement: { status: AgreementStatus; isRevision?: boolean; signatories: readonly Pick<Asked, 'signature'>[] }): Answer {
  if (agreement.status !== 'SIGNING') return { can: false, reason: 'agreements.round_closed' }
  // Who is bound by changed content is bound when they sign it, and not before.
  if (agreement.isRevision) return { can: false, reason: 'agreements.revision_waits' }
  return agreement.signatories.filter((one) => one.signature).length >= FEWEST_SIGNATORIES ? { can: true } : { can: false, reason: 'agreements.too_few_signed' }
}

/** A round can be taken back until the text holds. */
export const canTakeBack = (agreement: { status: AgreementStatus }): Answer =>
  agreement.status === 'SIGNING' ? { can: true } : { can: false, reason: 'agreements.round_closed' }
