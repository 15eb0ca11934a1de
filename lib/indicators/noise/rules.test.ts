import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, bandOfCount, bandOfShare, changeBetween } from './rules'

const rounded = ({ least, most }: { least: number; most: number }, decimals = 3) => [Number(least.toFixed(decimals)), Number(most.toFixed(decimals))]
const share = (numerator: number, denominator: number) => ({ numerator, denominator })
const count = (numerator: number) => ({ numerator, denominator: null })

describe('the band round a share', () => {
  // The examples of Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  it('is that of Wilson', () => {
    expect(rounded(bandOfShare(81, 263), 4)).toEqual([0.2553, 0.3662])
    expect(rounded(bandOfShare(15, 148), 4)).toEqual([0.0624, 0.1605])
    expect(rounded(bandOfShare(0, 20), 4)).toEqual([0, 0.1611])
    expect(rounded(bandOfShare(1, 29), 4)).toEqual([0.0061, 0.1718])
  })

  it('holds the share, stays between nobody and everybody, and is wider for a smaller group', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5_000 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of))), ([numerator, of]) => {
      const { least, most } = bandOfShare(numerator, of)
      const larger = bandOfShare(numerator * 4, of * 4)
      expect(least).toBeGreaterThanOrEqual(0)
      expect(least - 1e-9).toBeLessThanOrEqual(numerator / of)
      expect(most + 1e-9).toBeGreaterThanOrEqual(numerator / of)
      expect(most).toBeLessThanOrEqual(1)
      expect(most - least).toBeGreaterThan(larger.most - larger.least)
    }))
  })
})

describe('the band round a number', () => {
  // Exact Poisson limits, from tables: 10 gives 4.80 to 18.39, 100 gives 81.36 to 121.63.
  it('is that of Byar, close to the exact one', () => {
    expect(rounded(bandOfCount(10), 1)).toEqual([4.8, 18.4])
    expect(rounded(bandOfCount(100), 1)).toEqual([81.4, 121.6])
    expect(bandOfCount(0).least).toBe(0)
  })
})

describe('the band round a shown value', () => {
  it('is in the unit of the value: percents, per thousand, people', () => {
    expect(rounded(bandOf(30.798, share(81, 263)) ?? { least: 0, most: 0 }, 1)).toEqual([25.5, 36.6])
    expect(rounded(bandOf(307.98, share(81, 263)) ?? { least: 0, most: 0 }, 0)).toEqual([255, 366])
    expect(rounded(bandOf(100, count(100)) ?? { least: 0, most: 0 }, 1)).toEqual([81.4, 121.6])
  })

  it('is not there where nobody was counted', () => {
    expect([bandOf(322.7, undefined), bandOf(0, count(0))]).toEqual([null, null])
  })
})

describe('a change between two years', () => {
  it('in a small group is too small to see a trend, the same change in a large one is not', () => {
    expect(changeBetween(share(12, 100), share(18, 100))).toBe('TOO_SMALL')
    expect(changeBetween(share(1_200, 10_000), share(1_800, 10_000))).toBe('UP')
    expect(changeBetween(share(1_800, 10_000), share(1_200, 10_000))).toBe('DOWN')
  })

  it('is named when the interval of the difference does not hold zero', () => {
    // Newcombe (1998) 873-890, table II: 56/70 against 48/80 differs 0.0524 to 0.3339; 9/10 against 3/10 0.1705 to 0.8090.
    expect(changeBetween(share(48, 80), share(56, 70))).toBe('UP')
    expect(changeBetween(share(3, 10), share(9, 10))).toBe('UP')
    expect(changeBetween(share(5, 56), share(0, 29))).toBe('TOO_SMALL')
  })

  it('of a number of people is named when it is more than chance gives', () => {
    expect(changeBetween(count(20), count(30))).toBe('TOO_SMALL')
    expect(changeBetween(count(200), count(300))).toBe('UP')
    expect(changeBetween(count(300), count(200))).toBe('DOWN')
  })

  it('of a rate of more than one each looks at how many there were to count', () => {
    expect(changeBetween(share(300, 100), share(600, 200))).toBe('TOO_SMALL')
    expect(changeBetween(share(300, 100), share(900, 200))).toBe('UP')
  })

  it('is never named between a year and itself, and turns round with the years', () => {
    const any = fc.integer({ min: 1, max: 3_000 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)).map(([n, d]) => share(n, d)))
    const turned = { UP: 'DOWN', DOWN: 'UP', TOO_SMALL: 'TOO_SMALL' } as const
    fc.assert(fc.property(any, any, (one, other) => {
      expect(changeBetween(one, one)).toBe('TOO_SMALL')
      expect(changeBetween(other, one)).toBe(turned[changeBetween(one, other)])
    }))
  })
})
