import { describe, expect, it } from 'vitest'
import { endPartner } from '@/lib/departures/commands'
import { addPartner } from '@/lib/partners/commands'
import { newId } from '@/lib/platform/ids'
import { location, seat } from '@/tests/support/locations'
import { invalid, NOT_FOUND, refused, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { changeSeat } from '../commands'
import { readSeat, readTeam } from '../queries'
import { setTeamLeads } from './commands'
import { listTeamPeople } from './queries'
import type { TeamLeadsForm } from './schema'

const input = (locationId: string, over: Partial<TeamLeadsForm> = {}): TeamLeadsForm =>
  ({ locationId, coordinatorId: null, coordinatorName: null, coordinatorDiscipline: null, deputyId: null, deputyDiscipline: null, ...key(), ...over })

const partner = (coalition: TestCoalition, name: string) =>
  coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name, partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))

async function withTeam() {
  const coalition = await makeCoalition()
  const partnerId = await partner(coalition, 'Schoolbestuur')
  const id = await location(coalition, { partnerId })
  const prue = coalition.people.PROFESSIONAL.membershipId
  const karim = await seat(coalition, id, { partnerId })
  const lead = (over: Partial<TeamLeadsForm>, role: Parameters<TestCoalition['as']>[0] = 'COORDINATOR') => coalition.as(role, (tx, ctx) => setTeamLeads(tx, ctx, input(id, over)))
  const team = async () => (await coalition.as('COORDINATOR', (tx, ctx) => readTeam(tx, ctx, id))).seats.map(({ name, role, discipline }) => [name, role, discipline])
  return { coalition, partnerId, id, prue, karim, lead, team }
}

describe('who leads a core team', () => {
  it('gets a place with a discipline, or keeps the one they have with theirs; whoever led it stays in the team', async () => {
    const { coalition, prue, karim, lead, team } = await withTeam()
    await lead({ coordinatorId: prue, coordinatorDiscipline: 'TEACHER', deputyId: karim })
    expect(await team()).toEqual([['Karim Haddad', 'DEPUTY', 'YOUTH_NURSE'], ['Prue', 'COORDINATOR', 'TEACHER']])
    await lead({ coordinatorId: karim, coordinatorDiscipline: 'TEACHER' })
    expect(await team(), 'the discipline on the form is of somebody else').toEqual([['Karim Haddad', 'COORDINATOR', 'YOUTH_NURSE'], ['Prue', 'MEMBER', 'TEACHER']])
    await lead({ coordinatorName: 'Sanne Kok', coordinatorDiscipline: 'PEDAGOGUE', deputyId: karim })
    expect(await team()).toEqual([['Karim Haddad', 'DEPUTY', 'YOUTH_NURSE'], ['Prue', 'MEMBER', 'TEACHER'], ['Sanne Kok', 'COORDINATOR', 'PEDAGOGUE']])
    expect(JSON.stringify(await trail(coalition))).not.toContain('Sanne')
  })

  it('is set by who answers for the team; who coordinates it hands it on, and has nothing to say about it after that', async () => {
    const { coalition, id, prue, karim, lead, team } = await withTeam()
    const teun = await coalition.join('PROFESSIONAL', 'Teun')
    await expectRefusal(coalition, () => lead({ coordinatorId: karim }, 'PROFESSIONAL'), refused('COORDINATOR'))
    await lead({ coordinatorId: prue, coordinatorDiscipline: 'TEACHER' })
    await lead({ coordinatorId: teun.membershipId, coordinatorDiscipline: 'PEDAGOGUE', deputyId: prue }, 'PROFESSIONAL')
    expect(await team()).toEqual([['Karim Haddad', 'MEMBER', 'YOUTH_NURSE'], ['Prue', 'DEPUTY', 'TEACHER'], ['Teun', 'COORDINATOR', 'PEDAGOGUE']])
    await lead({ coordinatorId: karim }, 'PROFESSIONAL')
    expect((await team()).map(([, role]) => role)).toEqual(['COORDINATOR', 'MEMBER', 'MEMBER'])
    await expectRefusal(coalition, () => lead({ coordinatorId: prue }, 'PROFESSIONAL'), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => setTeamLeads(tx, ctx, input(id, { coordinatorId: karim })))).toEqual(['COORDINATOR'])
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => setTeamLeads(tx, ctx, input(newId(), { coordinatorId: karim }))), NOT_FOUND)
  })

  it('with two places in the team leads it with one of them', async () => {
    const { coalition, id, prue, karim, lead, team } = await withTeam()
    await seat(coalition, id, { personName: null, membershipId: prue, discipline: 'TEACHER' })
    await seat(coalition, id, { personName: null, membershipId: prue, discipline: 'PEDAGOGUE', role: 'COORDINATOR' })
    await lead({ coordinatorId: karim, deputyId: prue }, 'PROFESSIONAL')
    expect(await team()).toEqual([['Karim Haddad', 'COORDINATOR', 'YOUTH_NURSE'], ['Prue', 'MEMBER', 'TEACHER'], ['Prue', 'DEPUTY', 'PEDAGOGUE']])
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listTeamPeople(tx, ctx, id))).filter((one) => one.id === prue)).toHaveLength(1)
  })

  it('is refused where it does not fit, and nothing of it is kept', async () => {
    const { coalition, prue, karim, lead } = await withTeam()
    await expectRefusal(coalition, () => lead({ coordinatorId: prue, coordinatorDiscipline: 'TEACHER', deputyId: newId() }), invalid({ deputyId: 'locations.person_gone' }))
    await expectRefusal(coalition, () => lead({ coordinatorName: ' karim haddad', coordinatorDiscipline: 'TEACHER', deputyId: karim }), invalid({ coordinatorName: 'locations.already_in_team' }))
    await expectRefusal(coalition, () => lead({ coordinatorName: 'Bel 06-12345678', coordinatorDiscipline: 'TEACHER' }), invalid({ coordinatorName: 'privacy.phone' }))
    const alone = await location(coalition, { name: 'Zonder partner' })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => setTeamLeads(tx, ctx, input(alone, { coordinatorName: 'Sanne Kok', coordinatorDiscipline: 'TEACHER' }))), invalid({ coordinatorName: 'locations.place_without_partner' }))
  })

  it('is somebody who takes part: who left can stay in the team and does not come to lead it, on this sheet or on their place', async () => {
    const { coalition, id, karim, lead } = await withTeam()
    const leaving = await partner(coalition, 'Welzijn Oost')
    const place = await seat(coalition, id, { partnerId: leaving, personName: 'Lotte Blom' })
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, {
      partnerId: leaving, reason: 'De organisatie stopt', decisions: [{ kind: 'PARTNER_SEAT', id: place, choice: 'KEEP', toId: null, reason: 'Werkt nog in' }],
    }))
    await expectRefusal(coalition, () => lead({ coordinatorId: place }), invalid({ coordinatorId: 'locations.lead_has_left' }))
    await expectRefusal(coalition, () => lead({ coordinatorId: karim, deputyId: place }), invalid({ deputyId: 'locations.lead_has_left' }))
    const { isEnded: _e, name: _n, locationId: _l, version, ...content } = await coalition.as('COORDINATOR', (tx, ctx) => readSeat(tx, ctx, place))
    const change = (role: 'MEMBER' | 'DEPUTY') => coalition.as('COORDINATOR', (tx, ctx) => changeSeat(tx, ctx, { ...content, days: [...content.days], role, task: 'Draagt over', expectedVersion: version }))
    await expectRefusal(coalition, () => change('DEPUTY'), invalid({ role: 'locations.lead_has_left' }))
    await change('MEMBER')
  })

  it('sent twice is set once, as one with its event', async () => {
    const { coalition, id, prue, karim } = await withTeam()
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => setTeamLeads(tx, ctx, input(id, { coordinatorId: karim })))
    const form = input(id, { coordinatorName: 'Sanne Kok', coordinatorDiscipline: 'TEACHER', deputyId: prue, deputyDiscipline: 'TEACHER' })
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => setTeamLeads(tx, ctx, form))
  })
})
