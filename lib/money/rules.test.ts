import { describe, expect, it } from 'vitest'
import { lockOf, problemsInFlow } from './rules'

const EARLY = new Date('2026-11-20T10:00:00Z')
const LATE = new Date('2026-11-21T10:00:00Z')

describe('the lock on money', () => {
  it('opens with gate 3, however it was passed, and closes when that is opened again', () => {
    expect(lockOf([], undefined)).toEqual({ isOpen: false, decider: null })
    expect((['GO', 'GO_WITHOUT', 'NOT_YET', 'REOPENED'] as const).map((decision) => lockOf([{ decision, decidedAt: EARLY }], undefined).isOpen)).toEqual([true, true, false, false])
  })

  it('does what was decided last: at the gate, or by the core group besides it', () => {
    expect(lockOf([], { opens: true, decidedAt: EARLY })).toEqual({ isOpen: true, decider: 'OVERRIDE' })
    expect(lockOf([{ decision: 'NOT_YET', decidedAt: EARLY }], { opens: true, decidedAt: LATE })).toEqual({ isOpen: true, decider: 'OVERRIDE' })
    expect(lockOf([{ decision: 'GO', decidedAt: EARLY }], { opens: false, decidedAt: LATE })).toEqual({ isOpen: false, decider: 'OVERRIDE' })
    expect(lockOf([{ decision: 'GO', decidedAt: LATE }], { opens: false, decidedAt: EARLY })).toEqual({ isOpen: true, decider: 'GATE' })
    expect(lockOf([{ decision: 'REOPENED', decidedAt: LATE }], { opens: true, decidedAt: EARLY })).toEqual({ isOpen: false, decider: 'GATE' })
  })

  it('stays as the core group decided when the gate waits; it was known then that nobody passed it', () => {
    expect(lockOf([{ decision: 'NOT_YET', decidedAt: LATE }], { opens: true, decidedAt: EARLY })).toEqual({ isOpen: true, decider: 'OVERRIDE' })
    expect(lockOf([{ decision: 'NOT_YET', decidedAt: LATE }], { opens: false, decidedAt: EARLY })).toEqual({ isOpen: false, decider: 'OVERRIDE' })
    const again = [{ decision: 'NOT_YET', decidedAt: LATE }, { decision: 'REOPENED', decidedAt: LATE }, { decision: 'GO', decidedAt: LATE }] as const
    expect(lockOf(again, { opens: true, decidedAt: EARLY }), 'whoever opened the gate again closed money').toEqual({ isOpen: false, decider: 'GATE' })
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
