import { describe, expect, it } from 'vitest'
import type { OutcomeSeries, Point } from '../types'
import { changeOf, chosenOf, sparkOf } from './rules'

const point = (value: number | null, over: Partial<Point> = {}): Point => ({ value, status: 'FINAL', ...over })

const series = (points: readonly (readonly [year: number, own: Point | null])[], direction: OutcomeSeries['direction'] = 'UP_IS_GOOD', decimals = 0) =>
  ({ points: points.map(([year, own]) => ({ year, own, country: null })), direction, decimals })

const people = (numerator: number, denominator: number) => point((numerator / denominator) * 100, { counted: { numerator, denominator } })

describe('what a figure says beside the one before it', () => {
  it('moves up or down, which is good or asks for attention by its direction', () => {
    const up = [[2023, point(51)], [2024, point(64)]] as const
    expect(changeOf(series(up))).toMatchObject({ year: 2024, value: 64, before: { year: 2023, value: 51 }, move: 'UP', judgement: 'GOOD' })
    expect(changeOf(series(up, 'DOWN_IS_GOOD'))).toMatchObject({ move: 'UP', judgement: 'WATCH' })
    expect(changeOf(series(up, 'NO_DIRECTION'))).toMatchObject({ move: 'UP', judgement: 'NEUTRAL' })
    expect(changeOf(series([[2023, point(64)], [2024, point(51)]], 'DOWN_IS_GOOD'))).toMatchObject({ move: 'DOWN', judgement: 'GOOD' })
  })

  it('stays the same when it does as it is written', () => {
    expect(changeOf(series([[2023, point(6.12)], [2024, point(6.14)]], 'UP_IS_GOOD', 1))).toMatchObject({ move: 'SAME', judgement: 'NEUTRAL' })
    expect(changeOf(series([[2023, point(6.12)], [2024, point(6.21)]], 'UP_IS_GOOD', 1))).toMatchObject({ move: 'UP' })
  })

  it('names no trend when chance alone can make the difference', () => {
    expect(changeOf(series([[2023, people(20, 40)], [2024, people(22, 40)]]))).toMatchObject({ move: 'TOO_SMALL', judgement: 'NEUTRAL', certainty: 'LOW' })
    expect(changeOf(series([[2023, people(400, 1_000)], [2024, people(600, 1_000)]]))).toMatchObject({ move: 'UP', certainty: 'HIGH' })
  })

  it('is less sure when it is provisional, added up or of unknown chance', () => {
    const last = (over: Partial<Point>) => changeOf(series([[2023, point(1)], [2024, point(2, over)]]))?.certainty
    expect([last({}), last({ status: 'REVISED_PROVISIONAL' }), last({ status: 'PROVISIONAL' }), last({ how: 'ADDED_UP' })]).toEqual(['MIDDLE', 'MIDDLE', 'LOW', 'LOW'])
  })

  it('skips a year that was not delivered, and has nothing to compare the first with', () => {
    expect(changeOf(series([[2022, point(1)], [2023, point(null, { status: 'NOT_DELIVERED' })], [2024, point(2)]]))).toMatchObject({ before: { year: 2022, value: 1 } })
    expect(changeOf(series([[2024, point(2)]]))).toMatchObject({ before: null, move: 'UNKNOWN' })
  })

  it('says that a newer year is not shown or did not come, where an older figure stands in its place', () => {
    expect(changeOf(series([[2023, point(12)], [2024, point(null, { status: 'SUPPRESSED' })]]))).toMatchObject({ year: 2023, value: 12, newer: { year: 2024, isHidden: true } })
    expect(changeOf(series([[2023, point(12)], [2024, point(null, { status: 'NOT_DELIVERED' })]]))).toMatchObject({ year: 2023, newer: { year: 2024, isHidden: false } })
    expect(changeOf(series([[2023, point(null, { status: 'SUPPRESSED' })], [2024, point(12)]]))).toMatchObject({ year: 2024, newer: null })
  })

  it('is said to be not shown where it may not be, and is not there where nothing came in', () => {
    expect(changeOf(series([[2024, point(null, { status: 'SUPPRESSED' })]]))).toMatchObject({ value: null, status: 'SUPPRESSED', move: 'UNKNOWN', certainty: 'LOW' })
    expect(changeOf(series([[2024, null]]))).toBe(undefined)
  })
})

describe('the figures on the first page', () => {
  const all = Array.from({ length: 7 }, (_, at) => ({ id: String(at), ...series([[2024, at === 0 ? null : point(at)]]) }))

  it('are those that were chosen, in that order', () => {
    expect(chosenOf(all, ['4', '1', 'gone']).map(({ id }) => id)).toEqual(['4', '1'])
  })

  it('are the first ones when nothing came in of what was chosen', () => expect(chosenOf(all, ['0']).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']))

  it('are the first five that have a figure when nobody chose', () => {
    expect(chosenOf(all, []).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5'])
  })
})

describe('the small line', () => {
  it('runs from the lowest to the highest, and breaks where nothing is shown', () => {
    expect(sparkOf(series([[2021, point(0)], [2022, point(10)], [2023, null], [2024, point(5)]]).points)?.path).toBe('M3 25L33 3M93 14')
    expect(sparkOf(series([[2023, point(4)], [2024, point(4)]]).points)?.path).toBe('M3 14L93 14')
  })

  it('is not drawn of one figure', () => expect(sparkOf(series([[2024, point(4)]]).points)).toBe(undefined))
})
