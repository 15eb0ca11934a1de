import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { isDay } from '@/lib/platform/clock'
import { choice, choices, expectedVersion, idField, optionalNumber, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { DISCIPLINES, LOCATION_TYPES, WEEKDAYS } from './definitions'
import { isPhone, LOCATION_STANDINGS } from './rules'
import { TEAM_ROLES } from './types'

export const LOCATION_LIMITS = { name: 100, address: 120, neighbourhood: 60, reach: 200, phone: 20, personName: 80, task: 160, hours: 40 } as const

const PHONE: ErrorCode = 'locations.phone_wrong'

const phone = optionalText(LOCATION_LIMITS.phone).refine((text) => text === null || isPhone(text), PHONE)

export const optionalId = z.string().optional().transform((id) => id || null).pipe(idField().nullable())

/** As many of a fixed set as somebody likes, none too. */
const anyOf = <const T extends readonly [string, ...string[]]>(options: T) => z.array(z.enum(options, 'form_broken' satisfies ErrorCode)).default([])

const place = {
  name: requiredText(LOCATION_LIMITS.name, 'locations.name_missing'),
  locationType: choice(LOCATION_TYPES, 'locations.type_missing'),
  address: optionalText(LOCATION_LIMITS.address),
  neighbourhood: optionalText(LOCATION_LIMITS.neighbourhood),
  lifePhases: choices(LIFE_PHASES, 'locations.life_phases_missing'),
  partnerId: optionalId,
}
export const newLocationForm = z.object({ ...place, requestKey })
export type NewLocationForm = z.output<typeof newLocationForm>

export const locationForm = z.object({ ...place, id: idField(), expectedVersion })
export type LocationForm = z.output<typeof locationForm>

export const archiveForm = z.object({ id: idField(), to: z.enum(['archived', 'open'], 'form_broken' satisfies ErrorCode) })
export type ArchiveForm = z.output<typeof archiveForm>

export const teamForm = z.object({
  id: idField(), expectedVersion, wanted: anyOf(DISCIPLINES),
  reachHow: optionalText(LOCATION_LIMITS.reach), reachWhen: optionalText(LOCATION_LIMITS.reach), reachPhone: phone,
  teamStartedOn: z.string().optional().transform((text) => text || null).refine((day) => day === null || isDay(day), 'not_a_day' satisfies ErrorCode),
})
export type TeamForm = z.output<typeof teamForm>

const seat = {
  membershipId: optionalId,
  personName: optionalText(LOCATION_LIMITS.personName),
  partnerId: optionalId,
  discipline: choice(DISCIPLINES, 'locations.discipline_missing'),
  role: choice(TEAM_ROLES, 'locations.role_missing'),
  task: optionalText(LOCATION_LIMITS.task),
  hoursPerWeek: optionalNumber(LOCATION_LIMITS.hours),
  days: anyOf(WEEKDAYS),
  phone,
}
export const newSeatForm = z.object({ ...seat, locationId: idField(), requestKey })
export type NewSeatForm = z.output<typeof newSeatForm>

export const seatForm = z.object({ ...seat, id: idField(), expectedVersion })
export type SeatForm = z.output<typeof seatForm>

export const seatStandingForm = z.object({ id: idField(), to: z.enum(['ended', 'resumed'], 'form_broken' satisfies ErrorCode) })
export type SeatStandingForm = z.output<typeof seatStandingForm>

/** What is asked of the list, in its address; anything else asks nothing. */
export const locationQuestion = z.object({
  soort: z.enum(LOCATION_TYPES).nullable().catch(null).default(null), stand: z.enum(LOCATION_STANDINGS).nullable().catch(null).default(null),
})
