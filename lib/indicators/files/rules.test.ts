import { describe, expect, it } from 'vitest'
import { indicatorRead } from '@/tests/support/indicator-read'
import type { FigureRead } from '../cards/types'
import type { Outcome } from '../types'
import { asText, formOf, rowsOfCard, rowsOfOutcome } from './rules'

const INDICATOR = indicatorRead({ id: 'a', cardKey: 'absence', measure: 'COUNT', unit: 'leerlingen', decimals: 0 })

describe('the kind of file', () => {
  it('is one of ours, whatever somebody writes in the address', () => expect(['xlsx', 'ods', 'data', 'csv', null, '../x', 'exe'].map(formOf)).toEqual(['xlsx', 'ods', 'data', 'csv', 'csv', 'csv', 'csv']))
})

describe('a text in a file', () => {
  it.each(['=1+1', '+31', '-x', '@a', '\t=1', '\r=1'])('is no formula: %j', (text) => expect(asText(text)).toBe(`'${text}`))
  it('is left as it is when nothing takes it for one', () => expect(asText('Kinderen = ouders')).toBe('Kinderen = ouders'))
})

describe('the rows of the outcome page', () => {
  const outcome: Outcome = {
    municipality: { code: 'GM0321', name: 'Houten' },
    series: [{
      id: 'a', cardKey: 'absence', name: 'Verzuim', unit: 'leerlingen', decimals: 0, direction: 'DOWN_IS_GOOD', source: 'DUO', sourceUrl: null,
      points: [
        { year: 2023, own: { value: 40.129, status: 'FINAL', how: 'ADDED_UP' }, country: null }, { year: 2024, own: { value: null, status: 'SUPPRESSED' }, country: { value: 400, status: 'PROVISIONAL' } },
        { year: 2025, own: { value: null, status: 'NOT_DELIVERED', how: 'OTHER_BORDERS' }, country: null },
      ],
      ended: [{ number: 1, unit: '%', reason: 'Anders', points: [{ year: 2020, own: { value: 3, status: 'FINAL' }, country: null }] }],
    }],
  }

  it('are one per area and year, with the word for what is not shown, and an earlier series under its own number and unit', () => {
    expect(rowsOfOutcome(outcome, [INDICATOR], 'Nederland').map((one) => [one.series, one.unit, one.regionCode, one.region, one.period, one.value, one.status, one.isAddedUp])).toEqual([
      [2, 'leerlingen', 'GM0321', 'Houten', '2023JJ00', 40.1, 'FINAL', true], [2, 'leerlingen', 'GM0321', 'Houten', '2024JJ00', null, 'SUPPRESSED', false], [2, 'leerlingen', 'NL00', 'Nederland', '2024JJ00', 400, 'PROVISIONAL', false],
      [2, 'leerlingen', 'GM0321', 'Houten', '2025JJ00', null, 'OTHER_BORDERS', false], [1, '%', 'GM0321', 'Houten', '2020JJ00', 3, 'FINAL', false],
    ])
  })
})

describe('the rows of a card', () => {
  const figure = (over: Partial<FigureRead>): FigureRead => ({
    id: '1', regionCode: 'GM0321', regionName: 'Houten', period: '2024JJ00', divisionYear: 2024, series: 2, value: null, isHidden: false, status: 'FINAL', attribute: 'NONE', enteredAt: new Date(0), enteredByName: null, fileName: null, revisions: 0, ...over,
  })

  it('say of each figure how it stands, in the unit of its series', () => {
    const figures = [figure({ value: 12 }), figure({ isHidden: true }), figure({ status: 'NOT_DELIVERED' }), figure({ status: 'NOT_DELIVERED', attribute: 'CONFIDENTIAL' }), figure({ regionCode: 'NL00', regionName: null, value: 4.26, series: 1 })]
    expect(rowsOfCard(INDICATOR, figures, new Map([[1, '%']]), 'Nederland').map((one) => [one.region, one.unit, one.value, one.status])).toEqual([
      ['Houten', 'leerlingen', 12, 'FINAL'], ['Houten', 'leerlingen', null, 'SUPPRESSED'], ['Houten', 'leerlingen', null, 'NOT_DELIVERED'], ['Houten', 'leerlingen', null, 'CONFIDENTIAL'], ['Nederland', '%', 4.3, 'FINAL'],
    ])
  })
})
