import { dayToDate } from '@/lib/platform/clock'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import { NEEDS_TEAM, WEEKDAYS, type LocationType, type Weekday } from './definitions'
import type { LocationListed, Seat, TeamRole, TeamStanding } from './types'

/**
 * How complete a team is, in whole percents: the wanted disciplines that somebody in it has, of all that are wanted.
 * Null when nobody said yet which are wanted: that is not 100%.
 */
export const coverage = (wanted: number, present: number): number | null => (wanted === 0 ? null : Math.round((present / wanted) * 100))

export const coverageOf = ({ wanted, missing }: TeamStanding): number | null => coverage(wanted.length, wanted.length - missing.length)

/** Is a core team meant to be here? */
export const needsTeam = (type: LocationType): boolean => NEEDS_TEAM.includes(type)

/** What can be asked of the list of locations. */
export const LOCATION_STANDINGS = ['zonder-team', 'zonder-coordinator', 'mist', 'archief'] as const
export type LocationStanding = (typeof LOCATION_STANDINGS)[number]

/** Is this location meant by what was asked? What is archived only when that is asked for. */
export function isMeant(location: LocationListed, { type, standing }: { type: LocationType | null; standing: LocationStanding | null }): boolean {
  if (location.isArchived !== (standing === 'archief')) return false
  if (type !== null && location.locationType !== type) return false
  if (standing === 'zonder-team') return location.members === 0
  if (standing === 'zonder-coordinator') return !location.hasCoordinator
  return standing !== 'mist' || location.missing.length > 0
}

/** The working day of a day; null in the weekend. */
export const weekdayOf = (day: string): Weekday | null => WEEKDAYS[dayToDate(day).getUTCDay() - 1] ?? null

const RANK: Record<TeamRole, number> = { COORDINATOR: 0, DEPUTY: 1, MEMBER: 2 }

/** Who is there today first, then who coordinates; the others as they came. */
export function inOrder(seats: readonly Seat[], today: Weekday | null): Seat[] {
  const isHere = (seat: Seat) => today !== null && seat.days.includes(today)
  return [...seats].sort((a, b) => Number(isHere(b)) - Number(isHere(a)) || RANK[a.role] - RANK[b.role])
}

/** A place in a team is somebody's: a member, or a professional by name with their organisation. */
export function whoProblems({ membershipId, personName, partnerId }: { membershipId: string | null; personName: string | null; partnerId: string | null }): FieldProblem[] {
  if (membershipId !== null && personName !== null) return [{ field: 'personName', code: 'locations.who_twice' }]
  if (membershipId === null && personName === null) return [{ field: 'personName', code: 'locations.who_missing' }]
  return personName !== null && partnerId === null ? [{ field: 'partnerId', code: 'locations.partner_missing' }] : []
}

/** A number of work: ten digits, or international. */
export const isPhone = (text: string): boolean => /^(0\d{9}|(\+|00)\d{10,13})$/.test(text.replace(/[\s().-]/g, ''))

/** The digits of a number, as a phone dials them. */
export const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '')
