import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { agreePresenceForm, endPresenceForm, logPresenceForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = { locationId: ID, partnerId: ID, discipline: 'YOUTH_WORKER', hoursPerWeek: '2,5', requestKey: ID }

describe('the form that agrees on presence', () => {
  it('takes half hours, and asks for hours, a partner and a discipline', () => {
    expect(agreePresenceForm.parse(RIGHT)).toMatchObject({ hoursPerWeek: 2.5 })
    expect(problemsOf(agreePresenceForm, { ...RIGHT, partnerId: '', discipline: '', hoursPerWeek: '0' }))
      .toEqual({ partnerId: 'locations.partner_missing', discipline: 'locations.discipline_missing', hoursPerWeek: 'locations.hours_missing' })
  })

  it('that ends it asks which', () => expect(problemsOf(endPresenceForm, { id: 'x' })).toEqual({ id: 'form_broken' }))
})

describe('the form of the hours of a week', () => {
  it('takes no hours at all as well, and no more than two people work', () => {
    expect(logPresenceForm.parse({ id: ID, week: '2026-11-16', hours: '0' })).toEqual({ id: ID, week: '2026-11-16', hours: 0 })
    expect(problemsOf(logPresenceForm, { id: ID, week: '', hours: '' })).toEqual({ week: 'locations.week_wrong', hours: 'locations.hours_missing' })
    expect(problemsOf(logPresenceForm, { id: ID, week: '2026-11-16', hours: '81' })).toEqual({ hours: 'number_out_of_range' })
  })
})
