import type { LifePhase } from '@/lib/coalitions/types'
import type { AuditEvent } from '@/lib/platform/audit/record'

/** Opgave, as a list shows it. */
export interface ChallengeListed {
  readonly id: string
  readonly title: string
  readonly forWhom: string
  readonly lifePhases: readonly LifePhase[]
  readonly isExample: boolean
  readonly goals: number
}

export interface ChallengeRead {
  readonly id: string
  readonly title: string
  readonly forWhom: string
  readonly lifePhases: readonly LifePhase[]
  readonly parentsSay: string | null
  readonly isExample: boolean
  readonly version: number
}

export interface ChallengeEvent extends AuditEvent {
  readonly event: 'challenge_created' | 'challenge_changed' | 'challenge_discarded' | 'challenge_restored' | 'challenge_explained'
}
