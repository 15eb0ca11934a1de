import { describe, expect, it } from 'vitest'
import { formatDay, formatList, formatMoment, formatMonth, formatNumber } from './format'

describe('a day', () => {
  it('is written without its year when that is this year', () => {
    expect(formatDay('2026-11-21', 'nl', '2026-01-01')).toBe('21 november')
    expect(formatDay('2025-11-21', 'nl', '2026-01-01')).toBe('21 november 2025')
    expect(formatDay('2026-11-21', 'nl')).toBe('21 november 2026')
    expect(formatDay('2026-11-01', 'en', '2026-01-01')).toBe('1 November')
  })
})

describe('a moment', () => {
  it('is the hour of the Netherlands, in summer and in winter', () => {
    expect(formatMoment(new Date('2026-11-21T09:42:00Z'), 'nl')).toBe('21 november 2026, 10.42 uur')
    expect(formatMoment(new Date('2026-07-21T08:05:00Z'), 'nl')).toBe('21 juli 2026, 10.05 uur')
    expect(formatMoment(new Date('2026-11-21T09:42:00Z'), 'en')).toBe('21 November 2026, 10:42')
  })

  it('falls on the next day when it is past midnight here', () => {
    expect(formatMoment(new Date('2026-12-31T23:30:00Z'), 'nl')).toBe('1 januari 2027, 00.30 uur')
    expect(formatMonth(new Date('2026-12-31T23:30:00Z'), 'nl')).toBe('januari 2027')
  })
})

describe('a number', () => {
  it('has the separators of the language', () => {
    expect([formatNumber(1_234.5, 'nl'), formatNumber(1_234.5, 'en')]).toEqual(['1.234,5', '1,234.5'])
  })

  it('has at most two decimals, or exactly as many as were asked for', () => {
    expect([formatNumber(12.345, 'nl'), formatNumber(12, 'nl'), formatNumber(12, 'nl', 1), formatNumber(322.71, 'nl', 0), formatNumber(0, 'nl', 2)]).toEqual(['12,35', '12', '12,0', '323', '0,00'])
  })
})

describe('names', () => {
  it('are joined as people say them', () => {
    expect([['Noor'], ['Noor', 'Lotte'], ['Noor', 'Lotte', 'Coen']].map((names) => formatList(names, 'nl'))).toEqual(['Noor', 'Noor en Lotte', 'Noor, Lotte en Coen'])
    expect(formatList(['Noor', 'Lotte'], 'en')).toBe('Noor and Lotte')
  })
})
