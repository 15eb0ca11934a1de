import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { executiveAnswerForm, executiveRequestForm, overviewMailForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the forms between coordinator and alderman', () => {
  it('ask what is wanted, why it is stuck and by when', () => {
    expect(problemsOf(executiveRequestForm, { title: '', why: '', neededBy: '', requestKey: ID })).toEqual({ title: 'loop.title_missing', why: 'loop.why_missing', neededBy: 'loop.needed_by_missing' })
    expect(executiveRequestForm.parse({ title: 'Geef dekking', why: 'De regel zit in de weg', neededBy: '2026-12-20', requestKey: ID })).toMatchObject({ neededBy: '2026-12-20' })
  })

  it('ask for one of two answers, and for an alderman to mail', () => {
    expect(problemsOf(executiveAnswerForm, { requestId: ID, answer: 'NO' })).toEqual({ answer: 'loop.answer_missing' })
    expect(executiveAnswerForm.parse({ requestId: ID, answer: 'TALK_FIRST' })).toEqual({ requestId: ID, answer: 'TALK_FIRST' })
    expect(problemsOf(overviewMailForm, { membershipId: '', requestKey: ID })).toEqual({ membershipId: 'loop.alderman_missing' })
  })
})
