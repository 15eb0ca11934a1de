import { MEMBER_ROLES, type MemberRole } from '@/lib/members/types'
import type { AuditValue } from '@/lib/platform/audit/record'

/** In which capacity something was done: a role, with a personal link, or by the system itself. */
export const TRAIL_ROLES = [...MEMBER_ROLES, 'LINK', 'JOB'] as const
export type TrailRole = (typeof TRAIL_ROLES)[number]

export type TrailChanges = Readonly<Record<string, AuditValue | { readonly from: AuditValue; readonly to: AuditValue }>>

/** A person as the trail names them: by the name that others see, until they left. */
export interface TrailPerson {
  readonly id: string
  /** Null for who left. */
  readonly name: string | null
  readonly role: MemberRole
}

/** One row of the trail: who, in which role, what, about which thing. Codes, numbers, days and ids; never what somebody wrote. */
export interface TrailRow {
  readonly sequence: string
  readonly event: string
  readonly subjectType: string
  readonly subjectId: string
  readonly actorKind: 'member' | 'link' | 'job' | 'public'
  readonly actorId: string | null
  readonly actorRole: string
  readonly changes: TrailChanges | null
  readonly occurredAt: Date
}

export interface TrailPage {
  readonly rows: readonly TrailRow[]
  /** The number before which the next, older page begins; null when this is the last. */
  readonly olderBefore: string | null
}

/** What was found when the chain was last computed again. */
export interface AuditCheck {
  readonly checkedAt: Date
  readonly rows: number
  readonly brokenAt: string | null
  readonly reason: 'missing' | 'changed' | 'inserted' | 'head' | null
}

/** Which rows are asked for; all of them when empty. */
export interface TrailFilter {
  /** A membership. */
  readonly person?: string | undefined
  readonly role?: TrailRole | undefined
  readonly subject?: string | undefined
  readonly event?: string | undefined
  /** YYYY-MM-DD, in the Netherlands, both included. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Codes of events and kinds that are meant by a word that was typed, or (part of) an id. */
  readonly search?: { readonly events: readonly string[]; readonly subjects: readonly string[]; readonly id: string | null } | undefined
  /** Only rows with a lower number: the place where a page begins. */
  readonly before?: string | undefined
}
