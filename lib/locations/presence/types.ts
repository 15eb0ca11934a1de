import type { AuditEvent } from '@/lib/platform/audit/record'
import type { Discipline } from '../definitions'

/** What a partner agreed for a location, and what it realised: about both, never about a person. Weeks are their Mondays. */
export interface PresenceListed {
  readonly id: string
  readonly locationId: string
  readonly locationName: string
  readonly partnerId: string
  readonly partnerName: string
  readonly discipline: Discipline
  readonly hoursPerWeek: number
  readonly startsOn: string
  readonly endedFrom: string | null
  /** Written down for this week; null when it was not yet. */
  readonly hoursThisWeek: number | null
  /** Of the last eight full weeks: in how many it held, in how many hours were written down, and how many hours together. */
  readonly weeksHeld: number
  readonly weeksLogged: number
  readonly hoursRealised: number
  /** May this person write its hours down? */
  readonly mayLog: boolean
}

/** How realised hours stand to what was agreed in the weeks that were written down. */
export type PresenceFinding = 'UNKNOWN' | 'AS_AGREED' | 'LESS' | 'MORE'

export type PresenceEvent =
  | (AuditEvent & { readonly event: 'presence_agreed' | 'presence_ended'; readonly changes: { readonly partnerId: string } })
  | (AuditEvent & { readonly event: 'presence_logged'; readonly changes: { readonly week: string } })
