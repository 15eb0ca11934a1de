import type { AuditEvent } from '@/lib/platform/audit/record'

export const AGREEMENT_STATUSES = ['DRAFT', 'SIGNING', 'IN_FORCE', 'SUPERSEDED', 'ENDED'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

export const COMMITMENT_STATUSES = ['AGREED', 'LANDED', 'RUNNING', 'DEVIATED', 'SELF_EVIDENT', 'EXPIRED'] as const
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number]

/** The sections of an agreement besides what it is about, in the order in which they are read (F4.8). */
export const CLAUSE_KINDS = ['FOR_WHOM', 'PROMISES', 'MANDATE', 'LEARNING', 'SPEAKING_UP', 'JOINING_AND_LEAVING', 'TERM', 'NOT_RECORDED'] as const
export type ClauseKind = (typeof CLAUSE_KINDS)[number]

export interface ClauseRead {
  readonly kind: ClauseKind
  readonly body: string
}

export interface AgreementListed {
  readonly id: string
  readonly title: string
  readonly status: AgreementStatus
  readonly commitments: number
  readonly requested: number
  readonly signed: number
}

/** What an afspraak says: who does what for whom, where and when, how we see it, and when deviating is allowed (F4.2). */
export interface CommitmentText {
  readonly what: string
  readonly forWhom: string
  readonly place: string | null
  /** YYYY-MM-DD */
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly evidence: string
  readonly room: string | null
  /** Who speaks to whom when it does not go as promised. */
  readonly speaksUp: string | null
}

/** An afspraak as one version words it. */
export interface CommitmentRead extends CommitmentText {
  readonly id: string
  /** Its place in the order of priority, from 1. */
  readonly position: number
  readonly status: CommitmentStatus
  readonly partnerId: string
  readonly partnerName: string
  /** The partner takes no part any more. */
  readonly partnerHasLeft: boolean
  /** The version of the agreement in which it got its last change: who edits it says which one they looked at. */
  readonly changedIn: number
}

/** What one's own organisation promised, and in which agreement. */
export interface OwnCommitment extends CommitmentRead {
  readonly agreementId: string
}

export interface SignatoryRead {
  readonly partnerId: string
  readonly partnerName: string
  /** The partner takes no part any more. */
  readonly partnerHasLeft: boolean
  readonly requestedAt: Date
  readonly signature: { readonly signerName: string; readonly signerFunction: string; readonly signedAt: Date } | null
}

/** What a partner was asked to sign and has not signed. */
export interface OpenRequest {
  readonly id: string
  readonly agreementId: string
  readonly title: string
  readonly requestedAt: Date
}

/** The words of a version outside its afspraken. */
export interface AgreementText {
  readonly purpose: string
  readonly purposeB1: string | null
  /** The document that the agreement rests on: a title with a link or with a day. */
  readonly basisTitle: string | null
  readonly basisUrl: string | null
  /** YYYY-MM-DD */
  readonly basisOn: string | null
  readonly legalBasis: string | null
}

export interface AgreementRead extends AgreementText {
  readonly id: string
  readonly title: string
  readonly status: AgreementStatus
  readonly version: number
  readonly versionId: string
  readonly versionNumber: number
  /** In which form its canonical text is written. */
  readonly textFormat: number
  readonly changedIn: number
  readonly clauses: readonly ClauseRead[]
  /** SHA-256 of the canonical text, once it is frozen for signing. */
  readonly contentHash: string | null
  readonly commitments: readonly CommitmentRead[]
  readonly signatories: readonly SignatoryRead[]
}

/** The agreement as a signatory with a personal link sees it. */
export interface AgreementToSign extends AgreementRead {
  readonly partnerId: string
  readonly partnerName: string
}

export type CommitmentMove = 'UP' | 'DOWN' | 'OUT' | 'IN'

export const REMARK_OUTCOMES = ['ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED'] as const
export type RemarkOutcome = (typeof REMARK_OUTCOMES)[number]

/** What somebody remarked on a draft, with what was done with it. */
export interface RemarkRead {
  readonly id: string
  readonly agreementId: string
  readonly versionNumber: number
  /** Null when it is on the text. */
  readonly commitmentId: string | null
  readonly what: string | null
  readonly body: string
  readonly givenAt: Date
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
  readonly partnerName: string | null
  readonly answer: { readonly outcome: RemarkOutcome; readonly reason: string; readonly answeredAt: Date; readonly byName: string; readonly hasLeft: boolean } | null
}

export type AgreementEvent =
  | (AuditEvent & { readonly event: 'agreement_drafted' | 'commitment_added' | 'agreement_text_changed' | 'commitment_changed' | 'commitments_ordered' | 'commitment_left_out' | 'commitment_put_back' | 'remark_given' })
  | (AuditEvent & { readonly event: 'remark_answered'; readonly changes: { readonly outcome: RemarkOutcome } })
  | (AuditEvent & { readonly event: 'signing_started'; readonly changes: { readonly contentHash: string; readonly partners: number } })
  | (AuditEvent & { readonly event: 'agreement_signed'; readonly changes: { readonly partnerId: string; readonly contentHash: string } })
  | (AuditEvent & { readonly event: 'agreement_in_force' })
  | (AuditEvent & { readonly event: 'signing_request_withdrawn'; readonly changes: { readonly partnerId: string } })
  | (AuditEvent & { readonly event: 'commitment_expired'; readonly changes: { readonly status: { readonly from: CommitmentStatus; readonly to: CommitmentStatus } } })

/** The background task that mails a partner its link. */
export const MAIL_SIGNING_LINK = 'agreements.mail_signing_link'
