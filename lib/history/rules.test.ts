import { describe, expect, it } from 'vitest'
import { filterOf, searchFor, shortId, type TrailCodes } from './rules'
import { trailForm } from './schema'

const CODES: TrailCodes = {
  events: { goal_created: 'Doel gemaakt', goal_changed: 'Doel veranderd', signal_given: 'Signaal gegeven' },
  subjects: { goal: 'Doel', signal: 'Signaal', data_import: 'Bestand met cijfers' },
}

describe('what was typed in the search field', () => {
  it('means the events and kinds whose words have it, whatever the capitals and accents', () => {
    expect(searchFor('DÓEL', CODES)).toEqual({ events: ['goal_created', 'goal_changed'], subjects: ['goal'], id: null })
    expect(searchFor('signal_given', CODES)).toEqual({ events: ['signal_given'], subjects: [], id: null })
  })

  it('means a thing when it is the end of an id, and not when it is too little of one', () => {
    expect(searchFor('0197a3c4-5b6d-7e8f-9012-3456789abcde', CODES).id).toBe('0197a3c45b6d7e8f90123456789abcde')
    expect(searchFor('789ABCDE', CODES).id).toBe('789abcde')
    expect([searchFor('bcde', CODES).id, searchFor('geen-id', CODES).id, searchFor('0'.repeat(33), CODES).id]).toEqual([null, null, null])
  })

  it('means nothing when no word has it', () => {
    expect(searchFor('xyz', CODES)).toEqual({ events: [], subjects: [], id: null })
  })
})

describe('what stands in the address', () => {
  const person = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

  it('is a question to the trail', () => {
    const form = trailForm.parse({ persoon: person.toUpperCase(), rol: 'LINK', soort: 'goal', gebeurtenis: 'goal_created', vanaf: '2026-11-01', tot: '2026-11-22', zoek: ' signaal ', voor: '120' })
    expect(filterOf(form, CODES)).toEqual({
      person, role: 'LINK', subject: 'goal', event: 'goal_created', from: '2026-11-01', until: '2026-11-22', before: '120', search: { events: ['signal_given'], subjects: ['signal'], id: null },
    })
  })

  it('is as if it was not asked when it cannot be understood', () => {
    const nonsense = { persoon: 'Noor', rol: 'BAAS', soort: "goal'; --", gebeurtenis: ['a', 'b'], vanaf: '2026-02-31', tot: 'gisteren', zoek: '', voor: '-1', iets: 'anders' }
    expect(trailForm.parse(nonsense)).toEqual({})
    expect(filterOf(trailForm.parse(nonsense), CODES)).toEqual({})
    expect(trailForm.parse({ zoek: 'x'.repeat(61), voor: '1'.repeat(19) })).toEqual({})
  })
})

describe('an id on the screen', () => {
  it('is its end, by which the thing is found again', () => {
    const id = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
    expect([shortId(id), searchFor(shortId(id), CODES).id]).toEqual(['3456789abcde', '3456789abcde'])
  })
})
