import type { PartnerLevel } from '@/lib/partners/types'
import type { AuditEvent } from '@/lib/platform/audit/record'
import type { AgreementStatus } from '../types'

/** Did it land: those who do it know what was agreed and act on it. */
export const LANDINGS = ['YES', 'PARTLY', 'NOT_YET'] as const
export type Landing = (typeof LANDINGS)[number]

/** What one layer of a partner answered. */
export interface LandingAnswerRead {
  readonly id: string
  readonly partnerId: string
  readonly level: PartnerLevel
  readonly landing: Landing
  /** What is different on Monday. */
  readonly difference: string | null
  /** The function of who said so, when somebody else wrote it down. */
  readonly saidBy: string | null
  /** Under which version. */
  readonly versionNumber: number
  readonly answeredAt: Date
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

/** Where a layer stands; SILENT can answer and did not, NOBODY has no person here who could. */
export const LANDING_STANDINGS = [...LANDINGS, 'SILENT', 'NOBODY'] as const
export type LandingStanding = (typeof LANDING_STANDINGS)[number]

export interface LandingCell {
  readonly level: PartnerLevel
  readonly standing: LandingStanding
  /** The newest, which counts. */
  readonly answer: LandingAnswerRead | null
  /** What was answered before it, the newest first. */
  readonly earlier: readonly LandingAnswerRead[]
}

export interface LandingRow {
  readonly partnerId: string
  readonly partnerName: string
  readonly partnerHasLeft: boolean
  /** In the order of the layers. */
  readonly cells: readonly LandingCell[]
}

interface AgreementOfLanding {
  readonly id: string
  readonly title: string
  readonly status: AgreementStatus
  readonly versionId: string
  readonly versionNumber: number
}

/** Partners by layers: where the agreement landed, where not, and who said nothing. */
export interface LandingOverview {
  readonly agreement: AgreementOfLanding
  readonly rows: readonly LandingRow[]
}

/** For whom somebody can answer, and what those layers answered last. */
export interface OwnLanding {
  readonly agreement: AgreementOfLanding
  readonly levels: readonly PartnerLevel[]
  readonly rows: readonly LandingRow[]
}

/** Asks by mail whether the agreement landed, and the nightly task that finds whom. */
export const MAIL_LANDING_ASKED = 'agreements.mail_landing_asked'
export const ASK_LANDINGS = 'agreements.ask_landings'

export type LandingAskedEvent = AuditEvent & { readonly event: 'landing_asked' }

export type LandingEvent = AuditEvent & { readonly event: 'landing_answered'; readonly changes: { readonly partnerId: string; readonly level: PartnerLevel; readonly landing: Landing } }
