import type { LifePhase } from '@/lib/coalitions/types'
import type { AuditEvent } from '@/lib/platform/audit/record'

/** How much something is fun, important and needed: 1 is little, 5 is very. */
export const SCORES = ['1', '2', '3', '4', '5'] as const

/** What stands on a vuurtjeskaart (worksheet F1.1). Nothing in it points at a person. */
export interface SparkContent {
  readonly title: string
  readonly observation: string
  readonly forWhom: string
  readonly lifePhases: readonly LifePhase[]
  readonly place: string | null
  readonly whyNow: string | null
  readonly fun: number
  readonly important: number
  readonly needed: number
  /** Who might join, by what they do; one a line. */
  readonly companions: string | null
  readonly firstStep: string
  /** Within how many days the first step is made. */
  readonly withinDays: number
}

/** What became of a vuurtje that was left without a coalition. */
export type SparkStatus = 'WAITING' | 'ADOPTED' | 'EXTINGUISHED'

/** A vuurtje that nobody has adopted, as a coordinator sees it. */
export interface OpenSpark extends SparkContent {
  readonly id: string
  /** The name of the municipality; null when the sender did not know. */
  readonly municipality: string | null
  readonly createdAt: Date
}

/** A vuurtje as whoever left it sees it, by their own link. */
export interface SparkRead extends OpenSpark {
  readonly status: SparkStatus
  readonly adoption: { readonly coalition: string | null; readonly answer: string; readonly adoptedAt: Date } | null
}

/** A vuurtje of a coalition. */
export interface InitiativeListed extends SparkContent {
  readonly id: string
  readonly createdAt: Date
  /** Who left it, or adopted it. */
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
  /** It came in from outside and was adopted. */
  readonly isAdopted: boolean
}

export type SparkEvent = AuditEvent & { readonly event: 'initiative_given' | 'spark_adopted' }
