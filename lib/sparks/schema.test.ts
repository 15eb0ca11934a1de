import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { adoptionForm, initiativeForm, sparkForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = { title: 'Ontbijt', observation: 'Kinderen komen zonder ontbijt', forWhom: 'kleuters', lifePhases: ['AGE_4_12'], fun: '3', important: '5', needed: '4', firstStep: 'Koffie', withinDays: '7', requestKey: ID }

describe('the form of a vuurtje', () => {
  it('takes what must be there, and leaves the rest open', () => {
    expect(initiativeForm.parse(RIGHT)).toEqual({ ...RIGHT, fun: 3, important: 5, needed: 4, withinDays: 7, place: null, whyNow: null, companions: null })
    expect(sparkForm.parse({ ...RIGHT, municipality: 'Houten' })).toMatchObject({ municipality: 'Houten' })
    expect(sparkForm.parse({ ...RIGHT, municipality: '' })).toMatchObject({ municipality: null })
  })

  it('asks for each thing by its own sentence', () => {
    expect(problemsOf(sparkForm, { requestKey: ID })).toEqual({
      title: 'sparks.title_missing', observation: 'sparks.observation_missing', forWhom: 'sparks.for_whom_missing', lifePhases: 'sparks.life_phases_missing',
      fun: 'sparks.fun_missing', important: 'sparks.important_missing', needed: 'sparks.needed_missing', firstStep: 'sparks.first_step_missing', withinDays: 'sparks.within_days_missing',
    })
  })

  it.each(['0', '6', '3,5', 'veel'])('knows scores from 1 to 5: not %s', (fun) => expect(problemsOf(initiativeForm, { ...RIGHT, fun })).toEqual({ fun: 'sparks.fun_missing' }))

  it('has a first step within two weeks, in whole days', () => {
    expect(['1', '14'].map((withinDays) => problemsOf(initiativeForm, { ...RIGHT, withinDays }))).toEqual([undefined, undefined])
    expect(['0', '2,5'].map((withinDays) => problemsOf(initiativeForm, { ...RIGHT, withinDays }))).toEqual([{ withinDays: 'sparks.within_days_wrong' }, { withinDays: 'sparks.within_days_wrong' }])
    expect(problemsOf(initiativeForm, { ...RIGHT, withinDays: '15' })).toEqual({ withinDays: 'sparks.within_days_wrong' })
  })

  it('names at most six to call', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `nummer ${index}`).join('\n\n')
    expect([problemsOf(initiativeForm, { ...RIGHT, companions: lines(6) }), problemsOf(initiativeForm, { ...RIGHT, companions: lines(7) })]).toEqual([undefined, { companions: 'sparks.companions_too_many' }])
  })

  it.each([['title', 140], ['observation', 600], ['forWhom', 140], ['place', 80], ['whyNow', 400], ['companions', 240], ['firstStep', 200], ['municipality', 60]] as const)('%s has at most %d characters', (field, most) => {
    expect([problemsOf(sparkForm, { ...RIGHT, [field]: 'x'.repeat(most) }), problemsOf(sparkForm, { ...RIGHT, [field]: 'x'.repeat(most + 1) })]).toEqual([undefined, { [field]: 'too_long' }])
  })
})

describe('the form to adopt one', () => {
  it('asks for an answer', () => {
    expect([problemsOf(adoptionForm, { sparkId: ID, answer: 'Ja' }), problemsOf(adoptionForm, { sparkId: ID, answer: '' }), problemsOf(adoptionForm, { sparkId: ID, answer: 'x'.repeat(601) })])
      .toEqual([undefined, { answer: 'sparks.answer_missing' }, { answer: 'too_long' }])
  })
})
