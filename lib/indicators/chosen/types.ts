import type { AuditEvent } from '@/lib/platform/audit/record'
import type { MapIndicator } from '../maps/types'
import type { Point } from '../types'

/** So many others can be chosen: one alone is a contest, and more nobody reads. */
export const FEWEST_CHOSEN = 2
export const MOST_CHOSEN = 8

/** Which municipalities somebody chose to stand beside the own one, and why these. */
export interface ComparisonChoice {
  readonly regionCodes: readonly string[]
  /** In the order of their names. */
  readonly names: readonly string[]
  readonly reason: string
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
}

export interface BesideRow {
  readonly code: string
  readonly name: string
  /** Null when nothing came in. */
  readonly point: Point | null
}

/** The figures of those municipalities and of the own one, of one period in the borders of one year. */
export interface Beside {
  readonly indicator: MapIndicator
  readonly period: string
  readonly divisionYear: number
  /** In the order of their names, never of their figures. */
  readonly rows: readonly BesideRow[]
}

export type ChoiceEvent = AuditEvent & { readonly event: 'comparison_chosen' | 'comparison_let_go'; readonly changes?: { readonly municipalities: number } }
