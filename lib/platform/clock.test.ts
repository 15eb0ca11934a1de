import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, dayToDate, isDay } from './clock'

const day = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('2000-01-01', days))

describe('a day', () => {
  it('is the day in the Netherlands, wherever the server stands', () => {
    expect(dayOf(new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22')
    expect(dayOf(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23')
    expect(dayOf(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01')
    expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
  })

  it('is stored as midnight UTC, so that it comes back as the same day', () => {
    expect(dayToDate('2026-03-29').toISOString()).toBe('2026-03-29T00:00:00.000Z')
  })

  it('counts on over months, leap days and the change of the clock', () => {
    expect(addDays('2026-11-22', 14)).toBe('2026-12-06')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  it('lies as many days from another as were added', () => {
    fc.assert(fc.property(day, fc.integer({ min: -3_000, max: 3_000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days)
    }))
  })
})

describe('a text', () => {
  it('is a day when it is one on the calendar', () => {
    expect(['2026-11-22', '2028-02-29', '2000-12-31'].map(isDay)).toEqual([true, true, true])
    fc.assert(fc.property(day, isDay))
  })

  it('is no day when the calendar does not have it, or when it is written otherwise', () => {
    const none = ['2026-02-31', '2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '22-11-2026', '2026-1-1', '26-11-22', '', '2026-11-22T10:00', ' 2026-11-22']
    expect(none.filter(isDay)).toEqual([])
  })

  it('with a year of two figures, or of nobody, is no day', () => {
    expect(['0026-12-01', '0000-01-01'].filter(isDay)).toEqual([])
  })
})
