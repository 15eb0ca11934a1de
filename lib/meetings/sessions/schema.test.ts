import { describe, expect, it } from 'vitest'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { problemsOf } from '@/tests/support/schemas'
import { outcomeForm, presenceForm, SESSION_LIMITS, setAsideForm, takeOverForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the forms of a session', () => {
  it('tick partners, none too, and know what was ticked before', () => {
    expect(presenceForm.parse({ meetingId: ID })).toEqual({ meetingId: ID, partnerIds: [], seen: [] })
    expect(presenceForm.parse({ meetingId: ID, partnerIds: [ID], seen: `${ID},${ID}` })).toEqual({ meetingId: ID, partnerIds: [ID], seen: [ID, ID] })
    expect(problemsOf(presenceForm, { meetingId: ID, partnerIds: ['x'] })).toEqual({ partnerIds: 'form_broken' })
  })

  it('ask of which partner, what it is and what was said', () => {
    expect(problemsOf(outcomeForm, { meetingId: ID, partnerId: '', requestKey: ID, body: '' })).toEqual({ partnerId: 'meetings.outcome_partner_missing', kind: 'meetings.outcome_kind_missing', body: 'meetings.outcome_missing' })
    expect(problemsOf(setAsideForm, { outcomeId: ID, reason: '' })).toEqual({ reason: 'meetings.aside_reason_missing' })
  })

  it('takes over what fits as the sentence of an afspraak', () => {
    expect(SESSION_LIMITS.body).toBe(AGREEMENT_LIMITS.what)
    expect(takeOverForm.parse({ outcomeId: ID, agreementId: ID, partnerId: ID, what: 'a', forWhom: 'b', evidence: 'c', requestKey: ID })).toMatchObject({ outcomeId: ID, what: 'a', mandateId: null })
    expect(problemsOf(takeOverForm, { agreementId: ID, partnerId: ID, what: '', forWhom: 'b', evidence: 'c', requestKey: ID })).toEqual({ what: 'agreements.what_missing', outcomeId: 'form_broken' })
  })
})
