import { addDays, dayOf } from '@/lib/platform/clock'
import type { GoalSign, GoalStanding, NewestFigure, StuckReason } from './types'

/** A goal is looked at every four to eight weeks (R-S0-14): after eight without a figure nobody knows how it goes. */
export const LOOK_DAYS = 56

/** So many days back the answers to signals are counted: half a year. */
export const LOOKS_BACK = 182

/** A year is published in the year after, and a final figure in the one after that. */
const YEARS_BEHIND = 2

/** Why a goal that runs asks for attention, the most urgent first; one that does not run asks for none. */
export function stuckBy({ status, dueOn, measuredOn }: Pick<GoalStanding['goal'], 'status' | 'dueOn' | 'measuredOn'>, sign: GoalSign | undefined, today: string): StuckReason[] {
  if (status !== 'ACTIVE') return []
  const seenOn = [measuredOn, sign?.startedAt ? dayOf(sign.startedAt) : null].filter((day) => day !== null).sort().at(-1)
  const reasons: Readonly<Record<StuckReason, boolean>> = {
    OVERDUE: dueOn < today,
    NOT_MEASURED: seenOn !== undefined && seenOn < addDays(today, -LOOK_DAYS),
    ACTION_STUCK: (sign?.stuckActions ?? 0) > 0,
    REVIEW_LATE: sign?.reviewOn !== null && sign?.reviewOn !== undefined && sign.reviewOn < today,
  }
  return (['OVERDUE', 'NOT_MEASURED', 'ACTION_STUCK', 'REVIEW_LATE'] as const).filter((reason) => reasons[reason])
}

/** Is it older than the source may be expected to be? Of what never came in there is nothing to be old. */
export const isOld = ({ newestYear }: Pick<NewestFigure, 'newestYear'>, today: string): boolean => newestYear === null || newestYear < Number(today.slice(0, 4)) - YEARS_BEHIND
