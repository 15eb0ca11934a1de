import type { AuditEvent } from '@/lib/platform/audit/record'
import type { HomeworkListed } from './homework/types'
import type { Round } from './sessions/definitions'

/** What an experience expert says of the answer to the question of parents. */
export const VERDICTS = ['YES', 'PARTLY', 'NO'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A partnersessie is held with partners before there is an agreement. */
export const MEETING_KINDS = ['MEETING', 'PARTNER_SESSION'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export interface MeetingListed {
  readonly id: string
  readonly kind: MeetingKind
  /** YYYY-MM-DD */
  readonly heldOn: string
  readonly place: string | null
  readonly closedAt: Date | null
  readonly cancelledAt: Date | null
}

export interface MeetingItem {
  readonly id: string
  readonly body: string
  readonly addedById: string
  readonly addedByName: string
  readonly addedByHasLeft: boolean
}

/** How a meeting was closed. */
export interface Closure {
  /** Null when there is a reason instead. */
  readonly parentAnswer: string | null
  readonly verdict: Verdict | null
  readonly verdictWhy: string | null
  readonly unansweredReason: string | null
  readonly actionId: string | null
  readonly actionWhat: string | null
  readonly noActionReason: string | null
  /** Who was there, counted; never by name. */
  readonly parents: number
  readonly experts: number
  readonly byName: string
  readonly byHasLeft: boolean
}

export interface MeetingRead extends MeetingListed {
  /** The kept sheet of what is told there, and its words as they are now; null when it was taken back. */
  readonly storyId: string | null
  readonly story: string | null
  /** Nobody wrote down what was told yet: what stands in its place is the one sentence that may be shown. */
  readonly isStorySpoken: boolean | null
  readonly cancelReason: string | null
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
  readonly items: readonly MeetingItem[]
  readonly closure: Closure | null
}

/** One line of an agenda. The question of parents always stands first. */
export type AgendaLine =
  | { readonly kind: 'PARENT' }
  | { readonly kind: 'ROUND'; readonly round: Round }
  | { readonly kind: 'STORY'; readonly recordId: string; readonly text: string; readonly isSpoken: boolean }
  | { readonly kind: 'HOMEWORK'; readonly homework: HomeworkListed }
  | { readonly kind: 'ITEM'; readonly item: MeetingItem }

/** In so many of them the question of parents was answered, with a verdict. */
export interface Share {
  readonly answered: number
  readonly total: number
}

/** How often the question of parents is answered in meetings, by month. */
export interface ParentShare {
  /** YYYY-MM, the newest last; months without a meeting are left out. */
  readonly months: readonly (Share & { readonly month: string })[]
}

export type MeetingEvent =
  | (AuditEvent & { readonly event: 'meeting_planned' | 'meeting_changed'; readonly changes: { readonly heldOn: string } })
  | (AuditEvent & { readonly event: 'meeting_cancelled' | 'meeting_item_added' | 'meeting_item_dropped' })
  | (AuditEvent & { readonly event: 'meeting_closed'; readonly changes: { readonly verdict: Verdict | null; readonly hasAction: boolean } })
