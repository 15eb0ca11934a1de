import type { AuditEvent } from '@/lib/platform/audit/record'

/** An indicator that figures of a file can go to. */
export interface BatchTarget {
  readonly id: string
  readonly cardKey: string | null
  readonly name: string
  readonly unit: string
  readonly measure: 'COUNT' | 'RATIO'
}

/** An indicator that a file brings along. */
export interface NewTarget {
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly measure: 'COUNT' | 'RATIO'
  /** Does a denominator come with it? */
  readonly hasDenominator: boolean
  /** Where its figures come from, as far as the file says so. */
  readonly source: string
}

export type TakenBack = { readonly ok: true; readonly figures: number } | { readonly ok: false }

export interface FiguresTakenBack extends AuditEvent {
  readonly event: 'figures_taken_back'
  readonly changes: { readonly figures: number }
}

export interface IndicatorFromFile extends AuditEvent {
  readonly event: 'indicator_from_file'
  readonly changes: { readonly card: string }
}
