import type { AuditEvent } from '@/lib/platform/audit/record'

export const BORDER_STATES = ['CHECKED', 'CONFIRMED', 'CANCELLED', 'REMOVED'] as const
export type BorderState = (typeof BORDER_STATES)[number]

/** What kind of areas a set of borders has: one kind per set, so that no area lies over another. */
export const BORDER_KINDS = ['MUNICIPALITY', 'WIJK', 'BUURT'] as const
export type BorderKind = (typeof BORDER_KINDS)[number]

/** Polygons, of rings, of steps on a grid: x, y, x, y. The first ring of a polygon goes round it, the others are holes. */
export type Outline = readonly (readonly (readonly number[])[])[]

/** Where the grid of a set lies: the degrees of its south-western corner, and of one step. */
export interface Grid {
  readonly west: number
  readonly south: number
  readonly step: number
}

export interface Area {
  readonly code: string
  readonly name: string
  readonly outline: Outline
}

export interface Areas {
  readonly grid: Grid
  readonly areas: readonly Area[]
}

/** One layer of a file as it was read: which properties may hold the code and the name, and of each area what stands there. */
export interface Layer {
  readonly name: string
  readonly codeKeys: readonly string[]
  readonly nameKeys: readonly string[]
  readonly grid: Grid
  readonly areas: readonly { readonly codes: readonly (string | null)[]; readonly names: readonly (string | null)[]; readonly outline: Outline }[]
}

/** Where in a file the code and the name stand: the number of the layer and of its properties. */
export interface Chosen {
  readonly layer: number
  readonly code: number
  /** Null: the file gives no names, and the code stands in their place. */
  readonly name: number | null
}

export interface Draft {
  readonly layers: readonly Layer[]
  readonly chosen: Chosen
}

export interface BordersListed {
  readonly id: string
  readonly fileName: string
  readonly state: BorderState
  readonly kind: BorderKind
  /** The year whose borders these are; null as long as nobody said it. */
  readonly divisionYear: number | null
  readonly areaCount: number
  readonly createdAt: Date
  readonly byName: string
}

export interface BordersStored extends BordersListed {
  readonly draft: Draft | null
  readonly areas: Areas | null
  readonly version: number
}

/** Areas and figures beside each other, by code. */
export interface Joined {
  readonly joined: number
  /** Drawn, and no figure goes to them. The first are named. */
  readonly withoutFigure: readonly { readonly code: string; readonly name: string }[]
  readonly countWithoutFigure: number
  /** Of figures that stand here, and not drawn. The first are named. */
  readonly withoutArea: readonly string[]
  readonly countWithoutArea: number
  /** What stands in the file without a code that can be drawn. */
  readonly withoutCode: number
}

export interface BordersRead extends BordersListed, Joined {
  readonly version: number
  readonly chosen: Chosen | null
  readonly layers: readonly Pick<Layer, 'name' | 'codeKeys' | 'nameKeys'>[]
  /** The years whose borders the figures that stand here have, the newest first, each with how many of the areas then have one. */
  readonly years: readonly { readonly year: number; readonly joined: number }[]
}

export interface BorderEvent extends AuditEvent {
  readonly event: 'borders_checked' | 'borders_chosen' | 'borders_confirmed' | 'borders_cancelled' | 'borders_removed' | 'borders_restored'
  readonly changes: { readonly areas: number; readonly divisionYear: number | null }
}
