import { describe, expect, it } from 'vitest'
import { isMoneyOpen, problemsInFlow } from './rules'

describe('the lock on money', () => {
  it('opens with gate 3, however it was passed, and closes when that is opened again', () => {
    expect(isMoneyOpen(undefined, undefined)).toBe(false)
    expect((['GO', 'GO_WITHOUT', 'NOT_YET', 'REOPENED'] as const).map((decision) => isMoneyOpen({ decision }, undefined))).toEqual([true, true, false, false])
  })

  it('opens when the core group says so nevertheless, until it takes that back', () => {
    expect(isMoneyOpen(undefined, { opens: true })).toBe(true)
    expect(isMoneyOpen({ decision: 'NOT_YET' }, { opens: true })).toBe(true)
    expect(isMoneyOpen(undefined, { opens: false })).toBe(false)
    expect(isMoneyOpen({ decision: 'GO' }, { opens: false })).toBe(true)
  })
})

describe('a money flow', () => {
  it('that cannot be put together names the rule, and says how it can be done then', () => {
    expect(problemsInFlow({ bundling: 'YES', ruleInTheWay: null, howThen: null })).toEqual([])
    expect(problemsInFlow({ bundling: 'PARTLY', ruleInTheWay: null, howThen: null }).map((one) => one.code)).toEqual(['money.rule_missing'])
    expect(problemsInFlow({ bundling: 'NO', ruleInTheWay: null, howThen: null }).map((one) => one.field)).toEqual(['ruleInTheWay', 'howThen'])
    expect(problemsInFlow({ bundling: 'NO', ruleInTheWay: 'Jeugdwet', howThen: 'Samen inkopen' })).toEqual([])
  })
})
