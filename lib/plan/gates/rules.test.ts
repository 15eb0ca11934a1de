import { describe, expect, it } from 'vitest'
import type { Evidence } from '../types'
import { canDecide, isPassed, missingOf, nextDecisions } from './rules'

const taken = (decision: 'GO' | 'NOT_YET' | 'GO_WITHOUT' | 'REOPENED') => ({ decision })

describe('a gate', () => {
  it('is behind us when people said so, until they open it again', () => {
    expect([undefined, taken('GO'), taken('GO_WITHOUT'), taken('NOT_YET'), taken('REOPENED')].map(isPassed)).toEqual([false, true, true, false, false])
  })

  it('is never a dead end: something can always be decided', () => {
    expect(nextDecisions(undefined)).toEqual(['NOT_YET', 'GO', 'GO_WITHOUT'])
    expect(nextDecisions(taken('NOT_YET'))).toEqual(['NOT_YET', 'GO', 'GO_WITHOUT'])
    expect(nextDecisions(taken('GO'))).toEqual(['REOPENED'])
    expect(nextDecisions(taken('REOPENED'))).toEqual(['NOT_YET', 'GO', 'GO_WITHOUT'])
  })

  it('misses what the software does not see; what people talk about is theirs', () => {
    const gate = [{ text: 'a', evidence: 'HAS_MISSION' as const }, { text: 'b', evidence: 'HAS_ACTIONS' as const }, { text: 'c' }]
    expect(missingOf({ gate }, { HAS_MISSION: true, HAS_ACTIONS: false } as Evidence)).toEqual(['HAS_ACTIONS'])
  })

  it('can be passed while something is missing, when that is what is said', () => {
    expect(canDecide(undefined, 'GO', [])).toEqual({ can: true })
    expect(canDecide(undefined, 'GO', ['HAS_MISSION'])).toEqual({ can: false, reason: 'plan.gate_still_missing' })
    expect(canDecide(undefined, 'GO_WITHOUT', ['HAS_MISSION'])).toEqual({ can: true })
    expect(canDecide(taken('GO'), 'NOT_YET', [])).toEqual({ can: false, reason: 'plan.gate_not_next' })
    expect(canDecide(undefined, 'REOPENED', [])).toEqual({ can: false, reason: 'plan.gate_not_next' })
  })
})
