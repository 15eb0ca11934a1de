import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { GoalStanceKind } from '../stances/types'
import type { MissionRead } from './types'

/** Who doubts or does not join says why; and nobody said something on a day that has still to come. */
export function problemsOfWord({ stance, reason, saidOn }: { stance: GoalStanceKind; reason: string | null; saidOn: string }, today: string): FieldProblem[] {
  return [
    ...((stance === 'DOUBTS' || stance === 'DECLINES') && !reason ? [{ field: 'reason', code: 'goals.stance_reason_missing' } as const] : []),
    ...(saidOn > today ? [{ field: 'saidOn', code: 'goals.measured_in_future' } as const] : []),
  ]
}

/** Who did not say yet where they stand on the mission as it reads now. */
export const silentPartners = ({ current, partners }: MissionRead): MissionRead['partners'] =>
  partners.filter(({ partnerId }) => !current?.words.some((word) => word.partnerId === partnerId))
