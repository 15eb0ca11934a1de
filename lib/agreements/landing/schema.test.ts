import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { landingForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = { agreementId: ID, partnerId: ID, level: 'FRONTLINE', landing: 'YES', difference: 'De balie belt terug', requestKey: ID }

describe('the answer whether it landed', () => {
  it('says what is different, unless nothing is', () => {
    expect(landingForm.parse(RIGHT)).toEqual({ ...RIGHT, saidBy: null })
    for (const landing of ['YES', 'PARTLY']) expect(problemsOf(landingForm, { ...RIGHT, landing, difference: '' })).toEqual({ difference: 'agreements.difference_missing' })
    expect(problemsOf(landingForm, { ...RIGHT, landing: 'NOT_YET', difference: '' })).toBeUndefined()
  })

  it('chooses a layer and one of three answers', () => {
    expect(problemsOf(landingForm, { ...RIGHT, level: undefined, landing: 'MAYBE' })).toEqual({ level: 'agreements.level_missing', landing: 'agreements.landing_missing' })
  })
})
