import type { AgreementListed } from '@/lib/agreements/types'
import type { GoalListed } from '@/lib/goals/types'
import type { GapRead } from '@/lib/indicators/agenda/types'
import type { StatlineProblem } from '@/lib/indicators/statline/types'
import type { GateDecisionKind } from '@/lib/plan/gates/types'
import type { Evidence, StepNumber, StepStanding } from '@/lib/plan/types'

/** Why a goal that runs asks for attention. */
export const STUCK_REASONS = ['OVERDUE', 'NOT_MEASURED', 'ACTION_STUCK', 'REVIEW_LATE'] as const
export type StuckReason = (typeof STUCK_REASONS)[number]

/** What a goal that runs shows of how it goes. */
export interface GoalSign {
  readonly goalId: string
  /** When it last started. */
  readonly startedAt: Date | null
  /** So many of its actions do not succeed. */
  readonly stuckActions: number
  /** YYYY-MM-DD: when people would look back on it next; null when nobody said so. */
  readonly reviewOn: string | null
}

export interface GoalStanding {
  readonly goal: GoalListed
  /** Empty: it runs as it should, or does not run. */
  readonly stuck: readonly StuckReason[]
}

/** The afspraken of agreements that are in force. */
export interface CommitmentCounts {
  readonly total: number
  readonly landed: number
  readonly deviated: number
  readonly expired: number
}

export interface LoopCounts {
  readonly open: number
  /** Open, and past the day on which there would be an answer. */
  readonly late: number
  /** Answered since the day that is looked back to. */
  readonly answered: number
  /** How many days half of those answers took at most; null when there were none. */
  readonly medianDays: number | null
}

/** What is followed at CBS and did not come in the last time. */
export interface FailedFeed {
  readonly id: string
  readonly indicatorId: string
  readonly indicatorName: string
  readonly tableTitle: string
  readonly state: StatlineProblem
  readonly triedAt: Date | null
}

/** An indicator and the newest year of which a figure came in; null when none did. */
export interface NewestFigure {
  readonly indicatorId: string
  readonly name: string
  readonly newestYear: number | null
}

export interface Standing {
  /** Those that run first, without examples. Small numbers of people are not in it. */
  readonly goals: readonly GoalStanding[]
  /** In force or going round. */
  readonly agreements: readonly AgreementListed[]
  readonly commitments: CommitmentCounts
  readonly loop: LoopCounts
  readonly steps: readonly StepStanding[]
  readonly evidence: Evidence
  /** The newest decision about the gate of a step, where there is one. */
  readonly gates: ReadonlyMap<StepNumber, GateDecisionKind>
  readonly gaps: readonly GapRead[]
  readonly failed: readonly FailedFeed[]
  /** Older than may be expected. */
  readonly old: readonly NewestFigure[]
}
