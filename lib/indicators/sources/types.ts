import type { LifePhase } from '@/lib/coalitions/types'
import type { PartnerDomain } from '@/lib/partners/types'
import type { AuditEvent } from '@/lib/platform/audit/record'

/** The smallest area that can be counted by. */
export const SOURCE_AREAS = ['MUNICIPALITY', 'WIJK', 'BUURT', 'LOCATION'] as const
export type SourceArea = (typeof SOURCE_AREAS)[number]

/** On what ground it may be shared. */
export const SOURCE_RIGHTS = ['OPEN_DATA', 'BY_AGREEMENT', 'ADDED_UP_ONLY', 'NOT_SHARED'] as const
export type SourceRight = (typeof SOURCE_RIGHTS)[number]

export const SOURCE_STATES = ['KNOWN', 'ASKED', 'PROMISED', 'IN_USE', 'DROPPED'] as const
export type SourceState = (typeof SOURCE_STATES)[number]

/** Data that a partner or the municipality has: what is in it, never the data itself. */
export interface SourceContent {
  readonly name: string
  /** Null: the municipality itself. */
  readonly partnerId: string | null
  readonly contents: string
  readonly domains: readonly PartnerDomain[]
  readonly lifePhases: readonly LifePhase[]
  readonly smallestArea: SourceArea
  /** How often it is counted, and over what. */
  readonly rhythm: string
  /** Who keeps it: a member, or a function at who has it. */
  readonly ownerId: string | null
  readonly ownerFunction: string | null
  readonly rights: SourceRight
  readonly rightsNote: string
  /** The overeenkomst in which sharing it was agreed. */
  readonly agreementId: string | null
  /** The indicator that uses it. */
  readonly indicatorId: string | null
}

export interface SourceStanding {
  readonly state: SourceState
  /** Why it does not go on. */
  readonly reason: string | null
}

export type NewSource = SourceContent & { readonly requestKey: string }

export type ChangedSource = SourceContent & SourceStanding & { readonly id: string; readonly expectedVersion: number }

export interface SourceRead extends SourceContent, SourceStanding {
  readonly id: string
  readonly partnerName: string | null
  readonly partnerHasLeft: boolean
  readonly ownerName: string | null
  readonly ownerHasLeft: boolean
  readonly agreementTitle: string | null
  readonly indicatorName: string | null
  readonly isRemoved: boolean
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
}

/** What a source can point at. */
export interface SourceChoices {
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly members: readonly { readonly id: string; readonly displayName: string }[]
  readonly agreements: readonly { readonly id: string; readonly title: string }[]
  readonly indicators: readonly { readonly id: string; readonly name: string }[]
}

export type SourceEvent =
  | (AuditEvent & { readonly event: 'data_source_added' | 'data_source_changed'; readonly changes: { readonly state: SourceState; readonly rights: SourceRight } })
  | (AuditEvent & { readonly event: 'data_source_removed' | 'data_source_restored' | 'data_source_given' })
