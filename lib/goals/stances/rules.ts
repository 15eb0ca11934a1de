import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { GoalStatus } from '../types'
import type { GoalStanceKind, PartnerStance } from './types'

/** Who takes part says what it does itself; who doubts or does not join says why, so that somebody can do something about it. */
export function problemsOf({ stance, contribution, reason }: { stance: GoalStanceKind; contribution: string | null; reason: string | null }): FieldProblem[] {
  if (stance === 'TAKES_PART' && !contribution) return [{ field: 'contribution', code: 'goals.contribution_missing' }]
  if ((stance === 'DOUBTS' || stance === 'DECLINES') && !reason) return [{ field: 'reason', code: 'goals.stance_reason_missing' }]
  return []
}

/** What is over needs no stance any more. */
export const canTakeStance = (status: GoalStatus): { can: true } | { can: false; reason: 'goals.stance_too_late' } =>
  status === 'CANDIDATE' || status === 'ACTIVE' ? { can: true } : { can: false, reason: 'goals.stance_too_late' }

/** How many partners say what, and how many said nothing yet. */
export function tally(partners: readonly Pick<PartnerStance, 'stance'>[]): Readonly<Record<GoalStanceKind | 'silent', number>> {
  const count = (stance: GoalStanceKind | null) => partners.filter((one) => one.stance === stance).length
  return { TAKES_PART: count('TAKES_PART'), SUPPORTS: count('SUPPORTS'), DOUBTS: count('DOUBTS'), DECLINES: count('DECLINES'), silent: count(null) }
}
