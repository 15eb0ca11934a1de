import { describe, expect, it } from 'vitest'
import { findingOf, perHead, yearsOf } from './rules'
import type { Point } from './types'

const final = (value: number): Point => ({ value, status: 'FINAL' })
const NOTHING: Point = { value: null, status: 'NOT_DELIVERED' }

describe('a figure per inhabitant', () => {
  it('is cost over inhabitants, to four decimals', () => {
    expect(perHead('GM0321', 2024, 16_409_000, 50_847)).toEqual({ regionCode: 'GM0321', year: 2024, numerator: 16_409_000, denominator: 50_847, value: 322.7132, status: 'FINAL' })
  })

  it('that was not delivered is unknown, never zero', () => {
    expect(perHead('GM0321', 2024, 0, 50_847)).toEqual({ regionCode: 'GM0321', year: 2024, numerator: null, denominator: 50_847, value: null, status: 'NOT_DELIVERED' })
    expect(perHead('GM0321', 2024, 5, 0)).toMatchObject({ value: null, status: 'NOT_DELIVERED' })
  })
})

describe('the finding of a series', () => {
  it('is the newest delivered year, beside the country in that year and the first year', () => {
    const finding = findingOf({ points: [
      { year: 2017, own: final(200), country: final(250) }, { year: 2023, own: final(260), country: final(350) }, { year: 2024, own: final(300), country: final(400) },
    ] })
    expect(finding).toEqual({ year: 2024, own: 300, first: { year: 2017, own: 200 }, changePercent: 50, isTooSmall: false, band: null, country: 400, versusCountry: { percent: 25, side: 'LESS' } })
  })

  it('passes over the years in which nothing was delivered', () => {
    const finding = findingOf({ points: [{ year: 2017, own: NOTHING, country: final(250) }, { year: 2018, own: final(200), country: null }, { year: 2024, own: NOTHING, country: final(400) }] })
    expect(finding).toEqual({ year: 2018, own: 200, first: null, changePercent: null, isTooSmall: false, band: null, country: null, versusCountry: null })
  })

  it('calls a difference of less than three percent about the same', () => {
    const sides = [97.4, 97, 102.4, 103, 110].map((own) => findingOf({ points: [{ year: 2024, own: final(own), country: final(100) }] })?.versusCountry)
    expect(sides).toEqual([
      { percent: 3, side: 'LESS' }, { percent: 3, side: 'LESS' }, { percent: 2, side: 'SAME' }, { percent: 3, side: 'MORE' }, { percent: 10, side: 'MORE' },
    ])
  })

  it('is nothing when nothing was ever delivered', () => {
    expect([findingOf({ points: [] }), findingOf({ points: [{ year: 2024, own: NOTHING, country: final(1) }] }), findingOf({ points: [{ year: 2024, own: null, country: final(1) }] })]).toEqual([undefined, undefined, undefined])
  })
})

describe('the finding of a series that counts people', () => {
  const of = (numerator: number, denominator: number): Point => ({ value: (numerator / denominator) * 100, status: 'FINAL', counted: { numerator, denominator } })
  const finding = (first: Point, last: Point) => findingOf({ points: [{ year: 2020, own: first, country: null }, { year: 2025, own: last, country: null }] })

  it('says between what the figure lies', () => {
    const { least, most } = finding(of(20, 200), of(81, 263))?.band ?? { least: 0, most: 0 }
    expect([least.toFixed(1), most.toFixed(1)]).toEqual(['25.5', '36.6'])
  })

  it('names no trend in a small group, and does in a large one', () => {
    expect([finding(of(12, 100), of(18, 100))?.isTooSmall, finding(of(1_200, 10_000), of(1_800, 10_000))?.isTooSmall]).toEqual([true, false])
  })

  it('passes over a year that is not shown', () => {
    expect(finding({ value: null, status: 'SUPPRESSED' }, of(40, 400))).toMatchObject({ year: 2025, first: null })
    expect(finding(of(40, 400), { value: null, status: 'SUPPRESSED' })).toMatchObject({ year: 2020, first: null })
  })
})

describe('the years of a page', () => {
  it('are those of all series together, in order', () => {
    expect(yearsOf([{ points: [{ year: 2020, own: null, country: null }] }, { points: [{ year: 2018, own: null, country: null }, { year: 2020, own: null, country: null }] }])).toEqual([2018, 2020])
  })
})
