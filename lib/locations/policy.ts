import type { MemberRole } from '@/lib/platform/tenancy/context'
import { definePolicy, type Grant } from '@/lib/platform/authz/policy'

interface LocationRow {
  /** Who runs the location. */
  readonly partnerId: string | null
  /** Memberships of its coordinator and deputy. */
  readonly coordinatorIds: readonly string[]
  /** The membership of the place in the team that it is about. */
  readonly seatOf?: string | null
  /** Whoever acts is there for this agreement on presence: by a place in the team with its discipline, or by their organisation. */
  readonly isThere?: boolean
}

type Operation = 'list' | 'read_people' | 'add' | 'change' | 'change_team' | 'archive' | 'give' | 'give_seat' | 'leave_seat' | 'log_presence'
type Condition = 'runs it' | 'coordinates' | 'own seat' | 'is there'

/** Whoever has a place in a team can pass it on or give it up as they go, whatever their role. */
const OWN: Partial<Record<MemberRole, Grant<Condition>>> = {
  PROFESSIONAL: 'own seat', ALDERMAN: 'own seat', EXPERIENCE_EXPERT: 'own seat', PARTNER_EXECUTIVE: 'own seat', SUPPORTER: 'own seat', POLICY_ADVISER: 'own seat', PRIVACY_OFFICER: 'own seat',
}

/**
 * Which teams there are and what they miss is for who works or decides. Names and numbers are for who works with them: an
 * alderman sees that a nurse is there on Tuesday, not who.
 */
export const locationsPolicy = definePolicy<Operation, Condition, LocationRow>('locations', {
  list: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  read_people: { COORDINATOR: true, PROFESSIONAL: true, PARTNER_EXECUTIVE: true },
  add: { COORDINATOR: true },
  change: { COORDINATOR: true, PARTNER_EXECUTIVE: 'runs it' },
  /** Who is in the team, which disciplines it wants, how parents reach it. */
  change_team: { COORDINATOR: true, PARTNER_EXECUTIVE: 'runs it', PROFESSIONAL: 'coordinates' },
  archive: { COORDINATOR: true },
  /** To another partner, when the one that runs it goes away. */
  give: { COORDINATOR: true },
  give_seat: { COORDINATOR: true, ...OWN },
  leave_seat: { COORDINATOR: true, ...OWN },
  /** How many hours of a week were realised: about location and partner, never about a person. */
  log_presence: { COORDINATOR: true, PROFESSIONAL: 'is there', PARTNER_EXECUTIVE: 'is there' },
}, {
  'runs it': { says: 'when their organisation runs it', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
  coordinates: { says: 'when they coordinate its team', holds: (actor, row) => actor.kind === 'member' && row.coordinatorIds.includes(actor.membershipId) },
  'own seat': { says: 'when it is their own place in the team', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.seatOf },
  'is there': { says: 'when they are there for it', holds: (_actor, row) => row.isThere === true },
})
