import { canonicalJson } from '@/lib/platform/canonical-json'
import type { AgreementStatus } from './types'

/** An agreement is between partners: fewer than two is none. */
export const FEWEST_SIGNATORIES = 2

/** How long a partner's signing link works, in days. */
export const SIGNING_LINK_DAYS = 60

interface SignedText {
  readonly title: string
  readonly versionNumber: number
  readonly purpose: string
  readonly commitments: readonly { position: number; partnerName: string; what: string; forWhom: string; evidence: string; room: string | null }[]
}

/**
 * The text that people put their name under, in one form that is the same for the same words: its SHA-256 stands with
 * every signature. Spaces at the ends and other line ends are no other text.
 */
export function canonicalText({ title, versionNumber, purpose, commitments }: SignedText): string {
  const clean = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  return canonicalJson({
    title: clean(title), version: versionNumber, purpose: clean(purpose),
    commitments: [...commitments].sort((a, b) => a.position - b.position).map(({ partnerName, what, forWhom, evidence, room }) => ({
      partner: clean(partnerName), what: clean(what), forWhom: clean(forWhom), evidence: clean(evidence), room: room === null ? null : clean(room),
    })),
  })
}

export type AgreementRefusal = 'agreements.no_open_request' | 'agreements.not_draft' | 'agreements.no_commitments' | 'agreements.too_few_partners' | 'agreements.not_signing' | 'agreements.text_changed'

type Answer = { can: true } | { can: false; reason: AgreementRefusal }

export const canAddCommitment = (agreement: { status: AgreementStatus }): Answer =>
  agreement.status === 'DRAFT' ? { can: true } : { can: false, reason: 'agreements.not_draft' }

export function canStartSigning(agreement: { status: AgreementStatus; commitments: readonly unknown[] }, partners: number): Answer {
  if (agreement.status !== 'DRAFT') return { can: false, reason: 'agreements.not_draft' }
  if (agreement.commitments.length === 0) return { can: false, reason: 'agreements.no_commitments' }
  return partners < FEWEST_SIGNATORIES ? { can: false, reason: 'agreements.too_few_partners' } : { can: true }
}

/** Only the frozen text that stood on the screen can be signed. */
export function canSign(agreement: { status: AgreementStatus; contentHash: string | null }, seenHash: string): Answer {
  if (agreement.status === 'DRAFT') return { can: false, reason: 'agreements.not_signing' }
  return agreement.contentHash === seenHash ? { can: true } : { can: false, reason: 'agreements.text_changed' }
}

interface Asked {
  readonly partnerId: string
  readonly signature: object | null
}

/** Everybody who is still asked has signed, and they are enough to agree with each other. */
export const isComplete = (signatories: readonly Pick<Asked, 'signature'>[]): boolean =>
  signatories.length >= FEWEST_SIGNATORIES && signatories.every((one) => one.signature)

/** Only what was asked and not signed can be taken back: a signature stands. */
export const canWithdrawRequest = ({ signatories }: { signatories: readonly Asked[] }, partnerId: string): Answer =>
  signatories.some((one) => one.partnerId === partnerId && !one.signature) ? { can: true } : { can: false, reason: 'agreements.no_open_request' }
