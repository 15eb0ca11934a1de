import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { outcomeCsv } from './documents'
import type { Outcome } from './types'

const OUTCOME: Outcome = {
  municipality: { code: 'GM0321', name: 'Houten' },
  series: [{
    id: '1', cardKey: 'youth_care_spending', name: 'Uitgaven aan jeugdzorg', unit: 'euro per inwoner', decimals: 0, direction: 'NO_DIRECTION', source: '=CMD(); "CBS"', sourceUrl: null,
    points: [
      { year: 2017, own: { value: 195.6795, status: 'FINAL' }, country: { value: 244.6845, status: 'FINAL' } },
      { year: 2018, own: { value: null, status: 'NOT_DELIVERED' }, country: null },
    ],
  }],
}

const read = (csv: string): string[][] => parse(csv, { delimiter: ';', bom: true })

describe('the figures to take along', () => {
  it('open in a Dutch spreadsheet without a question: BOM, semicolons, decimal comma, line ends of Windows', () => {
    const csv = outcomeCsv(OUTCOME)
    expect(csv.startsWith('\ufeffCijfer;Eenheid;Jaar;Houten;Nederland;Bron\r\n')).toBe(true)
    expect(read(csv)[1]?.slice(0, 5)).toEqual(['Uitgaven aan jeugdzorg', 'euro per inwoner', '2017', '195,7', '244,7'])
  })

  it('say that a year was not delivered; a year without a row is empty', () => {
    expect(read(outcomeCsv(OUTCOME))[2]?.slice(2, 5)).toEqual(['2018', 'niet geleverd', ''])
  })

  it('say of a figure about few people that it is not shown, and nothing else', () => {
    const [series] = OUTCOME.series
    const csv = outcomeCsv({ ...OUTCOME, series: [{ ...series, points: [{ year: 2019, own: { value: null, status: 'SUPPRESSED' }, country: { value: 4.2, status: 'FINAL', counted: { numerator: 42, denominator: 1_000 } } }] }] } as Outcome)
    expect(read(csv)[1]?.slice(2, 5)).toEqual(['2019', 'niet getoond', '4,2'])
  })

  it('hold no formula that a spreadsheet would run', () => {
    expect(read(outcomeCsv(OUTCOME)).flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  it('have a column of the municipality also when the coalition follows none', () => {
    expect(read(outcomeCsv({ municipality: null, series: [] }))).toEqual([['Cijfer', 'Eenheid', 'Jaar', 'Gemeente', 'Nederland', 'Bron']])
  })
})
