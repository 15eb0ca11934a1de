import type { AuditEvent } from '@/lib/platform/audit/record'
import type { LifePhase } from '@/lib/coalitions/types'
import type { CardKey } from '../definitions'
import type { IndicatorDirection, IndicatorHorizon, ValueAttribute, ValueStatus } from '../types'

/** How it goes with everybody; or what one partner does: how much, how well, and is anybody better off. */
export const INDICATOR_KINDS = ['POPULATION', 'HOW_MUCH', 'HOW_WELL', 'BETTER_OFF'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

export const MEASURES = ['COUNT', 'RATIO'] as const
export type MeasureKind = (typeof MEASURES)[number]

export const DIRECTIONS = ['UP_IS_GOOD', 'DOWN_IS_GOOD', 'NO_DIRECTION'] as const

/** What an indicator counts. When any of this changes, its old figures mean something else. */
export interface Definition {
  readonly definition: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly measure: MeasureKind
  readonly unit: string
  readonly source: string
}

/** A figure to hold others against, and of which year. */
export interface Aim {
  readonly value: number
  /** As CBS writes it. */
  readonly period: string
}

export interface IndicatorContent extends Definition {
  readonly name: string
  readonly kind: IndicatorKind
  readonly partnerId: string | null
  readonly direction: IndicatorDirection
  readonly sourceUrl: string | null
  readonly licence: string | null
  readonly saysNot: string | null
  readonly lifePhases: readonly LifePhase[]
  /** Null: not known yet. */
  readonly horizon: IndicatorHorizon | null
  readonly baseline: Aim | null
  readonly target: Aim | null
  readonly forecast: Aim | null
}

export interface IndicatorRead extends IndicatorContent {
  readonly id: string
  readonly cardKey: string | null
  readonly decimals: number
  readonly tableId: string | null
  readonly partnerName: string | null
  readonly series: number
  readonly version: number
  readonly updatedAt: Date | null
  readonly updatedByName: string | null
}

/** A series that ended, as it was defined. */
export interface EndedSeries {
  readonly number: number
  readonly definition: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly unit: string
  readonly source: string
  readonly reason: string
  readonly endedAt: Date
  readonly byName: string
  readonly figures: number
}

/** One figure with where it comes from. */
export interface FigureRead {
  readonly id: string
  readonly regionCode: string
  readonly regionName: string | null
  readonly period: string
  readonly divisionYear: number
  readonly series: number
  readonly value: number | null
  /** So few people that it is not shown. */
  readonly isHidden: boolean
  readonly status: ValueStatus
  readonly attribute: ValueAttribute
  readonly enteredAt: Date
  /** Null when a background task fetched it. */
  readonly enteredByName: string | null
  readonly fileName: string | null
  /** How often it was replaced. */
  readonly revisions: number
}

export interface Revision {
  readonly value: number | null
  readonly isHidden: boolean
  readonly status: ValueStatus
  readonly attribute: ValueAttribute
  readonly enteredAt: Date
  readonly replacedAt: Date
  readonly replacedByName: string | null
}

export interface LibraryCard {
  readonly key: CardKey
  /** Of the coalition's indicator, when it follows this card. */
  readonly indicatorId: string | null
}

export interface IndicatorListed {
  readonly id: string
  readonly cardKey: string | null
  readonly name: string
  readonly unit: string
  readonly kind: IndicatorKind
  readonly horizon: IndicatorHorizon | null
  readonly partnerName: string | null
  readonly figures: number
}

export type IndicatorEvent =
  | (AuditEvent & { readonly event: 'indicator_followed'; readonly changes: { readonly card: string | null } })
  | (AuditEvent & { readonly event: 'indicator_changed' })
  | (AuditEvent & { readonly event: 'series_started'; readonly changes: { readonly series: number } })
