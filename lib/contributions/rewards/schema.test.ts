import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { claimForm, claimToPay, rateForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'

describe('the forms of a reward', () => {
  it('take hours and amounts as people write them', () => {
    expect(claimForm.parse({ membershipId: ID, kind: 'HOURS', claimedOn: '2026-11-20', what: 'Kernteam', hours: '1,5', euros: '', requestKey: ID })).toMatchObject({ hours: 1.5, euros: null })
    expect(rateForm.parse({ membershipId: ID, euros: '27,50', validFrom: '2026-11-01', requestKey: ID })).toMatchObject({ euros: 27.5 })
  })

  it('take the amount along that was seen when it is paid', () => {
    expect(claimToPay.parse({ membershipId: ID, claimId: ID, cents: '4550' })).toEqual({ membershipId: ID, claimId: ID, cents: 4_550 })
    for (const cents of [undefined, '', 'x', '-1', '1.5']) expect(problemsOf(claimToPay, { membershipId: ID, claimId: ID, cents }), cents).toEqual({ cents: 'form_broken' })
  })

  it('say what misses and what cannot be', () => {
    expect(problemsOf(claimForm, { membershipId: ID, kind: 'GIFT', claimedOn: '', what: '', hours: '25', requestKey: ID })).toEqual({
      kind: 'rewards.kind_missing', claimedOn: 'rewards.day_missing', what: 'rewards.what_missing', hours: 'number_out_of_range',
    })
    expect(problemsOf(rateForm, { membershipId: ID, euros: '', validFrom: '2026-02-31', requestKey: ID })).toEqual({ euros: 'rewards.rate_missing', validFrom: 'not_a_day' })
  })
})
