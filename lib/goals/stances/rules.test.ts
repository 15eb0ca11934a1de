import { describe, expect, it } from 'vitest'
import { canTakeStance, problemsOf, tally } from './rules'

describe('where a partner stands on a goal', () => {
  it('is said with what it does itself, when it takes part', () => {
    expect(problemsOf({ stance: 'TAKES_PART', contribution: null, reason: 'Goed idee' })).toEqual([{ field: 'contribution', code: 'goals.contribution_missing' }])
    expect(problemsOf({ stance: 'TAKES_PART', contribution: 'Een vaste kracht', reason: null })).toEqual([])
  })

  it.each(['DOUBTS', 'DECLINES'] as const)('is said with why: %s', (stance) => {
    expect(problemsOf({ stance, contribution: null, reason: null })).toEqual([{ field: 'reason', code: 'goals.stance_reason_missing' }])
    expect(problemsOf({ stance, contribution: null, reason: 'Geen mensen' })).toEqual([])
  })

  it('needs no more than the word, when it supports', () => {
    expect(problemsOf({ stance: 'SUPPORTS', contribution: null, reason: null })).toEqual([])
  })

  it('is not asked any more of what was reached or stopped', () => {
    expect((['CANDIDATE', 'ACTIVE', 'REACHED', 'STOPPED'] as const).map((status) => canTakeStance(status).can)).toEqual([true, true, false, false])
  })

  it('is counted, with those that said nothing yet', () => {
    expect(tally([{ stance: 'TAKES_PART' }, { stance: 'TAKES_PART' }, { stance: 'DOUBTS' }, { stance: null }])).toEqual({ TAKES_PART: 2, SUPPORTS: 0, DOUBTS: 1, DECLINES: 0, silent: 1 })
  })
})
