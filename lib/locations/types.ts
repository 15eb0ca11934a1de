import type { LifePhase } from '@/lib/coalitions/types'
import type { AuditEvent } from '@/lib/platform/audit/record'
import type { Discipline, LocationType, Weekday } from './definitions'

export const TEAM_ROLES = ['MEMBER', 'COORDINATOR', 'DEPUTY'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

/** How complete a core team is. */
export interface TeamStanding {
  /** How many people. */
  readonly members: number
  readonly hasCoordinator: boolean
  readonly wanted: readonly Discipline[]
  /** Wanted, and nobody in the team has it. */
  readonly missing: readonly Discipline[]
}

export interface LocationListed extends TeamStanding {
  readonly id: string
  readonly name: string
  readonly locationType: LocationType
  readonly neighbourhood: string | null
  readonly partnerName: string | null
  readonly isArchived: boolean
  /** Whoever asks is in its team. */
  readonly isMine: boolean
}

/** All locations that are open, together. */
export interface TeamTotals {
  readonly locations: number
  readonly withTeam: number
  readonly withCoordinator: number
  /** Schools and childcare: where a team is meant to be. */
  readonly meant: number
  readonly meantWithoutTeam: number
  readonly meantWithoutCoordinator: number
  readonly wanted: number
  readonly present: number
}

/** A place in a core team. Who it is and their number only for who works with it. */
export interface Seat {
  readonly id: string
  readonly role: TeamRole
  readonly discipline: Discipline
  readonly partnerName: string | null
  readonly task: string | null
  readonly hoursPerWeek: number | null
  readonly days: readonly Weekday[]
  readonly person: {
    readonly name: string
    readonly phone: string | null
    /** No member any more, or of a partner that takes no part any more. */
    readonly hasLeft: boolean
  } | null
}

export interface LocationRead extends LocationListed {
  readonly address: string | null
  readonly lifePhases: readonly LifePhase[]
  readonly partnerId: string | null
  readonly partnerHasLeft: boolean
  /** For parents, in plain words. */
  readonly reachHow: string | null
  readonly reachWhen: string | null
  readonly reachPhone: string | null
  /** The day on which the team began or begins. */
  readonly teamStartedOn: string | null
  readonly version: number
  readonly seats: readonly Seat[]
  readonly mayChange: boolean
  readonly mayChangeTeam: boolean
}

/** A location whose team whoever asks may change. */
export interface TeamToChange {
  readonly id: string
  readonly name: string
  readonly hasCoordinator: boolean
}

/** A place in a team as it is changed. */
export interface SeatToEdit extends Omit<Seat, 'person' | 'partnerName'> {
  readonly locationId: string
  readonly membershipId: string | null
  readonly personName: string | null
  readonly partnerId: string | null
  readonly phone: string | null
  /** Who it is, member or not. */
  readonly name: string
  readonly isEnded: boolean
  readonly version: number
}

export type LocationEvent =
  | (AuditEvent & { readonly event: 'location_added' | 'location_changed' | 'location_archived' | 'location_reopened' | 'location_given' | 'team_changed' })
  | (AuditEvent & { readonly event: 'seat_added' | 'seat_changed' | 'seat_given' | 'seat_ended' | 'seat_resumed'; readonly changes: { readonly teamRole: TeamRole } })
