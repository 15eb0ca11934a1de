import type { AuditEvent } from '@/lib/platform/audit/record'
import type { Figure, ValueAttribute, ValueStatus } from '../types'

/** Which of the two interfaces of CBS gave the answer. */
export type StatlineVersion = 'V4' | 'V3'

/** Why there is no answer that can be used. What stood there stays. */
export const STATLINE_PROBLEMS = ['UNREACHABLE', 'NOT_THERE', 'TOO_LARGE', 'STRANGE', 'CHANGED'] as const
export type StatlineProblem = (typeof STATLINE_PROBLEMS)[number]

export interface TableListed {
  readonly id: string
  readonly title: string
  readonly modified: string
}

export interface Measure {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly decimals: number
}

export type DimensionKind = 'TIME' | 'REGION' | 'OTHER'

export interface Dimension {
  readonly id: string
  readonly title: string
  readonly kind: DimensionKind
}

/** A value of a dimension, with the id as the source writes it: padded or not. */
export interface Code {
  readonly id: string
  readonly title: string
}

export interface PeriodCode extends Code {
  readonly status: ValueStatus
}

export interface TableRead extends TableListed {
  readonly version: StatlineVersion
  readonly licence: string
  readonly measures: readonly Measure[]
  readonly dimensions: readonly Dimension[]
  readonly periods: readonly PeriodCode[]
}

/** What is asked of a table. */
export interface Selection {
  /** Titles, not ids: the number in an id changes per year and per version of the interface. */
  readonly measure: string
  /** What the measure is divided by; null: it is taken as it is. */
  readonly denominator: string | null
  /** Of the indicator: says what a ratio is multiplied by. */
  readonly unit: string
  /** Codes of areas as we write them; empty when the table knows the country only. */
  readonly regions: readonly string[]
  /** Per dimension that is neither time nor area, the one value that is meant. */
  readonly filters: Readonly<Record<string, string>>
  readonly fromYear: number
}

export interface Observation {
  readonly measure: string
  readonly region: string
  readonly period: string
  readonly value: number | null
  readonly attribute: ValueAttribute
}

export interface Fetched {
  readonly version: StatlineVersion
  readonly modified: string
  readonly fingerprint: string
  /** Null when the table is not newer than what was fetched before. */
  readonly figures: readonly Figure[] | null
}

export type FeedState = 'WAITING' | 'FETCHED' | StatlineProblem

/** What is followed at CBS for an indicator, and how that went. */
export interface FeedRead extends Selection {
  readonly id: string
  readonly indicatorId: string
  readonly tableId: string
  readonly tableTitle: string
  readonly state: FeedState
  readonly modified: string | null
  readonly triedAt: Date | null
  /** When figures last came in. What stands there is of that day. */
  readonly fetchedAt: Date | null
}

export interface Feed extends FeedRead {
  readonly fingerprint: string | null
}

export const FETCH_FEED = 'fetch_statline_feed'
export const FOLLOW_FEEDS = 'follow_statline_feeds'

export type FeedEvent =
  | (AuditEvent & { readonly event: 'statline_followed' | 'statline_stopped'; readonly changes: { readonly table: string } })
  | (AuditEvent & { readonly event: 'statline_failed'; readonly changes: { readonly table: string; readonly problem: StatlineProblem } })
