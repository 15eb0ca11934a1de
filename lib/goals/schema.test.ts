import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { exampleForm, goalForm, measurementForm, newGoalForm, statusForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

const TYPED = {
  challengeId: ID, title: '40 gezinnen', forWhom: 'gezinnen', parentBenefit: 'Rust', baseline: '14', baselinePlan: '', target: '1.040,5', unit: 'FAMILIES', ownerId: ID,
  dueOn: '2026-12-18', notNow: '', stopCriterion: '', requestKey: ID,
}

describe('the form for a new goal', () => {
  it('takes figures as people write them and keeps an empty field as unknown', () => {
    expect(newGoalForm.parse(TYPED)).toEqual({ ...TYPED, baseline: 14, baselinePlan: null, target: 1_040.5, notNow: null, stopCriterion: null })
    expect(newGoalForm.parse({ ...TYPED, baseline: '' })).toMatchObject({ baseline: null })
    expect(newGoalForm.parse({ ...TYPED, baseline: '0' })).toMatchObject({ baseline: 0 })
  })

  it('asks for each thing by its own sentence', () => {
    expect(problemsOf(newGoalForm, { requestKey: ID })).toEqual({
      challengeId: 'goals.challenge_missing', title: 'goals.title_missing', forWhom: 'goals.for_whom_missing', parentBenefit: 'goals.parent_benefit_missing',
      target: 'goals.target_missing', unit: 'goals.unit_missing', ownerId: 'goals.owner_missing', dueOn: 'goals.due_missing',
    })
  })

  it('says what is wrong with a figure, a day or a text that does not fit', () => {
    expect(problemsOf(newGoalForm, { ...TYPED, baseline: 'veel', target: '-1', dueOn: '2026-02-30', title: 'x'.repeat(141), unit: 'EUROS' })).toEqual({
      baseline: 'not_a_number', target: 'number_out_of_range', dueOn: 'not_a_day', title: 'too_long', unit: 'goals.unit_missing',
    })
  })

  it('wants to know which version stood on the screen when it changes one', () => {
    expect(problemsOf(goalForm, { ...TYPED, id: ID })).toEqual({ expectedVersion: 'form_broken' })
    expect(goalForm.parse({ ...TYPED, id: ID, expectedVersion: '3' })).toMatchObject({ id: ID, expectedVersion: 3 })
  })
})

describe('the form for a tussenstand', () => {
  it('asks for a figure and its day', () => {
    expect(measurementForm.parse({ goalId: ID, value: '21', measuredOn: '2026-11-01', requestKey: ID })).toEqual({ goalId: ID, value: 21, measuredOn: '2026-11-01', note: null, requestKey: ID })
    expect(problemsOf(measurementForm, { goalId: ID, value: '', measuredOn: '', requestKey: ID })).toEqual({ value: 'goals.value_missing', measuredOn: 'goals.measured_on_missing' })
  })
})

describe('the form to start, reach or stop a goal', () => {
  it('asks for the state; whether a reason is needed depends on the goal', () => {
    expect(statusForm.parse({ id: ID, status: 'ACTIVE', reason: '', expectedVersion: '1' })).toEqual({
      id: ID, status: 'ACTIVE', reason: null, despite: null, happenedOn: null, lesson: null, celebration: null, expectedVersion: 1,
    })
    expect(problemsOf(statusForm, { id: ID, status: 'REACHED', happenedOn: '2026-02-30', expectedVersion: 1 })).toEqual({ happenedOn: 'not_a_day' })
    expect(problemsOf(statusForm, { id: ID, status: 'PAUSED', expectedVersion: 1 })).toEqual({ status: 'goals.status_missing' })
  })
})

describe('the button of the example', () => {
  it('discards it or brings it back', () => {
    expect([exampleForm.parse({ discarded: 'yes' }), exampleForm.parse({ discarded: 'no' })]).toEqual([{ discarded: true }, { discarded: false }])
    expect(exampleForm.safeParse({ discarded: 'maybe' }).success).toBe(false)
  })
})
