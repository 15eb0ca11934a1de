import { describe, expect, it } from 'vitest'
import { comparePeriods, isSameLength, nextPeriod, parsePeriod, yearCode, yearOf } from './rules'
import type { Period } from './types'

const period = (code: string): Period => {
  const found = parsePeriod(code)
  if (!found) throw new Error(code)
  return found
}

describe('a period of CBS', () => {
  it.each([
    ['2023JJ00', { code: '2023JJ00', kind: 'YEAR', year: 2023, number: 0 }],
    ['2023HJ02', { code: '2023HJ02', kind: 'HALF', year: 2023, number: 2 }],
    ['2011KW01', { code: '2011KW01', kind: 'QUARTER', year: 2011, number: 1 }],
    ['2020MM12', { code: '2020MM12', kind: 'MONTH', year: 2020, number: 12 }],
    ['2022SJ00', { code: '2022SJ00', kind: 'SCHOOL_YEAR', year: 2022, number: 0 }],
    [' 2022jj00  ', { code: '2022JJ00', kind: 'YEAR', year: 2022, number: 0 }],
  ])('%s is read', (text, expected) => expect(parsePeriod(text)).toEqual(expected))

  it.each(['2023', '2023JJ01', '2023KW05', '2023KW00', '2023MM13', '2023HJ03', '2023W152', '0023JJ00', '23JJ00', 'JJ002023', '', '2023JJ00; DROP TABLE'])('%s is not guessed', (text) =>
    expect(parsePeriod(text)).toBeUndefined())

  it('stands in order of when it begins, the year before its first quarter and a school year after the summer', () => {
    const codes = ['2023MM09', '2022SJ00', '2023KW02', '2023JJ00', '2022JJ00', '2023MM01', '2023KW01', '2023HJ01', '2022HJ02']
    expect(codes.map(period).sort(comparePeriods).map((one) => one.code)).toEqual(
      ['2022JJ00', '2022HJ02', '2022SJ00', '2023JJ00', '2023HJ01', '2023KW01', '2023MM01', '2023KW02', '2023MM09'])
  })

  it('has a next one of its own kind, also over the turn of the year', () => {
    expect(['2023JJ00', '2023KW04', '2023MM11', '2022SJ00', '2023HJ02'].map((code) => nextPeriod(period(code)).code)).toEqual(['2024JJ00', '2024KW01', '2023MM12', '2023SJ00', '2024HJ01'])
  })

  it('stands in one line only with periods of its own kind', () => {
    expect(isSameLength(period('2022JJ00'), period('2023JJ00'))).toBe(true)
    expect(isSameLength(period('2022JJ00'), period('2022SJ00'))).toBe(false)
  })

  it('of a whole year is made from the year, and gives it back', () => {
    expect(yearCode(2024)).toBe('2024JJ00')
    expect(yearOf('2024KW03')).toBe(2024)
  })
})
