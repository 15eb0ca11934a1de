import type { Area, BordersListed, Grid } from '../borders/types'

/** What an area shows: its figure, or why it has none. */
export type AreaState = 'VALUE' | 'SUPPRESSED' | 'NOT_DELIVERED' | 'OTHER_BORDERS'

export interface DrawnArea extends Area {
  readonly state: AreaState
  readonly value: number | null
  /** Comes from what was merged into it, or may still change. */
  readonly isAddedUp: boolean
  readonly isProvisional: boolean
}

/** An indicator that has figures of areas, and of which kinds and periods. */
export interface MapIndicator {
  readonly id: string
  readonly cardKey: string | null
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly measure: 'COUNT' | 'RATIO'
  readonly countsPeople: boolean
  readonly source: string
  readonly saysNot: string | null
}

/** From and to: what lies on the upper bound belongs to the next, but for the last. */
export interface MapClass {
  readonly from: number
  readonly to: number
}

export interface Drawing {
  readonly indicator: MapIndicator
  readonly borders: Pick<BordersListed, 'id' | 'fileName' | 'kind'> & { readonly divisionYear: number }
  readonly period: string
  /** The year whose borders the figures have: one for the whole map. */
  readonly figuresYear: number
  readonly grid: Grid
  /** In the order of their names. */
  readonly areas: readonly DrawnArea[]
  readonly classes: readonly MapClass[]
}

export interface MapRead {
  readonly indicators: readonly Pick<MapIndicator, 'id' | 'name'>[]
  readonly sets: readonly Pick<BordersListed, 'id' | 'fileName' | 'kind' | 'divisionYear'>[]
  readonly periods: readonly string[]
  /** What is asked, or what is nearest to it. */
  readonly asked: { readonly indicatorId: string | null; readonly bordersId: string | null; readonly period: string | null }
  /** Null when no figure goes with these borders. */
  readonly drawing: Drawing | null
}

/** What the address asks for. */
export interface MapQuestion {
  readonly indicatorId?: string | undefined
  readonly bordersId?: string | undefined
  readonly period?: string | undefined
}
