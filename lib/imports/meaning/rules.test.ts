import { describe, expect, it } from 'vitest'
import { factorOf, lacksOf, nameOf, onceEach, proposeMapping, readPeriod, seriesOf, tellsApart } from './rules'
import type { ColumnSeen } from './types'

const column = (heading: string, seen: Partial<ColumnSeen> = {}): ColumnSeen =>
  ({ heading, filled: 100, missing: 0, numbers: 0, periods: 0, codes: 0, names: 0, different: 50, examples: [], decimals: 0, isPadded: false, isTyped: false, ...seen })

describe('a period', () => {
  it.each([
    ['2022', '2022JJ00'], ['2022*', '2022JJ00'], [' 2022JJ00 ', '2022JJ00'], ['2022KW03', '2022KW03'], ['2021/2022', '2021SJ00'], ['2021/’22', '2021SJ00'], ['schooljaar 2021-2022', '2021SJ00'],
    ['2022 1e kwartaal', '2022KW01'], ['2022-Q2', '2022KW02'], ['Q3 2022', '2022KW03'], ['4e kwartaal 2022', '2022KW04'], ['2022 2e halfjaar', '2022HJ02'],
    ['maart 2022', '2022MM03'], ['2022 mrt', '2022MM03'], ['2022-11', '2022MM11'], ['2022-01-01', '2022JJ00'], ['31-12-2022', '2022JJ00'],
  ])('%s is %s', (text, code) => expect(readPeriod(text)).toBe(code))

  it.each(['', '22', '2022KW05', '2021/2023', '2022-13', '12-03-2022', '50847', 'Houten', '2022 5e kwartaal'])('%s is none', (text) => expect(readPeriod(text)).toBeUndefined())
})

describe('what columns seem to say', () => {
  it('is found by headings and contents: codes before names, a distinction where nothing else tells rows apart', () => {
    const columns = [
      column('ID', { numbers: 100 }), column('Leeftijd', { isPadded: true, numbers: 100, different: 5 }), column('Gemeente', { names: 100, different: 20 }), column('RegioS', { codes: 100, different: 20 }),
      column('Perioden', { periods: 100, numbers: 100 }), column('Jeugdhulp_1', { numbers: 90, filled: 90, missing: 10 }), column('Toelichting', { different: 100 }),
    ]
    expect(proposeMapping({ columns }).roles).toEqual([null, 'INDICATOR', null, 'REGION', 'PERIOD', 'VALUE', null])
  })

  it('takes names of places before codes of larger areas', () => {
    const columns = [column('Provinciecode', { codes: 100, different: 12 }), column('Gemeentenaam', { names: 90, different: 50 }), column('Jaar', { periods: 100, numbers: 100 }), column('Aantal', { numbers: 100 })]
    expect(proposeMapping({ columns }).roles).toEqual([null, 'REGION', 'PERIOD', 'VALUE'])
    const same = [column('Gemeentecode', { codes: 100, different: 50 }), column('Gemeentenaam', { names: 90, different: 52 }), column('Jaar', { periods: 100, numbers: 100 }), column('Aantal', { numbers: 100 })]
    expect(proposeMapping({ columns: same }).roles[0]).toBe('REGION')
  })

  it('does not tell rows apart where most of many say again what another says', () => {
    expect([{ rowsRead: 235, rowsTwice: 190 }, { rowsRead: 235, rowsTwice: 40 }, { rowsRead: 2, rowsTwice: 1 }].map(tellsApart)).toEqual([false, true, true])
  })

  it('takes years side by side for one kind of figure', () => {
    const columns = [column('Gemeente', { names: 100 }), column('2021', { numbers: 100 }), column('2022', { numbers: 100 }), column('Inwoners', { numbers: 100 })]
    expect(proposeMapping({ columns }).roles).toEqual(['REGION', 'VALUE', 'VALUE', null])
  })

  it('takes no code, rank or year of a division for a figure', () => {
    const columns = [column('Postcode', { numbers: 100 }), column('IndelingswijzigingWijken_21', { numbers: 100 }), column('nr', { numbers: 100 })]
    expect(proposeMapping({ columns }).roles).toEqual([null, null, null])
  })

  it('is complete with an area, a period and a value; a ratio needs both its sides', () => {
    const headings = ['Gemeente', 'Jaar', 'A', 'B']
    const mapping = (roles: Parameters<typeof lacksOf>[1]['roles']) => ({ roles, fixedRegion: null, fixedPeriod: null, target: null })
    expect(lacksOf({ headings }, mapping([null, null, null, null]))).toEqual(['REGION', 'PERIOD', 'VALUE'])
    expect(lacksOf({ headings }, mapping(['REGION', 'PERIOD', 'NUMERATOR', null]))).toEqual(['DENOMINATOR'])
    expect(lacksOf({ headings }, mapping(['REGION', 'PERIOD', null, 'DENOMINATOR']))).toEqual(['VALUE', 'NUMERATOR'])
    expect(lacksOf({ headings }, mapping(['REGION', 'PERIOD', 'NUMERATOR', 'DENOMINATOR']))).toEqual([])
    expect(lacksOf({ headings }, { ...mapping([null, null, 'VALUE', null]), fixedRegion: 'GM0321', fixedPeriod: '2024' })).toEqual([])
    expect(lacksOf({ headings: ['Gemeente', '2021'] }, mapping(['REGION', 'VALUE']))).toEqual([])
  })

  it('is one column where only one can be: the first', () => {
    expect(onceEach(['REGION', 'REGION', 'VALUE', 'VALUE', 'PERIOD', 'PERIOD'])).toEqual(['REGION', null, 'VALUE', 'VALUE', 'PERIOD', null])
  })
})

describe('a heading', () => {
  it.each([
    ['TotaalJongerenMetJeugdzorgInNatura_1', 'Totaal jongeren met jeugdzorg in natura'], ['Bevolking|Samenstelling|Totale bevolking (aantal)', 'Totale bevolking'],
    ['percentage_gehuwd', 'Percentage gehuwd'], ['Jeugdzorg totaal (x 1 000 euro)', 'Jeugdzorg totaal'], ['k_0Tot4Jaar_2', '0 tot 4 jaar'],
  ])('%s is called %s', (heading, name) => expect(nameOf(heading)).toBe(name))

  it('says its unit and whether it can be added up', () => {
    expect(seriesOf('Bereik (%)', { decimals: 1 }, [], false)).toEqual({ name: 'Bereik', unit: '%', decimals: 1, measure: 'RATIO' })
    expect(seriesOf('Oppervlakte (km²)', { decimals: 2 }, [], false)).toEqual({ name: 'Oppervlakte', unit: 'km²', decimals: 2, measure: 'COUNT' })
    expect(seriesOf('Waarde', { decimals: 0 }, ['laag_inkomen'], false)).toMatchObject({ name: 'Laag inkomen', unit: 'aantal' })
    expect(seriesOf('Jeugdhulp_1', { decimals: 0 }, ['10', 'jongens'], false)).toMatchObject({ name: 'Jeugdhulp · 10 · Jongens' })
  })

  it('says how often it counts', () => {
    expect(['Totaal (x 1 000 euro)', 'Totaal (x 1.000)', 'Totaal x1000000', 'Totaal (euro)'].map(factorOf)).toEqual([1_000, 1_000, 1_000_000, 1])
  })
})
