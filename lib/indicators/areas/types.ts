import type { BorderKind } from '../borders/types'
import type { Point } from '../types'

/** The areas of a municipality that figures can be told apart by. */
export const AREA_KINDS = ['WIJK', 'BUURT'] as const satisfies readonly BorderKind[]
export type AreaKind = (typeof AREA_KINDS)[number]

/** Which of them, in the borders of which year; left out: the first that there are, in the newest borders. */
export interface AreasQuestion {
  readonly kind?: string | undefined
  readonly divisionYear?: string | undefined
}

export interface AreaRow {
  readonly code: string
  readonly name: string
  /** In the order of the periods; null when nothing came in. */
  readonly cells: readonly (Point | null)[]
}

/** Areas by periods, in the borders of one year, as far as may be shown. */
export interface AreaTable {
  readonly kind: AreaKind
  readonly divisionYear: number
  /** The oldest first. */
  readonly periods: readonly string[]
  /** Of these there are figures in other borders alone: they do not stand beside the others. */
  readonly otherPeriods: readonly string[]
  /** In the order of their names. */
  readonly rows: readonly AreaRow[]
  /** The municipality as its source gives it: never the sum of what is shown. Null when it gives none. */
  readonly total: AreaRow | null
}

export interface AreasRead {
  readonly kinds: readonly AreaKind[]
  /** The years whose borders there are figures in, of this kind, the newest first. */
  readonly divisionYears: readonly number[]
  readonly table: AreaTable
}
