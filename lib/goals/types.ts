import type { AuditEvent } from '@/lib/platform/audit/record'
import type { PublishedCount } from '@/lib/platform/privacy/small-numbers'
import type { ParentVerdictKind } from './parent/types'
import type { GoalStanceKind } from './stances/types'

export const GOAL_STATUSES = ['CANDIDATE', 'ACTIVE', 'REACHED', 'STOPPED'] as const
export type GoalStatus = (typeof GOAL_STATUSES)[number]

/** What a goal counts. The first four count people, so small numbers are not shown. */
export const GOAL_UNITS = ['FAMILIES', 'PARENTS', 'CHILDREN', 'YOUNG_PEOPLE', 'PROFESSIONALS', 'LOCATIONS', 'TIMES', 'PERCENT'] as const
export type GoalUnit = (typeof GOAL_UNITS)[number]

/** A goal as lists, cards and the outcome page show it. Figures have passed the small-number rule. */
export interface GoalListed {
  readonly id: string
  readonly title: string
  readonly status: GoalStatus
  readonly challengeId: string
  readonly challengeTitle: string
  readonly forWhom: string
  readonly parentBenefit: string | null
  readonly unit: GoalUnit
  /** Nulmeting; null when it is not known yet. */
  readonly baseline: PublishedCount | null
  /** Tussenstand; null when nothing was measured since the start. */
  readonly current: PublishedCount | null
  readonly measuredOn: string | null
  readonly target: number
  readonly ownerName: string
  /** The owner is no member any more: only of what is over, or an example. */
  readonly ownerHasLeft: boolean
  /** YYYY-MM-DD */
  readonly dueOn: string
  readonly isExample: boolean
}

export interface GoalMeasured {
  readonly value: PublishedCount
  readonly measuredOn: string
  readonly note: string | null
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

export interface GoalChange {
  readonly status: GoalStatus
  readonly reason: string | null
  /** The day it was reached or stopped, YYYY-MM-DD; null for a start. */
  readonly happenedOn: string | null
  readonly lesson: string | null
  readonly celebration: string | null
  /** Why it started without the verdict of an experience expert, or though that was no. */
  readonly despite: string | null
  readonly changedAt: Date
  readonly byName: string
  readonly hasLeft: boolean
}

export interface GoalRead extends GoalListed {
  readonly ownerId: string
  readonly baselinePlan: string | null
  readonly notNow: string | null
  readonly stopCriterion: string | null
  readonly partnerNames: readonly string[]
  /** Those of them that take no part any more. */
  readonly formerPartnerNames: readonly string[]
  readonly version: number
  readonly measurements: readonly GoalMeasured[]
  readonly changes: readonly GoalChange[]
}

/** What the form to change a goal starts from: the figures as they were typed. */
export interface GoalToEdit {
  readonly id: string
  readonly challengeId: string
  readonly title: string
  readonly forWhom: string
  readonly parentBenefit: string | null
  readonly baseline: number | null
  readonly baselinePlan: string | null
  readonly target: number
  readonly unit: GoalUnit
  readonly ownerId: string
  readonly dueOn: string
  readonly notNow: string | null
  readonly stopCriterion: string | null
  readonly status: GoalStatus
  readonly version: number
}

export type GoalEvent =
  | (AuditEvent & { readonly event: 'goal_created' | 'goal_changed' | 'goal_discarded' | 'goal_restored' })
  | (AuditEvent & { readonly event: 'goal_status_changed'; readonly changes: { readonly status: { readonly from: GoalStatus; readonly to: GoalStatus } } })
  | (AuditEvent & { readonly event: 'goal_given'; readonly changes: { readonly ownerId: { readonly from: string; readonly to: string } } })
  | (AuditEvent & { readonly event: 'goal_partner_changed'; readonly changes: { readonly partnerId: { readonly from: string; readonly to: string | null } } })
  | (AuditEvent & { readonly event: 'goal_stance_taken'; readonly changes: { readonly partnerId: string; readonly stance: { readonly from: GoalStanceKind | null; readonly to: GoalStanceKind } } })
  | (AuditEvent & { readonly event: 'goal_parent_answered' | 'goal_bend_written' | 'goal_effect_written' | 'goal_source_written' })
  | (AuditEvent & { readonly event: 'goal_verdict_given'; readonly changes: { readonly verdict: ParentVerdictKind; readonly byThemselves: boolean } })
  | (AuditEvent & { readonly event: 'goal_measured'; readonly changes: { readonly measuredOn: string } })
