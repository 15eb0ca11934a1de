import { describe, expect, it } from 'vitest'
import { isShort, positiveShare, verdictThatCounts } from './rules'
import type { ParentVerdict } from './types'

const verdict = (over: Partial<ParentVerdict>): ParentVerdict => ({
  id: 'a', kind: 'YES', why: 'Eén nummer', voice: 'PARENT', byThemselves: false, givenOn: '2026-11-20', byName: 'Coen', hasLeft: false, answer: 'Eén gezicht', isCurrent: true, ...over,
})

describe('the answer to "Wat schiet de ouder hiermee op?"', () => {
  it('has at most forty words', () => {
    expect([isShort(Array(40).fill('woord').join(' ')), isShort(Array(41).fill('woord').join(' '))]).toEqual([{ can: true }, { can: false, words: 41 }])
  })
})

describe('the verdict that counts', () => {
  it('is the newest one about the answer as it stands', () => {
    expect(verdictThatCounts([verdict({ kind: 'NO', isCurrent: false }), verdict({ kind: 'PARTLY' }), verdict({})])?.kind).toBe('PARTLY')
    expect(verdictThatCounts([verdict({ isCurrent: false })])).toBeUndefined()
  })
})

describe('the share of goals with a yes', () => {
  it('is over all quarters, in whole percents; of nothing it is not told', () => {
    expect([positiveShare([{ started: 2, positive: 1 }, { started: 1, positive: 1 }]), positiveShare([{ started: 3, positive: 0 }]), positiveShare([])]).toEqual([67, 0, undefined])
  })
})
