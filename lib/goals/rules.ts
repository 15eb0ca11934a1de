import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import { publishCount, type PublishedCount } from '@/lib/platform/privacy/small-numbers'
import type { ParentVerdictKind } from './parent/types'
import type { GoalStatus, GoalUnit } from './types'

/** What a goal can count that is people: small numbers of them are not shown. */
export const PEOPLE_UNITS = ['FAMILIES', 'PARENTS', 'CHILDREN', 'YOUNG_PEOPLE'] as const satisfies readonly GoalUnit[]

const COUNTS_PEOPLE: ReadonlySet<GoalUnit> = new Set(PEOPLE_UNITS)

/** A figure of a goal as it may be seen: small numbers of people are not. */
export const publishFigure = (value: number | null, unit: GoalUnit): PublishedCount | null => {
  if (value === null) return null
  return COUNTS_PEOPLE.has(unit) ? publishCount(value) : { shown: true, value }
}

/** How far from baseline to target, 0 to 1; undefined when a figure is missing, hidden or the way has no length. */
export function progress(goal: { baseline: PublishedCount | null; current: PublishedCount | null; target: number }): number | undefined {
  const { baseline, current, target } = goal
  if (!baseline?.shown || !current?.shown || baseline.value === target) return undefined
  return Math.min(1, Math.max(0, (current.value - baseline.value) / (target - baseline.value)))
}

/** A baseline, or how it will be measured: one of the two must be there (F3.3). */
/** Can something still be thought through of it? Not of one that is closed, nor of the example. */
export const isOpenGoal = ({ status, isExample }: { readonly status: GoalStatus; readonly isExample: boolean }): boolean => !isExample && (status === 'CANDIDATE' || status === 'ACTIVE')

export const hasBaseline = (goal: { baseline: number | null; baselinePlan: string | null }): boolean =>
  goal.baseline !== null || goal.baselinePlan !== null

const NEXT: Record<GoalStatus, readonly GoalStatus[]> = {
  CANDIDATE: ['ACTIVE', 'STOPPED'],
  ACTIVE: ['REACHED', 'STOPPED'],
  // Chosen again is a way back: a goal that was stopped too soon, or reached and slipped.
  REACHED: ['ACTIVE'],
  STOPPED: ['ACTIVE'],
}

/** To which states a goal can go from here. */
export const nextStatuses = (status: GoalStatus): readonly GoalStatus[] => NEXT[status]

export type StatusRefusal = 'goals.status_not_next' | 'goals.no_parent_benefit' | 'goals.no_baseline'

/**
 * May this goal go to that state? No goal starts without an answer to "Wat schiet de ouder hiermee op?" (R-S2-08), or
 * without a nulmeting or a plan for one.
 */
export function canBecome(
  goal: { status: GoalStatus; parentBenefit: string | null; baseline: number | null; baselinePlan: string | null }, to: GoalStatus,
): { can: true } | { can: false; reason: StatusRefusal } {
  if (!nextStatuses(goal.status).includes(to)) return { can: false, reason: 'goals.status_not_next' }
  if (to !== 'ACTIVE') return { can: true }
  if (!goal.parentBenefit) return { can: false, reason: 'goals.no_parent_benefit' }
  if (!hasBaseline(goal)) return { can: false, reason: 'goals.no_baseline' }
  return { can: true }
}

interface MoveTyped {
  readonly reason: string | null
  readonly despite: string | null
  readonly lesson: string | null
  readonly celebration: string | null
}

interface MoveCircumstances {
  /** How many other goals are active. */
  readonly otherActive: number
  /** The newest verdict on the answer as it stands; null when nobody judged it. */
  readonly verdict: ParentVerdictKind | null
}

/**
 * What has to be said with a move. One goal at a time (R-S2-19): a second active one needs a reason. So does stopping, and
 * so does a way back. Who starts without a verdict, or though it is no, says why. What ran and is over leaves a lesson, and
 * what was reached is celebrated.
 */
export function missingOfMove(from: GoalStatus, to: GoalStatus, typed: MoveTyped, { otherActive, verdict }: MoveCircumstances): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (to === 'ACTIVE') {
    if (!typed.reason && from !== 'CANDIDATE') problems.push({ field: 'reason', code: 'goals.reopen_needs_reason' })
    else if (!typed.reason && otherActive > 0) problems.push({ field: 'reason', code: 'goals.second_needs_reason' })
    if (!typed.despite && verdict === null) problems.push({ field: 'despite', code: 'goals.unjudged_needs_reason' })
    if (!typed.despite && verdict === 'NO') problems.push({ field: 'despite', code: 'goals.judged_no_needs_reason' })
    return problems
  }
  if (to === 'STOPPED' && !typed.reason) problems.push({ field: 'reason', code: 'goals.stop_needs_reason' })
  if (from === 'ACTIVE' && !typed.lesson) problems.push({ field: 'lesson', code: 'goals.lesson_missing' })
  if (to === 'REACHED' && !typed.celebration) problems.push({ field: 'celebration', code: 'goals.celebration_missing' })
  return problems
}
