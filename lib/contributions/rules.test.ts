import { describe, expect, it } from 'vitest'
import { answerDueOn, canAnswer, isSameText, passageNow, saysWhatChanges } from './rules'

describe('a contribution', () => {
  it('gets its answer within two weeks', () => {
    expect([answerDueOn('2026-11-22'), answerDueOn('2026-12-20')]).toEqual(['2026-12-06', '2027-01-03'])
  })

  it('is answered once: what was said does not change behind somebody\'s back', () => {
    expect([canAnswer({ receipt: null }), canAnswer({ receipt: { outcome: 'ADOPTED' } })]).toEqual([{ can: true }, { can: false, reason: 'contributions.answered' }])
  })

  it('that is adopted changes something, and that is said', () => {
    expect((['ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED'] as const).map(saysWhatChanges)).toEqual([true, true, false])
  })
})

describe('the passage that somebody said something about', () => {
  it('is the same, has other words, or is gone; spaces and line ends are no words', () => {
    expect([passageNow('Wij bellen terug', 'Wij  bellen\nterug '), passageNow('Wij bellen terug', 'Wij schrijven'), passageNow('Wij bellen terug', null)]).toEqual([
      { state: 'SAME' }, { state: 'CHANGED', text: 'Wij schrijven' }, { state: 'GONE' },
    ])
    expect([isSameText('a b', 'a\r\nb'), isSameText('a b', 'ab')]).toEqual([true, false])
  })
})
