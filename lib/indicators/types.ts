import type { AuditEvent } from '@/lib/platform/audit/record'

export type ValueStatus = 'FINAL' | 'PROVISIONAL' | 'NOT_DELIVERED'

export type IndicatorDirection = 'UP_IS_GOOD' | 'DOWN_IS_GOOD' | 'NO_DIRECTION'

/** The country among the regions; municipalities have their CBS code. */
export const COUNTRY = 'NL00'

/** A figure as it comes in: numerator and denominator, so that regions can be added up truthfully. */
export interface Figure {
  readonly regionCode: string
  readonly year: number
  readonly numerator: number | null
  readonly denominator: number | null
  /** Null when it was not delivered: never zero. */
  readonly value: number | null
  readonly status: ValueStatus
}

export interface Point {
  readonly value: number | null
  readonly status: ValueStatus
}

/** An indicator of the municipality over the years, beside the country. A year without a row has null. */
export interface OutcomeSeries {
  readonly id: string
  readonly cardKey: string | null
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly direction: IndicatorDirection
  readonly source: string
  readonly sourceUrl: string | null
  readonly points: readonly { readonly year: number; readonly own: Point | null; readonly country: Point | null }[]
}

export interface Outcome {
  readonly municipality: { readonly code: string; readonly name: string } | null
  readonly series: readonly OutcomeSeries[]
}

export interface FiguresStored extends AuditEvent {
  readonly event: 'figures_stored'
  readonly changes: { readonly card: string; readonly figures: number }
}
