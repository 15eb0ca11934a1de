import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { closureForm, deviationForm, moveForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const which = { agreementId: ID, commitmentId: ID }

describe('the form that says what an afspraak has become', () => {
  it('needs a choice; whether a reason is needed depends on it', () => {
    expect(moveForm.parse({ ...which, from: 'AGREED', to: 'LANDED', reason: '', requestKey: ID })).toEqual({ ...which, from: 'AGREED', to: 'LANDED', reason: null, requestKey: ID })
    expect(problemsOf(moveForm, { ...which, from: 'AGREED', requestKey: ID })).toEqual({ to: 'agreements.move_missing' })
    expect(problemsOf(moveForm, { ...which, from: 'LOST', to: 'LANDED', requestKey: ID })).toEqual({ from: 'form_broken' })
  })
})

describe('the form that says that it goes differently', () => {
  it('asks why, what parents gain or lose, and until when', () => {
    expect(problemsOf(deviationForm, { ...which, requestKey: ID })).toEqual({ reason: 'agreements.deviation_reason_missing', parentsInterest: 'agreements.parents_interest_missing', untilOn: 'agreements.until_missing' })
    expect(problemsOf(deviationForm, { ...which, reason: 'a', parentsInterest: 'b', untilOn: '2026-12-31', requestKey: ID })).toBeUndefined()
  })
})

describe('the form that ends it', () => {
  it('asks for words when the afspraak has to change', () => {
    const close = (over: object) => problemsOf(closureForm, { ...which, deviationId: ID, ...over })
    expect([close({}), close({ outcome: 'REVISION_WISHED' }), close({ outcome: 'EXPIRED' })]).toEqual([{ outcome: 'agreements.closing_missing' }, { what: 'agreements.wish_missing' }, { outcome: 'agreements.closing_missing' }])
    expect([close({ outcome: 'RESUMED' }), close({ outcome: 'REVISION_WISHED', what: 'Op dinsdag' })]).toEqual([undefined, undefined])
  })
})
