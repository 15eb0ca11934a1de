import type { AuditEvent } from '@/lib/platform/audit/record'

/** A worry, what a partner offers, what it needs of another, or a proposal for an afspraak; in the order of the rounds. */
export const OUTCOME_KINDS = ['CONCERN', 'OFFER', 'NEED', 'PROPOSAL'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

export type OutcomeDecision = 'TAKEN_OVER' | 'SET_ASIDE'

/** The afspraak that an outcome became. */
export interface BecameCommitment {
  readonly commitmentId: string
  readonly agreementId: string
  readonly what: string
  readonly partnerName: string
  /** It was left out of the text again. */
  readonly isDropped: boolean
  /** It stands in the version that the agreement is known by; else only in a new version that is being made. */
  readonly isInMain: boolean
}

/** What one partner brought up in a session. */
export interface OutcomeRead {
  readonly id: string
  readonly meetingId: string
  /** Of the session; YYYY-MM-DD. */
  readonly heldOn: string
  readonly partnerId: string
  readonly partnerName: string
  readonly partnerHasLeft: boolean
  readonly kind: OutcomeKind
  readonly body: string
  readonly version: number
  readonly byName: string
  readonly byHasLeft: boolean
  readonly updatedByName: string
  readonly updatedAt: Date
  readonly decision: OutcomeDecision | null
  readonly decisionReason: string | null
  readonly decidedAt: Date | null
  readonly became: BecameCommitment | null
}

/** A partner that was at a session; never who of it. */
export interface SessionPartner {
  readonly partnerId: string
  readonly partnerName: string
  readonly partnerHasLeft: boolean
}

/** A partnersessie besides its agenda. */
export interface SessionRead {
  readonly partners: readonly SessionPartner[]
  readonly outcomes: readonly OutcomeRead[]
}

/** What the sessions brought, for who writes the agreement. */
export interface Material {
  readonly outcomes: readonly OutcomeRead[]
  /** How many sessions were held. */
  readonly sessions: number
  /** Who takes part, or is being talked with, and was in no session yet. */
  readonly unheard: readonly { readonly id: string; readonly name: string }[]
}

export type SessionEvent =
  | (AuditEvent & { readonly event: 'session_presence_recorded'; readonly changes: { readonly partners: number } })
  | (AuditEvent & { readonly event: 'outcome_written' | 'outcome_changed' | 'outcome_taken_over' | 'outcome_set_aside' | 'outcome_reopened'; readonly changes: { readonly partnerId: string } })
