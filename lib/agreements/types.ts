import type { AuditEvent } from '@/lib/platform/audit/record'

export const AGREEMENT_STATUSES = ['DRAFT', 'SIGNING', 'IN_FORCE'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

export const COMMITMENT_STATUSES = ['AGREED', 'LANDED', 'RUNNING', 'DEVIATED', 'SELF_EVIDENT', 'EXPIRED'] as const
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number]

export interface AgreementListed {
  readonly id: string
  readonly title: string
  readonly status: AgreementStatus
  readonly commitments: number
  readonly requested: number
  readonly signed: number
}

/** Afspraak: who does what for whom, how we see it, and when deviating is allowed. */
export interface CommitmentRead {
  readonly id: string
  readonly position: number
  readonly status: CommitmentStatus
  readonly partnerId: string
  readonly partnerName: string
  /** The partner takes no part any more. */
  readonly partnerHasLeft: boolean
  readonly what: string
  readonly forWhom: string
  readonly evidence: string
  readonly room: string | null
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

export interface AgreementRead {
  readonly id: string
  readonly title: string
  readonly status: AgreementStatus
  readonly version: number
  readonly versionId: string
  readonly versionNumber: number
  readonly purpose: string
  readonly purposeB1: string | null
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

export type AgreementEvent =
  | (AuditEvent & { readonly event: 'agreement_drafted' | 'commitment_added' })
  | (AuditEvent & { readonly event: 'signing_started'; readonly changes: { readonly contentHash: string; readonly partners: number } })
  | (AuditEvent & { readonly event: 'agreement_signed'; readonly changes: { readonly partnerId: string; readonly contentHash: string } })
  | (AuditEvent & { readonly event: 'agreement_in_force' })
  | (AuditEvent & { readonly event: 'signing_request_withdrawn'; readonly changes: { readonly partnerId: string } })
  | (AuditEvent & { readonly event: 'commitment_expired'; readonly changes: { readonly status: { readonly from: CommitmentStatus; readonly to: CommitmentStatus } } })

/** The background task that mails a partner its link. */
export const MAIL_SIGNING_LINK = 'agreements.mail_signing_link'
