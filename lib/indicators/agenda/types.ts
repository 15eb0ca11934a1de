import type { AuditEvent } from '@/lib/platform/audit/record'

export const GAP_STATES = ['OPEN', 'KNOWN', 'DROPPED'] as const
export type GapState = (typeof GAP_STATES)[number]

/** What is not known yet, who finds it out and by when. */
export interface GapContent {
  readonly question: string
  readonly why: string
  readonly indicatorId: string | null
  readonly ownerId: string
  /** YYYY-MM-DD */
  readonly dueOn: string
}

export interface GapRead extends GapContent {
  readonly id: string
  readonly state: GapState
  /** What was found, or why it is let go. */
  readonly answer: string | null
  readonly indicatorName: string | null
  readonly ownerName: string
  /** No member any more: somebody else should find it out. */
  readonly ownerHasLeft: boolean
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
}

export type GapEvent =
  | (AuditEvent & { readonly event: 'data_gap_added' })
  | (AuditEvent & { readonly event: 'data_gap_changed'; readonly changes: { readonly state: GapState } })
