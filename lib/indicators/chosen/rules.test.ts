import { describe, expect, it } from 'vitest'
import type { YearFigure } from '../rules'
import { besideRows, chosenFrom } from './rules'

const KNOWN = ['Houten', 'Zeist', 'Woerden', 'Nieuwegein', 'Bunnik', 'Vijfheerenlanden', 'Utrecht', 'Veenendaal', 'Soest', 'Baarn'].map((name, at) => ({ code: `GM000${at}`, name }))

const lines = (...names: string[]) => names.join('\n')

describe('municipalities that somebody chose', () => {
  it('are found by name or code, each once and without the own one', () => {
    expect(chosenFrom('zeist\nGM0002; woerden, Houten\n', KNOWN, 'GM0000')).toEqual({ codes: ['GM0001', 'GM0002'], problems: [] })
  })

  it('are two to eight', () => {
    const two = [{ field: 'municipalities', code: 'indicators.chosen_two_to_eight' }]
    expect(chosenFrom('Zeist', KNOWN, null).problems).toEqual(two)
    expect(chosenFrom(lines('Zeist', 'Houten'), KNOWN, 'GM0000').problems).toEqual(two)
    expect(chosenFrom(lines(...KNOWN.map(({ name }) => name)), KNOWN, 'GM0000').problems).toEqual(two)
    expect(chosenFrom(lines(...KNOWN.slice(1, 9).map(({ name }) => name)), KNOWN, 'GM0000')).toEqual({ codes: KNOWN.slice(1, 9).map(({ code }) => code), problems: [] })
  })

  it('that nobody knows are named', () => {
    expect(chosenFrom(lines('Zeist', 'Zeebrug', 'Woerden'), KNOWN, null).problems).toEqual([{ field: 'municipalities', code: 'indicators.municipality_unknown', params: { name: 'Zeebrug' } }])
  })
})

describe('beside each other', () => {
  const figure = (regionCode: string, value: number | null, over: Partial<YearFigure> = {}): YearFigure =>
    ({ regionCode, year: 2025, divisionYear: 2025, numerator: null, denominator: null, value, status: 'FINAL', isSuppressed: false, ...over })

  it('they stand by name, whatever their figures are, each with what may be shown', () => {
    const rows = besideRows(KNOWN.slice(0, 4), [figure('GM0000', 12), figure('GM0001', 90), figure('GM0002', null, { isSuppressed: true })], 2025, { measure: 'COUNT', countsPeople: true, unit: 'kinderen' })
    expect(rows.map(({ name, point }) => [name, point?.value ?? point?.status])).toEqual([['Houten', 12], ['Nieuwegein', undefined], ['Woerden', 'SUPPRESSED'], ['Zeist', 90]])
  })
})
