import { describe, expect, it } from 'vitest'
import { amountsOf, canPay, sumsOf, talkedRate } from './rules'
import type { ClaimRead } from './types'

const claim = (over: Partial<ClaimRead>): ClaimRead => ({ id: 'x', kind: 'HOURS', claimedOn: '2026-11-20', minutes: 90, cents: 3_750, what: 'Kernteam', paidAt: null, ...over })

describe('what somebody writes down', () => {
  it('is minutes of hours and cents of an expense; the other field does not count', () => {
    expect([amountsOf('HOURS', 1.5, 4), amountsOf('EXPENSE', 2, 4.55)]).toEqual([{ minutes: 90, cents: null }, { minutes: null, cents: 455 }])
  })

  it('is something: nothing is refused by the field that misses', () => {
    expect([amountsOf('HOURS', null, 4), amountsOf('HOURS', 0, null), amountsOf('EXPENSE', 2, null)]).toEqual([
      { refused: { field: 'hours', code: 'rewards.hours_missing' } }, { refused: { field: 'hours', code: 'rewards.hours_missing' } }, { refused: { field: 'euros', code: 'rewards.amount_missing' } },
    ])
  })
})

describe('what was agreed in the first conversation', () => {
  it('is an amount an hour or half a day; else it says nothing', () => {
    expect([talkedRate({ vergoeding: '25', vergoedingPer: 'HOUR' }), talkedRate({ vergoeding: '62,50', vergoedingPer: 'HALF_DAY' })]).toEqual([{ euros: 25, per: 'HOUR' }, { euros: 62.5, per: 'HALF_DAY' }])
    expect([talkedRate({}), talkedRate({ vergoeding: '', vergoedingPer: 'HOUR' }), talkedRate({ vergoeding: '25', vergoedingPer: 'YEAR' })]).toEqual([null, null, null])
  })
})

describe('what is to be paid', () => {
  it('is the sum of what was not, as far as it is known', () => {
    expect(sumsOf([claim({}), claim({ cents: null }), claim({ cents: 455, paidAt: new Date() })])).toEqual({ open: 3_750, paid: 455 })
  })

  it('is paid once, and with an amount', () => {
    expect([canPay(claim({})), canPay(claim({ cents: null })), canPay(claim({ paidAt: new Date() }))]).toEqual([{ can: true }, { can: false, reason: 'rewards.no_rate' }, { can: false, reason: 'rewards.is_paid' }])
  })
})
