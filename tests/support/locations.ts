import { agreePresence } from '@/lib/locations/presence/commands'
import { listPresence } from '@/lib/locations/presence/queries'
import type { AgreePresenceForm } from '@/lib/locations/presence/schema'
import { addLocation, addSeat } from '@/lib/locations/commands'
import type { NewLocationForm, NewSeatForm } from '@/lib/locations/schema'
import { listLocations, readTeam } from '@/lib/locations/queries'
import { key, type TestCoalition } from './world'

/** What is typed for a primary school that nobody runs. */
export const locationInput = (over: Partial<NewLocationForm> = {}): NewLocationForm => ({
  name: 'De Wilg', locationType: 'PRIMARY_SCHOOL', address: 'Kerkstraat 1, Testbrug', neighbourhood: 'De Kade', lifePhases: ['AGE_4_12'], partnerId: null, ...key(), ...over,
})

export const location = (coalition: TestCoalition, over: Partial<NewLocationForm> = {}): Promise<string> =>
  coalition.as('COORDINATOR', (tx, ctx) => addLocation(tx, ctx, locationInput(over)))

/** What is typed for a youth nurse without an account. */
export const seatInput = (locationId: string, over: Partial<NewSeatForm> = {}): NewSeatForm => ({
  locationId, membershipId: null, personName: 'Karim Haddad', partnerId: null, discipline: 'YOUTH_NURSE', role: 'MEMBER', task: 'Vragen over groei', hoursPerWeek: 4, days: ['TUE'],
  phone: '030 123 45 67', ...key(), ...over,
})

/** Puts such a person in the team; returns the id of the place. */
export async function seat(coalition: TestCoalition, locationId: string, over: Partial<NewSeatForm> = {}): Promise<string> {
  await coalition.as('COORDINATOR', (tx, ctx) => addSeat(tx, ctx, seatInput(locationId, over)))
  return (await coalition.as('COORDINATOR', (tx, ctx) => readTeam(tx, ctx, locationId))).seats.at(-1)?.id ?? ''
}

/** How the team of this location stands, as the coordinator sees it. */
export const standing = async (coalition: TestCoalition, id: string) => (await coalition.as('COORDINATOR', listLocations)).find((one) => one.id === id)

/** What is typed to agree on six hours a week of a youth worker. */
export const presenceInput = (locationId: string, partnerId: string, over: Partial<AgreePresenceForm> = {}): AgreePresenceForm => ({
  locationId, partnerId, discipline: 'YOUTH_WORKER', hoursPerWeek: 6, ...key(), ...over,
})

/** Agrees on that; returns the id of what was agreed. */
export async function presence(coalition: TestCoalition, locationId: string, partnerId: string, over: Partial<AgreePresenceForm> = {}, at?: Date): Promise<string> {
  await coalition.as('COORDINATOR', (tx, ctx) => agreePresence(tx, ctx, presenceInput(locationId, partnerId, over)), at)
  return (await coalition.as('COORDINATOR', (tx, ctx) => listPresence(tx, ctx, { locationId }), at)).at(-1)?.id ?? ''
}
