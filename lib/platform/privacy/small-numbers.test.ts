import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishCount, publishMean, publishShare, thresholdOf } from './small-numbers'

describe('a count of people', () => {
  it('from one to nine is not shown, and says why', () => {
    expect([1, 5, 9, 9.99].map((value) => publishCount(value))).toEqual(Array(4).fill({ shown: false, reason: 'small' }))
  })

  it('of ten or more is shown as it is', () => {
    expect([10, 11, 4_000].map((value) => publishCount(value))).toEqual([{ shown: true, value: 10 }, { shown: true, value: 11 }, { shown: true, value: 4_000 }])
  })

  it('of zero stays zero: it tells nothing about anybody', () => {
    expect(publishCount(0)).toEqual({ shown: true, value: 0 })
  })

  it('carries no number when it is hidden', () => {
    expect(JSON.stringify(publishCount(7))).not.toContain('7')
  })

  it('may be held to a higher threshold, never to a lower one', () => {
    expect(publishCount(14, 15)).toEqual({ shown: false, reason: 'small' })
    expect(publishCount(15, 15)).toEqual({ shown: true, value: 15 })
    expect(publishCount(9, 3)).toEqual({ shown: false, reason: 'small' })
  })
})

describe('the threshold', () => {
  it('is ten, may be raised and is never lowered', () => {
    expect([thresholdOf(), thresholdOf(10), thresholdOf(25)]).toEqual([10, 10, 25])
    for (const wanted of [9, 0, -1, 10.5, NaN]) expect(() => thresholdOf(wanted)).toThrow(RangeError)
  })
})

describe('a share of a group', () => {
  const share = (numerator: number, denominator: number, threshold?: number) => publishShare({ numerator, denominator }, threshold)
  const hidden = { shown: false, reason: 'small' }

  it('of enough people in and outside it is shown', () => {
    expect(share(10, 40)).toEqual({ shown: true, value: 0.25 })
    expect(share(30, 40)).toEqual({ shown: true, value: 0.75 })
  })

  it('is hidden when few are in it, when few are not, and when the group is small', () => {
    expect([share(9, 400), share(391, 400), share(0, 9), share(4, 9)]).toEqual(Array(4).fill(hidden))
  })

  it('of nobody is shown; of everybody is not, for it tells something about each of them', () => {
    expect([share(0, 400), share(400, 400)]).toEqual([{ shown: true, value: 0 }, hidden])
  })

  it('of an empty group is hidden: there is no share', () => {
    expect(share(0, 0)).toEqual(hidden)
  })

  it('is held to a higher threshold, never to a lower one', () => {
    expect([share(14, 400, 15), share(386, 400, 15), share(9, 400, 3)]).toEqual(Array(3).fill(hidden))
  })

  it('never gives away a small count, though it is rounded to whole percents and the group is known', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3_000 }).chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator))), ([numerator, denominator]) => {
      const one = share(numerator, denominator)
      if (!one.shown) return
      // Everybody who is counted or not counted in what is shown is one of ten at least, or nobody is counted.
      expect(numerator === 0 || (numerator >= 10 && denominator - numerator >= 10)).toBe(true)
    }))
  })
})

describe('a mean', () => {
  it('over fewer than ten people is hidden, whatever it is a mean of', () => {
    expect([publishMean({ sum: 36_000, of: 9 }), publishMean({ sum: 0, of: 3 }), publishMean({ sum: 40, of: 16 })]).toEqual([{ shown: false, reason: 'small' }, { shown: false, reason: 'small' }, { shown: true, value: 2.5 }])
  })
})
