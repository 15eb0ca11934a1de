import { describe, expect, it } from 'vitest'
import { endMembership, endPartner } from '@/lib/departures/commands'
import type { Decision } from '@/lib/departures/types'
import { addPartner } from '@/lib/partners/commands'
import { newId } from '@/lib/platform/ids'
import { location, locationInput, seat, seatInput, standing } from '@/tests/support/locations'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal, toldToTheSecond, type Work } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { addLocation, addSeat, archiveLocation, changeLocation, changeSeat, changeTeam, giveSeat, setSeat } from './commands'
import { listLocations, readLocation, readSeat, readTeam, readTeamTotals } from './queries'
import type { TeamForm } from './schema'

const partner = (coalition: TestCoalition, name = 'Jeugdgezondheid Oost') => coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, {
  name, partnerType: 'YOUTH_HEALTH', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key(),
}))

async function withSchool() {
  const coalition = await makeCoalition()
  const partnerId = await partner(coalition)
  const id = await location(coalition, { partnerId })
  return { coalition, partnerId, id }
}

const team = (coalition: TestCoalition, id: string, over: Partial<TeamForm> = {}, role: Parameters<TestCoalition['as']>[0] = 'COORDINATOR') =>
  coalition.as(role, (tx, ctx) => changeTeam(tx, ctx, { id, expectedVersion: 1, wanted: ['YOUTH_NURSE', 'TEACHER'], reachHow: 'Loop binnen', reachWhen: 'Op dinsdag', reachPhone: null, teamStartedOn: '2026-12-01', ...over }))

const read = (coalition: TestCoalition, id: string, role: Parameters<TestCoalition['as']>[0] = 'PROFESSIONAL') => coalition.as(role, (tx, ctx) => readLocation(tx, ctx, id))

const set = (coalition: TestCoalition, id: string, to: 'ended' | 'resumed') => coalition.as('COORDINATOR', (tx, ctx) => setSeat(tx, ctx, { id, to }))

describe('a location', () => {
  it('is added with what its kind of team usually has; it has no team yet, and says so', async () => {
    const { coalition, id, partnerId } = await withSchool()
    expect(await read(coalition, id)).toEqual({
      id, name: 'De Wilg', locationType: 'PRIMARY_SCHOOL', neighbourhood: 'De Kade', address: 'Kerkstraat 1, Testbrug', lifePhases: ['AGE_4_12'], partnerId, partnerName: 'Jeugdgezondheid Oost',
      partnerHasLeft: false, isArchived: false, isMine: false, reachHow: null, reachWhen: null, reachPhone: null, teamStartedOn: null, version: 1, members: 0, hasCoordinator: false,
      wanted: ['CARE_COORDINATOR', 'YOUTH_NURSE', 'FAMILY_CONSULTANT', 'YOUTH_WORKER'], missing: ['CARE_COORDINATOR', 'YOUTH_NURSE', 'FAMILY_CONSULTANT', 'YOUTH_WORKER'],
      seats: [], mayChange: false, mayChangeTeam: false,
    })
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'location_added', actorRole: 'COORDINATOR', subjectId: id, changes: null })
    expect(await rolesThatCan(coalition, listLocations)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(await rolesThatCan(coalition, (tx, ctx) => addLocation(tx, ctx, locationInput({ name: 'Nog een' })))).toEqual(['COORDINATOR'])
  })

  it('sent twice is one, is one with its event, and its name is there once', async () => {
    const { coalition } = await withSchool()
    const form = locationInput({ name: 'De Beuk' })
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => addLocation(tx, ctx, form))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => addLocation(tx, ctx, locationInput({ name: 'De Es' })))
    await expectRefusal(coalition, () => location(coalition, { name: 'DE WILG' }), invalid({ name: 'locations.name_taken' }))
    await expectRefusal(coalition, () => location(coalition, { name: 'De Els', partnerId: newId() }), invalid({ partnerId: 'locations.partner_missing' }))
  })

  it('is changed by who runs it, who does not give it away; a stale change shows both texts', async () => {
    const { coalition, id, partnerId } = await withSchool()
    const executive = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partnerId)
    const stranger = await coalition.join('PARTNER_EXECUTIVE', 'Bo', await partner(coalition, 'Bibliotheek'))
    const { requestKey: _, ...content } = locationInput({ name: 'De Wilg en de Es' })
    const change = (person: typeof executive, expectedVersion = 1) => coalition.asPerson(person, (tx, ctx) => changeLocation(tx, ctx, { ...content, id, expectedVersion }))
    await expectRefusal(coalition, () => change(stranger), refused('COORDINATOR'))
    await change(executive)
    expect(await read(coalition, id)).toMatchObject({ name: 'De Wilg en de Es', partnerId, version: 2 })
    const { requestKey: _key, partnerId: _partner, ...theirs } = { ...locationInput(), name: 'De Wilg en de Es' }
    await expectRefusal(coalition, () => change(executive), conflict('Ingrid', 2, { ...theirs, address: theirs.address ?? '', neighbourhood: theirs.neighbourhood ?? '', partnerId }))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => changeLocation(tx, ctx, { ...content, id: newId(), expectedVersion: 1 })), NOT_FOUND)
  })

  it('goes to the archive and back, with its team', async () => {
    const { coalition, id, partnerId } = await withSchool()
    await seat(coalition, id, { partnerId })
    const archive = (to: 'archived' | 'open') => coalition.as('COORDINATOR', (tx, ctx) => archiveLocation(tx, ctx, { id, to }))
    await archive('archived')
    expect(await standing(coalition, id)).toMatchObject({ isArchived: true, members: 1 })
    await expectRefusal(coalition, () => archive('archived'), ruleBroken('locations.is_archived'))
    expect(await coalition.as('ALDERMAN', readTeamTotals)).toMatchObject({ locations: 0 })
    await archive('open')
    expect(await standing(coalition, id)).toMatchObject({ isArchived: false })
    await expectRefusal(coalition, () => archive('open'), ruleBroken('locations.is_open'))
  })
})

describe('a core team', () => {
  it('says which wanted disciplines are there and which are missing, and counts all teams together', async () => {
    const { coalition, id, partnerId } = await withSchool()
    await location(coalition, { name: 'Opvang', locationType: 'CHILDCARE' })
    await location(coalition, { name: 'Leeszaal', locationType: 'LIBRARY' })
    await team(coalition, id)
    await seat(coalition, id, { partnerId })
    expect(await standing(coalition, id)).toMatchObject({ members: 1, hasCoordinator: false, wanted: ['YOUTH_NURSE', 'TEACHER'], missing: ['TEACHER'] })
    await seat(coalition, id, { personName: null, membershipId: coalition.people.PROFESSIONAL.membershipId, discipline: 'TEACHER', role: 'COORDINATOR' })
    expect(await standing(coalition, id)).toMatchObject({ members: 2, hasCoordinator: true, missing: [] })
    expect(await coalition.as('POLICY_ADVISER', readTeamTotals)).toEqual({
      locations: 3, withTeam: 1, withCoordinator: 1, meant: 2, meantWithoutTeam: 1, meantWithoutCoordinator: 1, wanted: 5, present: 2,
    })
  })

  it('shows names and numbers to who works with it, and only the discipline and the day to an alderman', async () => {
    const { coalition, id, partnerId } = await withSchool()
    await seat(coalition, id, { partnerId })
    const open = { role: 'MEMBER', discipline: 'YOUTH_NURSE', partnerName: 'Jeugdgezondheid Oost', task: 'Vragen over groei', hoursPerWeek: 4, days: ['TUE'] }
    expect((await read(coalition, id)).seats).toMatchObject([{ ...open, person: { name: 'Karim Haddad', phone: '030 123 45 67', hasLeft: false } }])
    const [seen] = (await read(coalition, id, 'ALDERMAN')).seats
    expect(seen).toMatchObject({ ...open, person: null })
    expect(JSON.stringify(seen)).not.toMatch(/Karim|123 45/)
    expect(JSON.stringify(await trail(coalition))).not.toMatch(/Karim|123 45/)
  })

  it('has one coordinator, who changes the team; whoever was it before stays in it', async () => {
    const { coalition, id, partnerId } = await withSchool()
    const { membershipId } = coalition.people.PROFESSIONAL
    await expectRefusal(coalition, () => team(coalition, id, {}, 'PROFESSIONAL'), refused('COORDINATOR'))
    const first = await seat(coalition, id, { partnerId, role: 'COORDINATOR' })
    const second = await seat(coalition, id, { personName: null, membershipId, role: 'COORDINATOR', discipline: 'TEACHER' })
    const roles = async () => (await coalition.as('COORDINATOR', (tx, ctx) => readTeam(tx, ctx, id))).seats.map((one) => [one.id, one.role])
    expect(await roles()).toEqual([[first, 'MEMBER'], [second, 'COORDINATOR']])
    await team(coalition, id, {}, 'PROFESSIONAL')
    await coalition.as('PROFESSIONAL', (tx, ctx) => addSeat(tx, ctx, seatInput(id, { partnerId, personName: 'Mila Kok', role: 'DEPUTY' })))
    expect(await read(coalition, id)).toMatchObject({ mayChange: false, mayChangeTeam: true, isMine: true, reachHow: 'Loop binnen' })
    const other = await location(coalition, { name: 'De Beuk' })
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => addSeat(tx, ctx, seatInput(other, { partnerId }))), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => readTeam(tx, ctx, other)), refused('COORDINATOR'))
  })

  it('keeps nothing that points at a private person', async () => {
    const { coalition, id, partnerId } = await withSchool()
    await expectRefusal(coalition, () => team(coalition, id, { reachHow: 'Bel 06-12345678', reachWhen: 'Mail anna@test.example' }), invalid({ reachHow: 'privacy.phone', reachWhen: 'privacy.email' }))
    await expectRefusal(coalition, () => seat(coalition, id, { partnerId, task: 'Bel 06-12345678' }), invalid({ task: 'privacy.phone' }))
  })

  it('changed by two people at once is a conflict with both texts', async () => {
    const { coalition, id } = await withSchool()
    await team(coalition, id)
    await expectRefusal(coalition, () => team(coalition, id, { wanted: [] }), conflict('Coen', 2, { wanted: ['YOUTH_NURSE', 'TEACHER'], reachHow: 'Loop binnen', reachWhen: 'Op dinsdag', reachPhone: '' }))
  })
})

describe('a place in a core team', () => {
  it('is somebody’s of here: a member who takes part, or a professional of a partner', async () => {
    const { coalition, id } = await withSchool()
    await expectRefusal(coalition, () => seat(coalition, id), invalid({ partnerId: 'locations.partner_missing' }))
    await expectRefusal(coalition, () => seat(coalition, id, { personName: null, membershipId: newId() }), invalid({ membershipId: 'locations.who_missing' }))
    await expectRefusal(coalition, () => seat(coalition, newId(), { personName: null, membershipId: coalition.people.PROFESSIONAL.membershipId }), NOT_FOUND)
  })

  it('sent twice is one; it is changed, ended and taken up again', async () => {
    const { coalition, id, partnerId } = await withSchool()
    const form = seatInput(id, { partnerId })
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => addSeat(tx, ctx, form))
    const [{ id: seatId } = { id: '' }] = (await coalition.as('COORDINATOR', (tx, ctx) => readTeam(tx, ctx, id))).seats
    const { requestKey: _, locationId: _location, ...content } = form
    const change = (discipline: 'YOUTH_DOCTOR' | 'TEACHER' = 'YOUTH_DOCTOR', expectedVersion = 1): Work<string> => (tx, ctx) => changeSeat(tx, ctx, { ...content, id: seatId, discipline, expectedVersion })
    await coalition.as('COORDINATOR', change())
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readSeat(tx, ctx, seatId))).toMatchObject({ discipline: 'YOUTH_DOCTOR', version: 2, isEnded: false })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', change()), { kind: 'conflict', details: { changedBy: 'Coen', currentVersion: 2, theirs: { discipline: 'YOUTH_DOCTOR', days: ['TUE'] } } })
    expect(await toldToTheSecond(coalition, change('YOUTH_DOCTOR', 2), change('TEACHER', 2)), 'at the same moment').toMatchObject({ kind: 'conflict', details: { currentVersion: 3, theirs: { discipline: 'YOUTH_DOCTOR' } } })
    await set(coalition, seatId, 'ended')
    expect((await read(coalition, id)).seats).toEqual([])
    await expectRefusal(coalition, () => set(coalition, seatId, 'ended'), ruleBroken('locations.seat_ended'))
    await set(coalition, seatId, 'resumed')
    await expectRefusal(coalition, () => set(coalition, seatId, 'resumed'), ruleBroken('locations.seat_open'))
    expect((await trail(coalition)).slice(-3).map((one) => one.event)).toEqual(['seat_changed', 'seat_ended', 'seat_resumed'])
  })

  it('is given up or passed on by who has it, and by nobody else who is no coordinator', async () => {
    const { coalition, id } = await withSchool()
    const { PROFESSIONAL, COORDINATOR } = coalition.people
    const mine = await seat(coalition, id, { personName: null, membershipId: PROFESSIONAL.membershipId })
    const other = await coalition.join('PROFESSIONAL', 'Lotte')
    await expectRefusal(coalition, () => coalition.asPerson(other, (tx, ctx) => setSeat(tx, ctx, { id: mine, to: 'ended' })), refused('COORDINATOR'))
    await coalition.as('PROFESSIONAL', (tx, ctx) => giveSeat(tx, ctx, { seatId: mine, toId: COORDINATOR.membershipId }))
    expect((await read(coalition, id)).seats).toMatchObject([{ person: { name: 'Coen', phone: null } }])
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => setSeat(tx, ctx, { id: mine, to: 'ended' })), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => giveSeat(tx, ctx, { seatId: mine, toId: newId() })), NOT_FOUND)
  })

  it('of somebody who leaves goes to somebody else or becomes empty, and cannot be taken up again as theirs', async () => {
    const { coalition, id } = await withSchool()
    const lotte = await coalition.join('PROFESSIONAL', 'Lotte')
    const places = [await seat(coalition, id, { personName: null, membershipId: lotte.membershipId }), await seat(coalition, id, { personName: null, membershipId: lotte.membershipId, discipline: 'TEACHER' })] as const
    const decisions: Decision[] = [
      { kind: 'TEAM_SEAT', id: places[0], choice: 'GIVE', toId: coalition.people.PROFESSIONAL.membershipId, reason: null }, { kind: 'TEAM_SEAT', id: places[1], choice: 'END', toId: null, reason: null },
    ]
    await coalition.as('COORDINATOR', (tx, ctx) => endMembership(tx, ctx, { membershipId: lotte.membershipId, reason: 'Andere baan', decisions }))
    expect((await read(coalition, id)).seats).toMatchObject([{ person: { name: 'Prue', hasLeft: false } }])
    await expectRefusal(coalition, () => set(coalition, places[1], 'resumed'), ruleBroken('locations.seat_of_who_left'))
  })

  it('of a partner that leaves goes out of the team or stays with a reason; what it ran goes to another or to the archive', async () => {
    const { coalition, id, partnerId } = await withSchool()
    const next = await partner(coalition, 'Schoolbestuur')
    const second = await location(coalition, { name: 'De Beuk', partnerId })
    const place = await seat(coalition, id, { partnerId })
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'De organisatie stopt', decisions: [
      { kind: 'LOCATION', id, choice: 'GIVE', toId: next, reason: null }, { kind: 'LOCATION', id: second, choice: 'END', toId: null, reason: null },
      { kind: 'PARTNER_SEAT', id: place, choice: 'END', toId: null, reason: null },
    ] }))
    expect(await standing(coalition, id)).toMatchObject({ partnerName: 'Schoolbestuur', isArchived: false, members: 0 })
    expect(await standing(coalition, second)).toMatchObject({ isArchived: true })
  })
})
