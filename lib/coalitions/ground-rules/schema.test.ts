import { describe, expect, it } from 'vitest'
import { groundRulesForm } from './schema'

const TYPED = { alsoNotRecorded: '', rawSignalReaders: 'De coördinator', signalRetentionMonths: '12', childRoute: 'Lokaal team', speakingUp: '', decisionRule: 'CONSENT', expectedNumber: '0' }

const refusals = (over: Record<string, string>) => groundRulesForm.safeParse({ ...TYPED, ...over }).error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('the ground rules as they are typed', () => {
  it('are taken as they are, with nothing for what was left out', () => {
    expect(groundRulesForm.parse(TYPED)).toEqual({ ...TYPED, alsoNotRecorded: null, signalRetentionMonths: 12, speakingUp: null, expectedNumber: 0 })
  })

  it('keep signals for whole months, one at least and ten years at most', () => {
    expect(refusals({ signalRetentionMonths: '' })).toEqual([['signalRetentionMonths', 'coalitions.months_wrong']])
    expect(refusals({ signalRetentionMonths: '0' })).toEqual([['signalRetentionMonths', 'coalitions.months_range']])
    expect(refusals({ signalRetentionMonths: '2,5' })).toEqual([['signalRetentionMonths', 'coalitions.months_wrong']])
    expect(refusals({ signalRetentionMonths: '121' })).toEqual([['signalRetentionMonths', 'coalitions.months_range']])
    expect(refusals({ signalRetentionMonths: '120' })).toBeUndefined()
  })

  it('always say who reads signals, where to go with one child, and how people decide', () => {
    expect(refusals({ rawSignalReaders: '', childRoute: '', decisionRule: '' })).toEqual([
      ['rawSignalReaders', 'coalitions.readers_missing'], ['childRoute', 'coalitions.child_route_missing'], ['decisionRule', 'coalitions.decision_rule_missing'],
    ])
  })
})
