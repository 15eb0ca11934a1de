import { describe, expect, it } from 'vitest'
import { endPartner } from '@/lib/departures/commands'
import { addPartner } from '@/lib/partners/commands'
import { newId } from '@/lib/platform/ids'
import { location, presence, presenceInput, seat } from '@/tests/support/locations'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { agreePresence, endPresence, logPresence } from './commands'
import { listPresence } from './queries'

/** Sunday 22 November 2026 is the moment of tests: its week began on the 16th. */
const [THIS, LAST] = ['2026-11-16', '2026-11-09']
const WEEKS_AGO = new Date('2026-09-01T10:00:00Z')

async function agreed() {
  const coalition = await makeCoalition()
  const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Steiger', partnerType: 'SOCIAL_WORK', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
  const locationId = await location(coalition)
  return { coalition, partnerId, locationId, id: await presence(coalition, locationId, partnerId, {}, WEEKS_AGO) }
}

const log = (coalition: TestCoalition, id: string, hours: number, week = THIS, as: Parameters<TestCoalition['as']>[0] = 'COORDINATOR', now?: Date) =>
  coalition.as(as, (tx, ctx) => logPresence(tx, ctx, { id, week, hours }), now)

const listed = (coalition: TestCoalition, as: Parameters<TestCoalition['as']>[0] = 'ALDERMAN') => coalition.as(as, (tx, ctx) => listPresence(tx, ctx))

describe('presence', () => {
  it('is agreed for a location and a partner, and seen by who works or decides', async () => {
    const { coalition, id, locationId, partnerId } = await agreed()
    expect(await listed(coalition)).toEqual([{
      id, locationId, locationName: 'De Wilg', partnerId, partnerName: 'De Steiger', discipline: 'YOUTH_WORKER', hoursPerWeek: 6, startsOn: '2026-08-31', endedFrom: null,
      hoursThisWeek: null, weeksHeld: 8, weeksLogged: 0, hoursRealised: 0, mayLog: false,
    }])
    expect(await rolesThatCan(coalition, (tx, ctx) => listPresence(tx, ctx))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'presence_agreed', actorRole: 'COORDINATOR', subjectId: id, changes: { partnerId } })
  })

  it('sent twice is one, is one with its event, and is agreed by who answers for the location', async () => {
    const { coalition, locationId, partnerId } = await agreed()
    const form = presenceInput(locationId, partnerId, { discipline: 'FAMILY_CONSULTANT' })
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => agreePresence(tx, ctx, form))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => agreePresence(tx, ctx, presenceInput(locationId, partnerId, { discipline: 'TEACHER' })))
    expect(await rolesThatCan(coalition, (tx, ctx) => agreePresence(tx, ctx, presenceInput(locationId, partnerId)))).toEqual(['COORDINATOR'])
    await expectRefusal(coalition, () => presence(coalition, locationId, newId()), invalid({ partnerId: 'locations.partner_missing' }))
    await expectRefusal(coalition, () => presence(coalition, newId(), partnerId), NOT_FOUND)
  })

  it('agreed anew takes the place of what held, which keeps what was realised', async () => {
    const { coalition, id, locationId, partnerId } = await agreed()
    await log(coalition, id, 5, LAST)
    await presence(coalition, locationId, partnerId, { hoursPerWeek: 8 })
    expect((await listed(coalition)).map(({ hoursPerWeek, endedFrom, hoursRealised }) => [hoursPerWeek, endedFrom, hoursRealised])).toEqual([[6, THIS, 5], [8, null, 0]])
    await expectRefusal(coalition, () => log(coalition, id, 6), ruleBroken('locations.presence_ended'))
  })

  it('agreed anew within a week counts that week once, with the hours that held on most of its days', async () => {
    const { coalition, id, locationId, partnerId } = await agreed()
    const [TUESDAY, THURSDAY] = [new Date('2026-11-10T10:00:00Z'), new Date('2026-11-12T10:00:00Z')]
    await log(coalition, id, 5, LAST, 'COORDINATOR', TUESDAY)
    await presence(coalition, locationId, partnerId, { hoursPerWeek: 8 }, THURSDAY)
    const anew = (await listed(coalition)).find((one) => one.endedFrom === null)?.id ?? ''
    const counts = async () => (await listed(coalition)).map(({ hoursPerWeek, weeksHeld, weeksLogged, hoursRealised }) => [hoursPerWeek, weeksHeld, weeksLogged, hoursRealised])
    expect(await counts()).toEqual([[6, 8, 1, 5], [8, 0, 0, 0]])
    await log(coalition, anew, 7, LAST)
    expect(await counts()).toEqual([[6, 8, 1, 7], [8, 0, 0, 0]])
  })

  it('agreed anew does not ask again for what was written down for this week', async () => {
    const { coalition, id, locationId, partnerId } = await agreed()
    const monday = new Date('2026-11-16T10:00:00Z')
    await log(coalition, id, 6, THIS, 'COORDINATOR', monday)
    await presence(coalition, locationId, partnerId, { hoursPerWeek: 8 }, monday)
    expect((await listed(coalition)).map(({ hoursPerWeek, hoursThisWeek }) => [hoursPerWeek, hoursThisWeek])).toEqual([[6, 6], [8, 6]])
  })

  it('ends from this week on, once', async () => {
    const { coalition, id } = await agreed()
    const end = (which = id) => coalition.as('COORDINATOR', (tx, ctx) => endPresence(tx, ctx, { id: which }))
    await end()
    expect(await listed(coalition)).toMatchObject([{ endedFrom: THIS }])
    await expectRefusal(coalition, () => end(), ruleBroken('locations.presence_ended'))
    await expectRefusal(coalition, () => end(newId()), NOT_FOUND)
  })

  it('of a partner that leaves ends with it', async () => {
    const { coalition, id, partnerId } = await agreed()
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'Opgeheven', decisions: [{ kind: 'PRESENCE', id, choice: 'END', toId: null, reason: null }] }))
    expect(await listed(coalition)).toMatchObject([{ endedFrom: THIS }])
  })
})

describe('the hours of a week', () => {
  it('are written down by who has a place in the team with that discipline, or works for the partner', async () => {
    const { coalition, id, locationId, partnerId } = await agreed()
    await expectRefusal(coalition, () => log(coalition, id, 6, THIS, 'PROFESSIONAL'), refused('COORDINATOR'))
    expect(await listed(coalition, 'PROFESSIONAL')).toMatchObject([{ mayLog: false }])
    await seat(coalition, locationId, { personName: null, membershipId: coalition.people.PROFESSIONAL.membershipId, discipline: 'YOUTH_WORKER' })
    expect(await listed(coalition, 'PROFESSIONAL')).toMatchObject([{ mayLog: true }])
    await log(coalition, id, 6, THIS, 'PROFESSIONAL')
    const colleague = await coalition.join('PROFESSIONAL', 'Lotte', partnerId)
    await coalition.asPerson(colleague, (tx, ctx) => logPresence(tx, ctx, { id, week: LAST, hours: 4 }))
    expect(await listed(coalition)).toMatchObject([{ hoursThisWeek: 6, weeksLogged: 1, hoursRealised: 4 }])
    await expectRefusal(coalition, () => log(coalition, id, 6, THIS, 'ALDERMAN'), refused('COORDINATOR'))
  })

  it('written down again are corrected: a week has one row', async () => {
    const { coalition, id } = await agreed()
    await log(coalition, id, 6, LAST)
    await log(coalition, id, 2.5, LAST)
    expect(await listed(coalition)).toMatchObject([{ weeksLogged: 1, hoursRealised: 2.5 }])
    expect(await countRows(coalition, 'presence_week')).toBe(1)
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'presence_logged', changes: { week: LAST } })
  })

  it('are of this week or the one before', async () => {
    const { coalition, id } = await agreed()
    await expectRefusal(coalition, () => log(coalition, id, 6, '2026-11-02'), invalid({ week: 'locations.week_wrong' }))
    await expectRefusal(coalition, () => log(coalition, newId(), 6), NOT_FOUND)
  })

  it('are counted over the last eight full weeks', async () => {
    const { coalition, id } = await agreed()
    await log(coalition, id, 3, '2026-09-14', 'COORDINATOR', new Date('2026-09-16T10:00:00Z'))
    await log(coalition, id, 5, '2026-09-21', 'COORDINATOR', new Date('2026-09-23T10:00:00Z'))
    expect(await listed(coalition)).toMatchObject([{ weeksLogged: 1, hoursRealised: 5 }])
  })
})
