import type { Answers } from '@/lib/plan/types'
import type { AuditEvent } from '@/lib/platform/audit/record'

export const LEVELS = ['LOW', 'MIDDLE', 'HIGH'] as const
export type CaseLevel = (typeof LEVELS)[number]

/** An amount in whole cents, worked out exactly and rounded at the end alone. */
export type Cents = bigint

/** What one partner pays and gets over all the years, in the middle case. */
export interface PartnerShare {
  readonly partnerId: string
  readonly pays: Cents
  readonly gets: Cents
  readonly share: string
}

export interface CaseLine {
  readonly level: CaseLevel
  readonly brings: Cents
  readonly costs: Cents
  readonly balance: Cents
  /** The year in which what came in is as much as what went out; null within no year that was counted. */
  readonly breakEven: number | null
}

/** The middle case, were one assumption another. */
export interface Sensitivity {
  readonly assumption: 'deadweight' | 'attribution' | 'dropOff' | 'value' | 'effect'
  /** The assumption as it would be, in the words of its own unit. */
  readonly worse: { readonly to: string; readonly balance: Cents }
  readonly better: { readonly to: string; readonly balance: Cents }
}

export interface CaseOutcome {
  readonly lines: readonly CaseLine[]
  /** Per year of the middle case. */
  readonly years: readonly { readonly year: number; readonly brings: Cents; readonly costs: Cents; readonly sum: Cents }[]
  readonly partners: readonly PartnerShare[]
  readonly sensitivity: readonly Sensitivity[]
}

export interface CaseRow {
  readonly id: string
  readonly goalId: string
  readonly goalTitle: string
  readonly definitionVersion: number
  readonly answers: Answers
  readonly isFinished: boolean
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
  readonly hasLeft: boolean
}

export interface CaseRead extends CaseRow {
  /** Null while it is not finished. */
  readonly outcome: CaseOutcome | null
  readonly partnerNames: Readonly<Record<string, string>>
}

export type CaseEvent = AuditEvent & { readonly event: 'business_case_saved' | 'business_case_finished' }
