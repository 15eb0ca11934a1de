import type { Beside, ComparisonChoice } from '../chosen/types'
import type { MapIndicator } from '../maps/types'

/** Why there is no comparison. */
export type NoComparison = 'NO_MUNICIPALITY' | 'NO_FIGURE' | 'NOT_SHOWN' | 'NO_INHABITANTS' | 'TOO_FEW'

/** From and up to how many inhabitants; null: no more than that is said. */
export interface SizeClass {
  readonly from: number
  readonly to: number | null
}

export interface Similar {
  readonly code: string
  readonly name: string
  readonly value: number
  readonly inhabitants: number
  readonly isProvisional: boolean
}

/** Between which two figures the middle half of a group lies. */
export interface MiddleHalf {
  readonly from: number
  readonly to: number
}

export interface Comparison {
  readonly indicator: MapIndicator
  readonly period: string
  /** The year whose borders all of these figures have. */
  readonly divisionYear: number
  readonly own: Similar
  readonly size: SizeClass
  /** The year of which the inhabitants are. */
  readonly sizeYear: number
  /** In the order of their names. */
  readonly others: readonly Similar[]
  readonly middle: MiddleHalf
  readonly range: MiddleHalf
}

export interface ComparisonRead {
  readonly municipality: { readonly code: string; readonly name: string } | null
  readonly indicators: readonly Pick<MapIndicator, 'id' | 'name'>[]
  readonly askedId: string | null
  readonly result: { readonly can: true; readonly comparison: Comparison } | { readonly can: false; readonly reason: NoComparison; readonly found: number }
  /** Others that somebody chose by hand, of the same period. Null when nobody did. */
  readonly chosen: { readonly choice: ComparisonChoice; readonly beside: Beside | null } | null
}
