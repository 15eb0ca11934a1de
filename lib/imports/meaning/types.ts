import type { CellProblem } from '../types'
import type { NumberStyle } from '../reading/types'

/** What a column can hold. */
export const COLUMN_ROLES = ['REGION', 'PERIOD', 'INDICATOR', 'VALUE', 'NUMERATOR', 'DENOMINATOR', 'CONTROL'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** Roles that one column has, or none. Values and distinctions can be more than one. */
export const ONCE: readonly ColumnRole[] = ['REGION', 'PERIOD', 'NUMERATOR', 'DENOMINATOR', 'CONTROL']

/** What one column was seen to hold, from the first row to the last. */
export interface ColumnSeen {
  readonly heading: string
  readonly filled: number
  readonly missing: number
  readonly numbers: number
  readonly periods: number
  readonly codes: number
  readonly names: number
  /** How many different things stand in it, up to a bound. */
  readonly different: number
  /** The first of them. */
  readonly examples: readonly string[]
  readonly decimals: number
  /** Filled out with spaces behind it, as CBS does with codes. */
  readonly isPadded: boolean
  /** Only numbers of a file that knows numbers. */
  readonly isTyped: boolean
}

/** A table as it was seen, without its cells. */
export interface Survey {
  readonly headings: readonly string[]
  readonly firstRow: number
  readonly rows: number
  /** Lines above, between and under the rows: a title, a source. */
  readonly notes: readonly string[]
  readonly style: NumberStyle
  readonly columns: readonly ColumnSeen[]
}

/** What the columns say, as somebody chose it or we propose it. */
export interface Mapping {
  readonly roles: readonly (ColumnRole | null)[]
  /** Where all figures are about when no column says so: a code of CBS. */
  readonly fixedRegion: string | null
  /** When they are about when no column and no heading says so, as somebody wrote it. */
  readonly fixedPeriod: string | null
  /** The indicator that a single kind of figure goes to: a ready card or one that is there; null: by its name. */
  readonly target: string | null
}

/** An indicator that figures of a file go to. */
export interface TargetSeries {
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly measure: 'COUNT' | 'RATIO'
}

/** A figure of the file, and to which of its series it belongs. */
export interface FileFigure {
  readonly series: number
  readonly regionCode: string
  readonly period: string
  readonly numerator: number | null
  readonly denominator: number | null
  /** Null when it is not known: never zero. */
  readonly value: number | null
  readonly status: 'FINAL' | 'PROVISIONAL' | 'NOT_DELIVERED'
}

export type RowRead =
  | { readonly kind: 'GOOD'; readonly figures: readonly FileFigure[] }
  /** Not one figure of it is known. Kept as "not delivered", unless the place or the time cannot be. */
  | { readonly kind: 'SUPPRESSED'; readonly figures: readonly FileFigure[] }
  | { readonly kind: 'REFUSED'; readonly problems: readonly CellProblem[] }
  /** Somebody said that this place is left out. */
  | { readonly kind: 'LEFT_OUT' }

/** A name that could mean more than one place. */
export interface PlaceQuestion {
  readonly name: string
  readonly candidates: readonly { readonly code: string; readonly name: string }[]
}
