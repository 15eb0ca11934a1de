import { publishCount, type PublishedCount } from '@/lib/platform/privacy/small-numbers'
import type { GoalStatus, GoalUnit } from './types'

const COUNTS_PEOPLE: ReadonlySet<GoalUnit> = new Set(['FAMILIES', 'PARENTS', 'CHILDREN', 'YOUNG_PEOPLE'])

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

export type StatusRefusal = 'goals.status_not_next' | 'goals.no_parent_benefit' | 'goals.no_baseline' | 'goals.second_needs_reason' | 'goals.stop_needs_reason'

/**
 * May this goal go to that state? One goal at a time (R-S2-19): a second active one needs a reason, and so does
 * stopping. No goal starts without an answer to "Wat schiet de ouder hiermee op?" (R-S2-08).
 */
export function canBecome(
  goal: { status: GoalStatus; parentBenefit: string | null; baseline: number | null; baselinePlan: string | null },
  to: GoalStatus, circumstances: { otherActive: number; reason: string | null },
): { can: true } | { can: false; reason: StatusRefusal } {
  if (!nextStatuses(goal.status).includes(to)) return { can: false, reason: 'goals.status_not_next' }
  if (to === 'STOPPED' && !circumstances.reason) return { can: false, reason: 'goals.stop_needs_reason' }
  if (to !== 'ACTIVE') return { can: true }
  if (!goal.parentBenefit) return { can: false, reason: 'goals.no_parent_benefit' }
  if (!hasBaseline(goal)) return { can: false, reason: 'goals.no_baseline' }
  if (circumstances.otherActive > 0 && !circumstances.reason) return { can: false, reason: 'goals.second_needs_reason' }
  return { can: true }
}
