import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { locationQuestion, newLocationForm, newSeatForm, seatStandingForm, teamForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const SEAT = { locationId: ID, personName: 'Karim', partnerId: ID, discipline: 'YOUTH_NURSE', role: 'MEMBER', hoursPerWeek: '', phone: '', requestKey: ID }

describe('the form of a location', () => {
  it('takes one that no partner runs, without an address', () => {
    const right = { name: 'De Wilg', locationType: 'LIBRARY', address: '', neighbourhood: '', lifePhases: ['AGE_4_12'], partnerId: '', requestKey: ID }
    expect(newLocationForm.parse(right)).toEqual({ ...right, address: null, neighbourhood: null, partnerId: null })
  })

  it('asks for a name, a kind and an age', () => {
    expect(problemsOf(newLocationForm, { requestKey: ID, name: '', locationType: 'BANK', lifePhases: [] }))
      .toEqual({ name: 'locations.name_missing', locationType: 'locations.type_missing', lifePhases: 'locations.life_phases_missing' })
  })
})

describe('the form of a place in a team', () => {
  it('takes somebody without hours, days or number', () => {
    expect(newSeatForm.parse(SEAT)).toEqual({ ...SEAT, membershipId: null, task: null, hoursPerWeek: null, days: [], phone: null })
  })

  it('takes numbers as people write them, and nothing that cannot be dialled', () => {
    for (const phone of ['030 123 45 67', '06-12345678', '+31 30 1234567', '0031301234567']) expect(newSeatForm.parse({ ...SEAT, phone })).toMatchObject({ phone })
    expect(['balie', '12345', '030 123'].map((phone) => problemsOf(newSeatForm, { ...SEAT, phone }))).toEqual(Array(3).fill({ phone: 'locations.phone_wrong' }))
  })

  it('asks what somebody is and which role they have', () => {
    expect(problemsOf(newSeatForm, { ...SEAT, discipline: '', role: '', hoursPerWeek: '41' })).toEqual({ discipline: 'locations.discipline_missing', role: 'locations.role_missing', hoursPerWeek: 'number_out_of_range' })
  })

  it('knows two standings', () => {
    expect(seatStandingForm.parse({ id: ID, to: 'ended' })).toEqual({ id: ID, to: 'ended' })
    expect(problemsOf(seatStandingForm, { id: ID, to: 'gone' })).toEqual({ to: 'form_broken' })
  })
})

describe('the form of a team', () => {
  it('takes a team that wants nothing yet', () => {
    expect(teamForm.parse({ id: ID, expectedVersion: '1', reachHow: '', reachWhen: '', reachPhone: '' })).toEqual({ id: ID, expectedVersion: 1, wanted: [], reachHow: null, reachWhen: null, reachPhone: null, teamStartedOn: null })
  })

  it('begins on a day that exists', () => {
    expect(teamForm.parse({ id: ID, expectedVersion: '1', teamStartedOn: '2027-02-01' }).teamStartedOn).toBe('2027-02-01')
    expect(problemsOf(teamForm, { id: ID, expectedVersion: '1', teamStartedOn: '2027-02-30' })).toEqual({ teamStartedOn: 'not_a_day' })
  })
})

describe('what is asked of the list', () => {
  it('is a kind and a standing; anything else asks nothing', () => {
    expect([locationQuestion.parse({ soort: 'CHILDCARE', stand: 'mist' }), locationQuestion.parse({ soort: 'x', stand: ['mist'] }), locationQuestion.parse({})])
      .toEqual([{ soort: 'CHILDCARE', stand: 'mist' }, { soort: null, stand: null }, { soort: null, stand: null }])
  })
})
