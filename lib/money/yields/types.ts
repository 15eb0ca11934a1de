import type { GoalRead } from '@/lib/goals/types'
import type { FigureThen } from '@/lib/plan/learning/types'
import type { CaseLine } from '../cases/types'

/** What people wrote down of what came of a goal (F5.6), the newest first. */
export interface YieldSheet {
  readonly id: string
  readonly createdAt: Date
  readonly createdByName: string
  readonly creatorHasLeft: boolean
  /** LOW, MIDDLE or HIGH; empty when nobody chose. */
  readonly certainty: string
  readonly provesNot: string
  readonly contributors: readonly string[]
}

/** Something told about it, and the sheet where that stands. */
export interface YieldWord {
  readonly sheetId: string
  readonly text: string
  readonly day: Date
}

/**
 * What it costs and what it may prevent: CLOSED while money is locked, NOT_YOURS for who does not read about money, NONE
 * while no case was worked out.
 */
export type YieldMoney =
  | { readonly state: 'CLOSED' | 'NOT_YOURS' | 'NONE' }
  | { readonly state: 'WORKED_OUT'; readonly caseId: string; readonly lines: readonly CaseLine[]; readonly years: number }

/** Wat levert het op (R-S1-22): put together from what stands in the registers; nothing of it is typed here. */
export interface GoalYield {
  readonly goal: GoalRead
  /** Who is better off, in the words of the reviews. */
  readonly betterOff: readonly YieldWord[]
  readonly stories: readonly YieldWord[]
  /** Before and after, as may be shown today. */
  readonly figures: readonly FigureThen[]
  readonly sheets: readonly YieldSheet[]
  readonly money: YieldMoney
}
