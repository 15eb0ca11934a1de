import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { actionForm, coverForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = { what: 'Ouders gebeld', goalId: ID, status: 'DONE', plannedOn: '2026-11-20', preventionType: 'UNIVERSAL', requestKey: ID }

describe('the form to log an action', () => {
  it('takes what a professional fills in', () => {
    expect(actionForm.parse(RIGHT)).toEqual(RIGHT)
  })

  it('asks for each thing by its own sentence', () => {
    expect(problemsOf(actionForm, { requestKey: ID, what: '' })).toEqual({
      what: 'actions.what_missing', goalId: 'actions.goal_missing', status: 'actions.status_missing', plannedOn: 'actions.day_missing', preventionType: 'actions.prevention_missing',
    })
  })

  it('takes no text over 200 characters, no day that does not exist, and no state that the form does not offer', () => {
    expect(problemsOf(actionForm, { ...RIGHT, what: 'x'.repeat(201), plannedOn: '2026-02-30', status: 'STUCK' })).toEqual({ what: 'too_long', plannedOn: 'not_a_day', status: 'actions.status_missing' })
    expect(problemsOf(actionForm, { ...RIGHT, what: 'x'.repeat(200) })).toBeUndefined()
  })
})

describe('the form that names a cover', () => {
  it('takes a mandate, an afspraak or none, and nothing else', () => {
    const read = (cover: string) => coverForm.parse({ actionId: ID, cover }).cover
    expect([read(`MANDATE-${ID}`), read(`COMMITMENT-${ID}`), read('')]).toEqual([{ kind: 'MANDATE', id: ID }, { kind: 'COMMITMENT', id: ID }, null])
    expect(problemsOf(coverForm, { actionId: ID, cover: `GOAL-${ID}` })).toEqual({ cover: 'actions.cover_missing' })
  })
})
