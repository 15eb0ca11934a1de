import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { addItemForm, closeMeetingForm, planMeetingForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the form of a meeting', () => {
  it('asks for a day; place and story may stay empty', () => {
    expect(planMeetingForm.parse({ kind: 'PARTNER_SESSION', heldOn: '2026-12-01', place: '', storyId: '', requestKey: ID })).toEqual({ kind: 'PARTNER_SESSION', heldOn: '2026-12-01', place: null, storyId: null, requestKey: ID })
    expect(problemsOf(planMeetingForm, { heldOn: '', requestKey: ID })).toEqual({ kind: 'meetings.kind_missing', heldOn: 'meetings.held_on_missing' })
    expect(problemsOf(addItemForm, { meetingId: ID, body: '', requestKey: ID })).toEqual({ body: 'meetings.item_missing' })
  })
})

describe('the form that closes one', () => {
  it('counts who was there in whole numbers, and takes what is chosen', () => {
    const parsed = closeMeetingForm.parse({ meetingId: ID, parentAnswer: 'x', verdict: 'PARTLY', verdictWhy: 'y', parents: '2', experts: '1', discussed: [ID], actionId: ID })
    expect(parsed).toEqual({ meetingId: ID, parentAnswer: 'x', verdict: 'PARTLY', verdictWhy: 'y', unansweredReason: null, parents: 2, experts: 1, discussed: [ID], actionId: ID, noActionReason: null })
    expect(problemsOf(closeMeetingForm, { meetingId: ID, parents: '', experts: '1,5' })).toEqual({ parents: 'meetings.people_missing', experts: 'meetings.people_missing' })
    expect(problemsOf(closeMeetingForm, { meetingId: ID, verdict: 'MAYBE', parents: '0', experts: '0', actionId: 'x' })).toEqual({ verdict: 'form_broken', actionId: 'form_broken' })
  })
})
