import type { AuditEvent } from '@/lib/platform/audit/record'
import type { AgreementStatus, CommitmentRead, CommitmentStatus } from '../types'

export const DEVIATION_OUTCOMES = ['RESUMED', 'REVISION_WISHED', 'EXPIRED'] as const
export type DeviationOutcome = (typeof DEVIATION_OUTCOMES)[number]

/** What a person chooses when a deviation ends; an afspraak that expires ends its deviation by itself. */
export const CLOSING_OUTCOMES = ['RESUMED', 'REVISION_WISHED'] as const
export type ClosingOutcome = (typeof CLOSING_OUTCOMES)[number]

interface Said {
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

/** One change of what an afspraak stands for: who said so, when, and why. */
export interface StateChangeRead extends Said {
  readonly id: string
  readonly from: CommitmentStatus
  readonly to: CommitmentStatus
  readonly reason: string | null
  readonly changedAt: Date
}

/** A time in which an afspraak was or is done otherwise. */
export interface DeviationRead extends Said {
  readonly id: string
  readonly reason: string
  /** What parents gain and lose by it. */
  readonly parentsInterest: string
  /** YYYY-MM-DD */
  readonly untilOn: string
  readonly notedAt: Date
  readonly closure: (Said & { readonly outcome: DeviationOutcome; readonly what: string | null; readonly closedAt: Date }) | null
}

/** One afspraak as the newest version that counts words it, with all that became of it; the newest first. */
export interface CommitmentLife {
  readonly agreement: { readonly id: string; readonly title: string; readonly status: AgreementStatus; readonly versionId: string; readonly versionNumber: number }
  readonly commitment: CommitmentRead
  readonly changes: readonly StateChangeRead[]
  readonly deviations: readonly DeviationRead[]
}

/** A wish that came out of a deviation: the next version should say something else. */
export interface RevisionWish extends Said {
  readonly id: string
  readonly commitmentId: string
  /** What the afspraak is about. */
  readonly commitment: string
  readonly what: string
  readonly closedAt: Date
}

export type CommitmentLifeEvent =
  | (AuditEvent & { readonly event: 'commitment_moved' | 'commitment_expired'; readonly changes: { readonly status: { readonly from: CommitmentStatus; readonly to: CommitmentStatus } } })
  | (AuditEvent & { readonly event: 'deviation_noted'; readonly changes: { readonly status: { readonly from: CommitmentStatus; readonly to: CommitmentStatus } } })
  | (AuditEvent & { readonly event: 'deviation_closed'; readonly changes: { readonly outcome: DeviationOutcome } })

/** An afspraak that goes round to be signed or is in force, as who it is about reads it. */
export interface CommitmentWords {
  readonly id: string
  readonly agreementTitle: string
  readonly partnerName: string
  readonly what: string
  readonly forWhom: string
  readonly evidence: string
  readonly room: string | null
}
