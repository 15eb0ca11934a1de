import { describe, expect, it } from 'vitest'
import { areaTable, chosenIn, divisionsIn, kindsIn, type AreaFigure } from './rules'
import type { AreaRow } from './types'

const figure = (regionCode: string, year: number, value: number | null, over: Partial<AreaFigure> = {}): AreaFigure => (
  { regionCode, year, period: `${year}JJ00`, divisionYear: 2025, numerator: null, denominator: null, value, status: value === null ? 'NOT_DELIVERED' : 'FINAL', isSuppressed: false, ...over })

const hidden = (regionCode: string, year: number, over: Partial<AreaFigure> = {}) => figure(regionCode, year, null, { isSuppressed: true, status: 'FINAL', ...over })

const FIGURES = [
  figure('GM0321', 2024, 300), hidden('GM0321', 2025), figure('WK032101', 2024, 180), hidden('WK032102', 2024), figure('WK032101', 2025, 0), figure('WK032103', 2025, null),
  figure('WK032101', 2022, 170, { divisionYear: 2022 }), figure('BU03210101', 2023, 44, { divisionYear: 2023 }),
]

const NAMES = new Map([['WK032101', 'Zuid'], ['WK032102', 'Noord']])

const table = (kind: 'WIJK' | 'BUURT' = 'WIJK', divisionYear = 2025, figures = FIGURES) =>
  areaTable(figures, { kind, divisionYear }, { municipality: { code: 'GM0321', name: 'Houten' }, names: NAMES, counting: { measure: 'COUNT', countsPeople: true, unit: 'kinderen' } })

const said = (row: AreaRow | null) => row && [row.name, ...row.cells.map((one) => (one === null ? '-' : one.value ?? one.how ?? one.status))]

describe('areas by periods', () => {
  it('stand in the order of names, the oldest period first, each with its figure or why there is none', () => {
    const { periods, rows } = table()
    expect(periods).toEqual(['2024JJ00', '2025JJ00'])
    expect(rows.map(said)).toEqual([['Noord', 'SUPPRESSED', '-'], ['WK032103', '-', 'NOT_DELIVERED'], ['Zuid', 180, 0]])
  })

  it('have the municipality as its source gives it, hidden where it is, and never a sum of what is shown', () => {
    expect(said(table().total)).toEqual(['Houten', 300, 'SUPPRESSED'])
    expect(table('WIJK', 2025, FIGURES.filter((one) => !one.regionCode.startsWith('GM'))).total).toBe(null)
  })

  it('are of the borders of one year: a period that was only counted in others is named and not put beside them', () => {
    expect(table().otherPeriods).toEqual(['2022JJ00'])
    expect([table('WIJK', 2022).periods, table('WIJK', 2022).rows.map(said)]).toEqual([['2022JJ00'], [['Zuid', 170]]])
    const both = [...FIGURES, figure('WK032102', 2022, 90)]
    expect(table('WIJK', 2025, both).rows.map(said)).toEqual([['Noord', 90, 'SUPPRESSED', '-'], ['WK032103', '-', '-', 'NOT_DELIVERED'], ['Zuid', 'OTHER_BORDERS', 180, 0]])
  })

  it('stand in the order of periods also where there are quarters and school years', () => {
    const figures = ['2024KW02', '2023SJ00', '2024KW01'].map((period) => figure('WK032101', Number(period.slice(0, 4)), 20, { period }))
    expect(table('WIJK', 2025, figures).periods).toEqual(['2023SJ00', '2024KW01', '2024KW02'])
  })
})

describe('which areas', () => {
  it('are asked for, else the first there are in the newest borders', () => {
    expect([kindsIn(FIGURES), divisionsIn(FIGURES, 'WIJK'), kindsIn(FIGURES.slice(0, 2))]).toEqual([['WIJK', 'BUURT'], [2025, 2022], []])
    expect(chosenIn(FIGURES, {})).toEqual({ kind: 'WIJK', divisionYear: 2025 })
    expect(chosenIn(FIGURES, { kind: 'WIJK', divisionYear: '2022' })).toEqual({ kind: 'WIJK', divisionYear: 2022 })
    expect(chosenIn(FIGURES, { kind: 'BUURT', divisionYear: '2022' })).toEqual({ kind: 'BUURT', divisionYear: 2023 })
    expect(chosenIn(FIGURES, { kind: 'GEMEENTE', divisionYear: 'x' })).toEqual({ kind: 'WIJK', divisionYear: 2025 })
    expect(chosenIn(FIGURES.slice(0, 2), {})).toBe(undefined)
  })
})
