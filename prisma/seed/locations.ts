import { addLocation, addSeat, changeTeam } from '@/lib/locations/commands'
import type { Discipline, LocationType, Weekday } from '@/lib/locations/definitions'
import { agreePresence, logPresence } from '@/lib/locations/presence/commands'
import { listPresence } from '@/lib/locations/presence/queries'
import { mondayOf } from '@/lib/locations/presence/rules'
import { readLocation } from '@/lib/locations/queries'
import type { TeamRole } from '@/lib/locations/types'
import { dayOf } from '@/lib/platform/clock'
import { key, type Story } from './story'

// The places of Meerbrug and who is there: one team nearly complete, one without a coordinator, two places without a team;
// and one partner that is there less than it agreed.

interface Person {
  /** A member of the coalition, by name; otherwise a professional of a partner. */
  readonly member?: string
  readonly name?: string
  readonly partner?: string
  readonly discipline: Discipline
  readonly role?: TeamRole
  readonly days: readonly Weekday[]
  readonly hours: number
  readonly phone: string
  readonly task: string
}

interface Place {
  readonly name: string
  readonly type: LocationType
  readonly address: string
  readonly neighbourhood: string
  readonly lifePhases: readonly ('PRENATAL' | 'AGE_0_2' | 'AGE_2_4' | 'AGE_4_12' | 'AGE_12_18' | 'AGE_18_27')[]
  readonly partner: string | null
  readonly reach?: readonly [how: string, when: string, phone: string | null]
  readonly people: readonly Person[]
}

const NURSE = { name: 'Karim Haddad', partner: 'Jeugdgezondheid Oost', discipline: 'YOUTH_NURSE', phone: '030 000 01 21', task: 'Vragen over slapen, eten, groei en gezondheid' } as const
const CONSULTANT = { name: 'Esra Demir', partner: 'Gemeente Meerbrug', discipline: 'FAMILY_CONSULTANT', phone: '030 000 01 44', task: 'Meedenken over opvoeden en hulp thuis' } as const

const PLACES: readonly Place[] = [
  {
    name: 'De Waterlelie', type: 'PRIMARY_SCHOOL', address: 'Kadestraat 12, Meerbrug', neighbourhood: 'De Kade', lifePhases: ['AGE_4_12'], partner: 'Basisschool De Waterlelie',
    reach: ['Loop binnen bij de koffie in de aula, of vraag het de conciërge', 'Elke schooldag van 8.15 tot 9.00 uur', '030 000 01 10'],
    people: [
      { name: 'Anouk Jansen', partner: 'Basisschool De Waterlelie', discipline: 'CARE_COORDINATOR', role: 'COORDINATOR', days: ['MON', 'TUE', 'THU'], hours: 12, phone: '030 000 01 11', task: 'Leren, pesten en een rustige plek in de klas' },
      { ...NURSE, role: 'DEPUTY', days: ['TUE'], hours: 4 },
      { member: 'Samir', partner: 'Jeugdhonk De Steiger', discipline: 'YOUTH_WORKER', days: ['WED', 'THU'], hours: 6, phone: '030 000 01 32', task: 'Vrije tijd, vrienden en ruzie op het plein' },
    ],
  },
  {
    name: 'De Oever, locatie De Kade', type: 'CHILDCARE', address: 'Oeverpad 3, Meerbrug', neighbourhood: 'De Kade', lifePhases: ['AGE_0_2', 'AGE_2_4'], partner: 'Kinderopvang De Oever',
    reach: ['Vraag het bij brengen of halen aan de groep', 'Op werkdagen van 7.30 tot 18.00 uur', '030 000 01 20'],
    people: [
      { member: 'Lotte', partner: 'Kinderopvang De Oever', discipline: 'PEDAGOGUE', role: 'COORDINATOR', days: ['MON', 'TUE', 'WED', 'THU'], hours: 8, phone: '030 000 01 22', task: 'Hoe het gaat op de groep en thuis' },
      { ...NURSE, days: ['FRI'], hours: 2 },
      { ...CONSULTANT, days: ['MON'], hours: 3 },
    ],
  },
  { name: 'De Oever, locatie Centrum', type: 'CHILDCARE', address: 'Markt 8, Meerbrug', neighbourhood: 'Centrum', lifePhases: ['AGE_0_2', 'AGE_2_4'], partner: 'Kinderopvang De Oever', people: [] },
  {
    name: 'Consultatiebureau Oost', type: 'CHILD_HEALTH_CLINIC', address: 'Oostlaan 40, Meerbrug', neighbourhood: 'Oost', lifePhases: ['PRENATAL', 'AGE_0_2', 'AGE_2_4'], partner: 'Jeugdgezondheid Oost',
    reach: ['Bel, of loop het spreekuur binnen', 'Woensdag van 9.00 tot 12.00 uur', '030 000 01 21'],
    people: [{ ...NURSE, days: ['WED'], hours: 8 }, { name: 'Femke de Boer', partner: 'Jeugdgezondheid Oost', discipline: 'YOUTH_DOCTOR', days: ['WED'], hours: 4, phone: '030 000 01 25', task: 'Vragen over ziekte en ontwikkeling' }],
  },
  {
    name: 'Jeugdhonk De Steiger', type: 'YOUTH_CENTRE', address: 'Havenkade 1, Meerbrug', neighbourhood: 'Haven', lifePhases: ['AGE_12_18', 'AGE_18_27'], partner: 'Jeugdhonk De Steiger',
    reach: ['Kom langs, er is altijd iemand aan de bar', 'Op schooldagen van 15.00 tot 21.00 uur', '030 000 01 30'],
    people: [
      { member: 'Samir', partner: 'Jeugdhonk De Steiger', discipline: 'YOUTH_WORKER', role: 'COORDINATOR', days: ['MON', 'TUE', 'FRI'], hours: 20, phone: '030 000 01 32', task: 'Alles waar een jongere mee zit' },
      { ...CONSULTANT, days: ['TUE'], hours: 4 },
    ],
  },
  { name: 'Het Baken', type: 'SECONDARY_SCHOOL', address: 'Vuurtorenweg 5, Meerbrug', neighbourhood: 'Haven', lifePhases: ['AGE_12_18'], partner: 'Scholengroep Het Baken', people: [] },
]

/** Puts the places down with their teams; returns their ids by name. */
export async function locations({ as, membershipOf }: Story, partnerIds: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { name, type, address, neighbourhood, lifePhases, partner, reach, people } of PLACES) {
    const id = await as('Noor', -58, (tx, ctx) => addLocation(tx, ctx, {
      name, locationType: type, address, neighbourhood, lifePhases: [...lifePhases], partnerId: partner === null ? null : (partnerIds.get(partner) ?? null), ...key(),
    }))
    ids.set(name, id)
    for (const one of people) {
      await as('Noor', -55, (tx, ctx) => addSeat(tx, ctx, {
        locationId: id, membershipId: one.member ? membershipOf(one.member) : null, personName: one.name ?? null, partnerId: (one.partner && partnerIds.get(one.partner)) ?? null,
        discipline: one.discipline, role: one.role ?? 'MEMBER', task: one.task, hoursPerWeek: one.hours, days: [...one.days], phone: one.phone, ...key(),
      }))
    }
    if (!reach) continue
    const [reachHow, reachWhen, reachPhone] = reach
    const { wanted, version } = await as('Noor', -54, (tx, ctx) => readLocation(tx, ctx, id))
    await as('Noor', -54, (tx, ctx) => changeTeam(tx, ctx, { id, expectedVersion: version, wanted: [...wanted], reachHow, reachWhen, reachPhone, teamStartedOn: dayOf(ctx.now) }))
  }
  return ids
}

/** Realised hours per week, the oldest week first; null was not written down. */
const PRESENCE: readonly (readonly [place: string, partner: string, discipline: Discipline, hours: number, weeks: readonly (number | null)[]])[] = [
  ['De Waterlelie', 'Jeugdhonk De Steiger', 'YOUTH_WORKER', 6, [6, 6, 5, null, 6, 6, 4, 6]],
  ['De Oever, locatie De Kade', 'Gemeente Meerbrug', 'FAMILY_CONSULTANT', 3, [3, 1, null, 2, 1, null, 2, 1]],
  ['Jeugdhonk De Steiger', 'Gemeente Meerbrug', 'FAMILY_CONSULTANT', 4, [null, 4, 4, 4, 4, null, 4, 4]],
]

/** How many hours youth workers and consultants agreed to be there, and were. Each week is written down in the week itself. */
export async function presence({ as }: Story, partnerIds: ReadonlyMap<string, string>, locationIds: ReadonlyMap<string, string>): Promise<void> {
  for (const [place, partner, discipline, hoursPerWeek, weeks] of PRESENCE) {
    const locationId = locationIds.get(place) ?? ''
    await as('Noor', -63, (tx, ctx) => agreePresence(tx, ctx, { locationId, partnerId: partnerIds.get(partner) ?? '', discipline, hoursPerWeek, ...key() }))
    const id = (await as('Noor', 0, (tx, ctx) => listPresence(tx, ctx, { locationId }))).find((one) => one.discipline === discipline)?.id ?? ''
    for (const [index, hours] of weeks.entries()) {
      const day = -7 * (weeks.length - index)
      if (hours !== null) await as('Noor', day, (tx, ctx) => logPresence(tx, ctx, { id, week: mondayOf(dayOf(ctx.now)), hours }))
    }
  }
}
