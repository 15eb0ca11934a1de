import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { challengeForm, newChallengeForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = { title: 'Ouders weten niet bij wie', forWhom: 'ouders', lifePhases: ['PRENATAL', 'AGE_0_2'], requestKey: ID }

describe('the form for an opgave', () => {
  it('takes it, also without what parents say', () => {
    expect(newChallengeForm.parse(RIGHT)).toEqual({ ...RIGHT, parentsSay: null })
  })

  it('asks for a sentence, a group and at least one age', () => {
    expect(problemsOf(newChallengeForm, { title: '', forWhom: '', lifePhases: [], requestKey: ID })).toEqual({
      title: 'challenges.title_missing', forWhom: 'challenges.for_whom_missing', lifePhases: 'challenges.life_phases_missing',
    })
    expect(problemsOf(newChallengeForm, { ...RIGHT, lifePhases: ['AGE_30_40'] })).toEqual({ lifePhases: 'form_broken' })
  })

  it('keeps to its limits', () => {
    expect(problemsOf(newChallengeForm, { ...RIGHT, title: 'x'.repeat(141), forWhom: 'x'.repeat(161), parentsSay: 'x'.repeat(601) })).toEqual({ title: 'too_long', forWhom: 'too_long', parentsSay: 'too_long' })
  })

  it('wants to know which version stood on the screen when it changes one', () => {
    expect(problemsOf(challengeForm, { ...RIGHT, id: ID })).toEqual({ expectedVersion: 'form_broken' })
    expect(problemsOf(challengeForm, { ...RIGHT, id: ID, expectedVersion: '1' })).toBeUndefined()
  })
})
