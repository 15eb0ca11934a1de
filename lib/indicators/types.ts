import type { AuditEvent } from '@/lib/platform/audit/record'
import type { Aim } from './cards/types'
import type { CardKey } from './definitions'

/** REVISED_PROVISIONAL is what CBS calls nader voorlopig. */
export type ValueStatus = 'FINAL' | 'REVISED_PROVISIONAL' | 'PROVISIONAL' | 'NOT_DELIVERED'

/** Why a source gives no figure, as CBS says it; NONE where there is nothing to say. */
export const VALUE_ATTRIBUTES = ['NONE', 'IMPOSSIBLE', 'CONFIDENTIAL', 'NOT_AVAILABLE'] as const
export type ValueAttribute = (typeof VALUE_ATTRIBUTES)[number]

export type IndicatorDirection = 'UP_IS_GOOD' | 'DOWN_IS_GOOD' | 'NO_DIRECTION'

/** When a change is to be seen in a figure: soon, after some years, or with the next generation. */
export const INDICATOR_HORIZONS = ['SHORT', 'MIDDLE', 'LONG'] as const
export type IndicatorHorizon = (typeof INDICATOR_HORIZONS)[number]

/** The country among the regions; municipalities have their CBS code. */
export const COUNTRY = 'NL00'

/** A figure as it comes in: numerator and denominator, so that regions can be added up truthfully. */
export interface Figure {
  readonly regionCode: string
  /** The year in which the period begins. */
  readonly year: number
  /** As CBS writes it; left out: that whole year. */
  readonly period?: string
  /** The year whose borders the region has; left out: those of its own year. */
  readonly divisionYear?: number
  readonly numerator: number | null
  readonly denominator: number | null
  /** Null when it was not delivered: never zero. */
  readonly value: number | null
  readonly status: ValueStatus
  readonly attribute?: ValueAttribute
}

/** An indicator by the card it was made from, or by itself. */
export type IndicatorChoice = CardKey | { readonly indicatorId: string }

/** A figure as it stands there. */
export interface StoredFigure extends Figure {
  readonly period: string
  readonly divisionYear: number
  readonly attribute: ValueAttribute
}

/** What was counted: so many, of a group when it is a share. In people. */
export interface Counted {
  readonly numerator: number
  readonly denominator: number | null
}

export interface Point {
  readonly value: number | null
  /** SUPPRESSED: known, and not shown, because few people are in it or others could be computed from it. */
  readonly status: ValueStatus | 'SUPPRESSED'
  /** Of people, where it is shown: how much chance there is in it follows from it. */
  readonly counted?: Counted
  /** Left out: measured in the borders of today. Added up over a merger, or not to be compared because the borders changed. */
  readonly how?: 'ADDED_UP' | 'OTHER_BORDERS'
}

/** One year of the municipality beside the country; null without a row. */
export interface YearPoint {
  readonly year: number
  readonly own: Point | null
  readonly country: Point | null
}

/** A series that ended, over its years: it counted something else, and never stands in one line with the series of now. */
export interface EndedLine {
  readonly number: number
  readonly unit: string
  readonly reason: string
  readonly points: readonly YearPoint[]
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
  readonly points: readonly YearPoint[]
  /** Left out: nothing is aimed at. */
  readonly target?: Aim
  /** What is expected when nothing changes. Left out: nobody wrote that down. */
  readonly forecast?: Aim
  /** The newest first. Left out: it was never counted otherwise. */
  readonly ended?: readonly EndedLine[]
}

export interface Outcome {
  readonly municipality: { readonly code: string; readonly name: string } | null
  readonly series: readonly OutcomeSeries[]
}

export interface FiguresStored extends AuditEvent {
  readonly event: 'figures_stored'
  /** What was replaced stands in the history of its figure. */
  readonly changes: { readonly card: string | null; readonly figures: number; readonly replaced: number }
}
