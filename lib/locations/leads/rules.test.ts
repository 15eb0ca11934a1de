import { describe, expect, it } from 'vitest'
import { leadProblems, peopleOf, roleChanges } from './rules'

const seat = (id: string, over: Partial<Parameters<typeof peopleOf>[0][number]> = {}) =>
  ({ id, membershipId: null, name: id, discipline: 'TEACHER' as const, role: 'MEMBER' as const, hasLeft: false, version: 1, ...over })

const asked = (over: Partial<Parameters<typeof leadProblems>[0]> = {}) => ({ coordinatorId: null, coordinatorName: null, coordinatorDiscipline: null, deputyId: null, deputyDiscipline: null, ...over })

const TEAM = [seat('prue-1', { membershipId: 'prue', name: 'Prue', role: 'COORDINATOR' }), seat('karim', { name: 'Karim Haddad' }), seat('left', { name: 'Oud', hasLeft: true })]
const PEOPLE = peopleOf(TEAM, [{ id: 'prue', name: 'Prue' }, { id: 'teun', name: 'Teun' }])

const codes = (over: Parameters<typeof asked>[0], hasPartner = true) => leadProblems(asked(over), PEOPLE, hasPartner).map(({ field, code }) => [field, code])

describe('who can lead a core team', () => {
  it('is everybody in it, once each, and the other members', () => {
    expect(PEOPLE.map(({ id, discipline, hasLeft }) => [id, discipline, hasLeft])).toEqual([['prue', 'TEACHER', false], ['karim', 'TEACHER', false], ['left', 'TEACHER', true], ['teun', null, false]])
    expect(peopleOf([...TEAM, seat('prue-2', { membershipId: 'prue', version: 4 })], []).map(({ id, version }) => [id, version])).toEqual([['prue', 5], ['karim', 1], ['left', 1]])
  })

  it('is asked for a discipline only when they are new in the team', () => {
    expect(codes({ coordinatorId: 'prue', deputyId: 'karim' })).toEqual([])
    expect(codes({ coordinatorId: 'teun', deputyId: 'karim' })).toEqual([['coordinatorDiscipline', 'locations.discipline_missing']])
    expect(codes({ coordinatorId: 'prue', deputyId: 'teun' })).toEqual([['deputyDiscipline', 'locations.discipline_missing']])
    expect(codes({ coordinatorId: 'teun', coordinatorDiscipline: 'TEACHER' })).toEqual([])
  })

  it('is one person, chosen or written, and another one than the deputy', () => {
    expect(codes({})).toEqual([['coordinatorId', 'locations.who_missing']])
    expect(leadProblems(asked(), [], true).map((one) => one.field)).toEqual(['coordinatorName'])
    expect(codes({ coordinatorId: 'prue', coordinatorName: 'Sanne' })).toEqual([['coordinatorName', 'locations.who_twice']])
    expect(codes({ coordinatorId: 'prue', deputyId: 'prue' })).toEqual([['deputyId', 'locations.deputy_is_coordinator']])
  })

  it('is not somebody who is not in the list or takes no part any more', () => {
    expect(codes({ coordinatorId: 'weg', deputyId: 'ook weg' })).toEqual([['coordinatorId', 'locations.person_gone'], ['deputyId', 'locations.person_gone']])
    expect(codes({ coordinatorId: 'left' })).toEqual([['coordinatorId', 'locations.lead_has_left']])
    expect(codes({ coordinatorId: 'prue', deputyId: 'left' })).toEqual([['deputyId', 'locations.lead_has_left']])
  })

  it('by name is somebody who is not in the team yet, of the partner that runs the place', () => {
    const name = (coordinatorName: string, over = {}) => ({ coordinatorName, coordinatorDiscipline: 'TEACHER' as const, ...over })
    expect(codes(name('Sanne Kok'))).toEqual([])
    expect(codes(name('  karim   HADDAD '))).toEqual([['coordinatorName', 'locations.already_in_team']])
    expect(codes(name('teun', { deputyId: 'teun', deputyDiscipline: 'TEACHER' }))).toEqual([['coordinatorName', 'locations.already_in_team']])
    expect(codes(name('Oud')), 'who left it can come back under their name').toEqual([])
    expect(codes(name('Sanne Kok'), false)).toEqual([['coordinatorName', 'locations.place_without_partner']])
    expect(codes({ coordinatorName: 'Sanne Kok' })).toEqual([['coordinatorDiscipline', 'locations.discipline_missing']])
  })
})

describe('the places that change', () => {
  const team = [seat('a', { membershipId: 'ann', role: 'COORDINATOR' }), seat('b', { role: 'DEPUTY' }), seat('c'), seat('d', { membershipId: 'ann' })]
  const changes = (coordinatorId: string | null, deputyId: string | null) => roleChanges(team, { coordinatorId, deputyId }).map(({ id, role }) => `${id} ${role}`)

  it('are none when the same two lead it', () => {
    expect(changes('ann', 'b')).toEqual([])
  })

  it('are those of who comes and of who stays as a member of the team', () => {
    expect(changes('b', 'ann')).toEqual(['a DEPUTY', 'b COORDINATOR'])
    expect(changes('c', null)).toEqual(['a MEMBER', 'b MEMBER', 'c COORDINATOR'])
    expect(changes(null, 'b'), 'somebody new coordinates').toEqual(['a MEMBER'])
  })
})
