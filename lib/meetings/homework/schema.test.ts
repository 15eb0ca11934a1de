import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { handInByLinkForm, handInForm, setHomeworkForm, withdrawHomeworkForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the form that sets homework', () => {
  const right = { assignment: 'H1.2', receiver: `partner:${ID}`, dueOn: '2026-12-01', note: '', requestKey: ID }

  it('takes a partner or a person', () => {
    expect(setHomeworkForm.parse(right)).toEqual({ assignment: 'H1.2', receiver: { partnerId: ID, memberId: null }, dueOn: '2026-12-01', note: null, requestKey: ID })
    expect(setHomeworkForm.parse({ ...right, receiver: `member:${ID}` }).receiver).toEqual({ partnerId: null, memberId: ID })
  })

  it('knows its assignments, and asks for whom and by when', () => {
    expect(problemsOf(setHomeworkForm, { ...right, assignment: 'H9.9', receiver: '', dueOn: '' })).toEqual({ assignment: 'meetings.assignment_missing', receiver: 'meetings.homework_for_missing', dueOn: 'meetings.homework_due_missing' })
    expect(problemsOf(setHomeworkForm, { ...right, receiver: 'child:1' })).toEqual({ receiver: 'meetings.homework_for_missing' })
    expect(problemsOf(setHomeworkForm, { ...right, dueOn: '2026-02-31' })).toEqual({ dueOn: 'not_a_day' })
  })
})

describe('the form of a hand-in', () => {
  it('takes words, or what stands in the workspace already', () => {
    expect(handInForm.parse({ homeworkId: ID, body: 'Klaar', record: '' })).toEqual({ homeworkId: ID, body: 'Klaar', record: null, seen: null })
    expect(handInForm.parse({ homeworkId: ID, record: 'SHEET:F2.1' })).toEqual({ homeworkId: ID, body: null, record: { kind: 'SHEET', sheet: 'F2.1' }, seen: null })
    expect(handInByLinkForm.parse({ body: 'Klaar', seen: ID })).toEqual({ body: 'Klaar', seen: ID })
    expect(problemsOf(handInByLinkForm, { body: 'Klaar', seen: 'x' })).toEqual({ seen: 'form_broken' })
    expect(handInForm.parse({ homeworkId: ID, record: `SIGNAL:${ID}` }).record).toEqual({ kind: 'SIGNAL', id: ID })
  })

  it('takes nothing that is nothing, and no record that it does not know', () => {
    expect(problemsOf(handInForm, { homeworkId: ID })).toEqual({ body: 'meetings.hand_in_missing' })
    for (const record of ['SHEET:F9.9', 'SIGNAL:x', 'GOAL:y', 'SHEET:toString']) expect(problemsOf(handInForm, { homeworkId: ID, record }), record).toEqual({ record: 'form_broken' })
    expect(problemsOf(handInByLinkForm, { body: '' })).toEqual({ body: 'meetings.hand_in_missing' })
    expect(problemsOf(handInByLinkForm, { body: 'x'.repeat(1_501) })).toEqual({ body: 'too_long' })
  })
})

describe('the form that takes it back', () => {
  it('asks why', () => expect(problemsOf(withdrawHomeworkForm, { homeworkId: ID, reason: '' })).toEqual({ reason: 'meetings.withdraw_reason_missing' }))
})
