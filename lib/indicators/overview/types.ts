import type { AuditEvent } from '@/lib/platform/audit/record'
import type { OutcomeSeries } from '../types'
import type { Change } from './rules'

/** No more figures than this stand on the page of the alderman: three minutes on a Sunday evening. */
export const MOST_FIGURES = 5

/** Where the newest figure of an indicator comes from. */
export interface FigureOrigin {
  readonly indicatorId: string
  /** Null when it was added up from several areas: then its card tells. */
  readonly figureId: string | null
  readonly enteredAt: Date | null
  /** Null when a background task fetched it. */
  readonly enteredByName: string | null
  readonly targetValue: number | null
  readonly targetPeriod: string | null
}

export interface OverviewFigure {
  readonly series: OutcomeSeries
  readonly change: Change
  readonly origin: FigureOrigin | undefined
}

/** Which figures somebody chose, in order. */
export interface OverviewChoice {
  readonly indicatorIds: readonly string[]
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
}

export type OverviewEvent = AuditEvent & { readonly event: 'overview_chosen'; readonly changes: { readonly figures: number } }
