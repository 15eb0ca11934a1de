import { describe, expect, it } from 'vitest'
import type { YearFigure } from '../rules'
import { classesOf, classOf, decimalsFor, drawnAreas, yearFor } from './rules'
import type { MapIndicator } from './types'

const INDICATOR: MapIndicator = { id: 'x', cardKey: null, name: 'Kinderen', unit: 'kinderen', decimals: 0, measure: 'COUNT', countsPeople: true, source: 'Eigen telling', saysNot: null }

const figure = (regionCode: string, value: number | null, over: Partial<YearFigure> = {}): YearFigure =>
  ({ regionCode, year: 2025, divisionYear: 2025, numerator: null, denominator: null, value, status: value === null ? 'NOT_DELIVERED' : 'FINAL', isSuppressed: false, ...over })

const area = (code: string, name = code) => ({ code, name, outline: [] })

const drawn = (areas: readonly ReturnType<typeof area>[], figures: readonly YearFigure[], divisionYear = 2025) =>
  drawnAreas(areas, figures, { divisionYear }, INDICATOR).map(({ name, state, value, isAddedUp }) => [name, state, value, ...(isAddedUp ? ['added up'] : [])])

describe('the steps of a map', () => {
  it('are equal, at most five, and begin and end at what can be read', () => {
    expect(classesOf([10, 12, 20, 35, 59, 60], 0)).toEqual([{ from: 10, to: 20 }, { from: 20, to: 30 }, { from: 30, to: 40 }, { from: 40, to: 50 }, { from: 50, to: 60 }])
    expect(classesOf([1.24, 1.3, 1.99], 1)).toEqual([{ from: 1.2, to: 1.5 }, { from: 1.5, to: 1.8 }, { from: 1.8, to: 2.1 }])
  })

  it('are no more than there are different figures, and one when all are the same', () => {
    expect(classesOf([4, 4, 4], 0)).toEqual([{ from: 4, to: 5 }])
    expect(classesOf([4, 9], 0)).toEqual([{ from: 4, to: 7 }, { from: 7, to: 10 }])
    expect(classesOf([], 0)).toEqual([])
  })

  it('do not follow how many areas there are: one that lies far off stands alone', () => {
    const classes = classesOf([1, 2, 3, 4, 5, 6, 100], 0)
    expect([1, 6, 100].map((value) => classOf(value, classes))).toEqual([0, 0, 4])
  })

  it('take what lies on a bound to the next, and the most to the last', () => {
    const classes = classesOf([0, 5, 10, 15, 20, 25], 0)
    expect([0, 4.9, 5, 24, 25].map((value) => classOf(value, classes))).toEqual([0, 0, 1, 4, 4])
  })

  it('have the decimals of the card, or as many as tell figures apart', () => {
    const of = (cardKey: string | null, values: readonly number[]) => decimalsFor({ cardKey, decimals: 1 }, values)
    expect([of('absence', [1, 2]), of(null, [1, 2]), of(null, [1.5, 9]), of(null, [0.11, 0.42])]).toEqual([1, 0, 1, 2])
  })
})

describe('an area on the map', () => {
  it('stands in the order of names, never of figures', () => {
    expect(drawn([area('BU03210101', 'Zuid'), area('BU03210102', 'Noord')], [figure('BU03210101', 90), figure('BU03210102', 20)])).toEqual([['Noord', 'VALUE', 20], ['Zuid', 'VALUE', 90]])
  })

  it('without a figure says why: not shown, not delivered, or nothing came in; a nought is a figure', () => {
    const codes = ['BU03210101', 'BU03210102', 'BU03210103', 'BU03210104']
    const [first = '', second = '', , last = ''] = codes
    expect(drawn(codes.map((code) => area(code)), [figure(first, null, { isSuppressed: true, status: 'FINAL' }), figure(second, null), figure(last, 0)]))
      .toEqual([[codes[0], 'SUPPRESSED', null], [codes[1], 'NOT_DELIVERED', null], [codes[2], 'NOT_DELIVERED', null], [codes[3], 'VALUE', 0]])
  })

  it('of which the ground changed gets no figure of before: of buurten nobody can tell, of municipalities what was merged is added up', () => {
    expect(drawn([area('BU03210101')], [figure('BU03210101', 90)], 2024)).toEqual([['BU03210101', 'OTHER_BORDERS', null]])
    const old = { divisionYear: 2021, year: 2021 }
    expect(drawn([area('GM1980'), area('GM0321')], [figure('GM0398', 100, old), figure('GM0416', 50, old), figure('GM0321', 70, old)], 2022)).toEqual([['GM0321', 'VALUE', 70], ['GM1980', 'VALUE', 150, 'added up']])
    expect(drawn([area('GM1980')], [figure('GM0398', 100, old), figure('GM0416', null, { ...old, isSuppressed: true, status: 'FINAL' })], 2022)).toEqual([['GM1980', 'SUPPRESSED', null]])
  })
})

it('figures of the borders of the map are taken, else the newest, and of one year only', () => {
  expect([yearFor([2024, 2023], 2023), yearFor([2022, 2024], 2025), yearFor([], 2025)]).toEqual([2023, 2024, undefined])
})
