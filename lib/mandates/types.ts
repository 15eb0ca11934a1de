import type { AuditEvent } from '@/lib/platform/audit/record'

/** When a mandate holds; days as YYYY-MM-DD. */
export interface MandateTerm {
  readonly validFrom: string
  /** The last day on which it holds. */
  readonly validUntil: string
  /** Ended early: the first day on which it does not hold any more. */
  readonly endedFrom: string | null
}

/** Names and amounts: for coordinators, aldermen and the organisation itself. */
export interface MandateDetails {
  readonly holderName: string | null
  readonly coverName: string
  /** Whole euros; may be 0. */
  readonly financialRoom: number
  /** Whole euros that may be spent without asking anybody first; null when nothing was agreed. */
  readonly withoutConsultation: number | null
}

export interface MandateListed extends MandateTerm {
  readonly id: string
  readonly partnerId: string
  readonly partnerName: string
  /** The partner takes no part any more. */
  readonly partnerHasLeft: boolean
  readonly holderFunction: string
  /** What they may decide. */
  readonly content: string
  /** The function of who stands for it. */
  readonly coverFunction: string
  /** Null for who may not see them. */
  readonly details: MandateDetails | null
}

export interface MandateRead extends MandateListed {
  /** Why it was ended early; null when it was not, or when another took its place. */
  readonly endReason: string | null
  readonly replacedById: string | null
  /** May this person end it or put another in its place? */
  readonly mayManage: boolean
}

/** A mandate that holds today, as somebody signs under it: without amounts. */
export interface ValidMandate {
  readonly id: string
  readonly partnerId: string
  readonly holderFunction: string
  readonly holderName: string | null
  readonly content: string
  readonly validFrom: string
  readonly validUntil: string
  readonly coverName: string
  readonly coverFunction: string
}

/** How a mandate stands on a day. Expiring: within `EXPIRES_SOON` days, and nothing in its place. */
export const MANDATE_STANDINGS = ['EXPIRED', 'EXPIRING', 'VALID', 'UPCOMING', 'ENDED'] as const
export type MandateStanding = (typeof MANDATE_STANDINGS)[number]

/** Says by mail that mandates end soon, and the nightly task that finds which. */
export const MAIL_MANDATES_ENDING = 'mandates.mail_ending'
export const WARN_MANDATES = 'mandates.warn'

export type MandateEvent = AuditEvent & { readonly event: 'mandate_given' | 'mandate_ended' | 'mandate_warned'; readonly changes: { readonly partnerId: string; readonly until: string } }
