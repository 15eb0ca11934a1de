import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { newMoneyFlowForm, overrideForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = { name: 'Subsidie', partnerId: ID, purpose: 'Opvang', amountPerYear: '12.500', certainty: 'SOFT', runsUntil: '2027-12-31', bundling: 'YES', requestKey: ID }

describe('the form of a money flow', () => {
  it('takes whole euros as people write them, or none', () => {
    expect(newMoneyFlowForm.parse(RIGHT)).toMatchObject({ amountPerYear: 12_500, gainerId: null, ruleInTheWay: null })
    expect(newMoneyFlowForm.parse({ ...RIGHT, amountPerYear: '' }).amountPerYear).toBeNull()
    expect(problemsOf(newMoneyFlowForm, { ...RIGHT, amountPerYear: '12,50' })).toEqual({ amountPerYear: 'money.whole_euros' })
  })

  it('asks for what it must know', () => {
    expect(problemsOf(newMoneyFlowForm, { ...RIGHT, name: '', partnerId: '', purpose: '', certainty: '', runsUntil: '', bundling: '' })).toEqual({
      name: 'money.name_missing', partnerId: 'money.partner_missing', purpose: 'money.purpose_missing', certainty: 'money.certainty_missing', runsUntil: 'money.until_missing', bundling: 'money.bundling_missing',
    })
    expect(problemsOf(overrideForm, { to: 'open', reason: '' })).toEqual({ reason: 'money.reason_missing' })
  })
})
