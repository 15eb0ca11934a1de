import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { choice, choices, dayField, expectedVersion, idField, optionalNumber, optionalText, parseDutchNumber, readVersionQuestion, requestKey, requiredNumber, requiredText, tickbox } from './fields'

/** The value, or the code of what is wrong with it: a form shows one sentence per field. */
function read(field: z.ZodType, typed: unknown): unknown {
  const result = field.safeParse(typed)
  return result.success ? { value: result.data } : result.error.issues[0]?.message
}

describe('a number as people in the Netherlands write it', () => {
  it('is read as the number that was meant', () => {
    const written: [string, number][] = [
      ['40', 40], ['12,5', 12.5], ['1.234', 1_234], ['1.234,5', 1_234.5], ['1.234.567', 1_234_567], ['1234.5', 1_234.5], ['12.50', 12.5], ['€ 1.200', 1_200],
      ['62%', 62], [' 7 ', 7], ['1 234', 1_234], ['1\u00a0234,5', 1_234.5], ['-3', -3], ['+3', 3], ['0', 0], ['007', 7],
    ]
    expect(written.map(([typed]) => parseDutchNumber(typed))).toEqual(written.map(([, value]) => value))
  })

  it('is none when it could mean two things, or nothing', () => {
    const none = ['', '  ', 'veel', '12,', ',5', '1,2,3', '1.23.456', '12.3456', '1.2345,6', '1e5', '0x10', 'NaN', 'Infinity', '--3', '3-4', '½', '１２x', '1.234.5']
    expect(none.filter((typed) => parseDutchNumber(typed) !== undefined)).toEqual([])
  })

  it('comes back as the number that the Netherlands writes', () => {
    const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 })
    fc.assert(fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(1, 10, 100, 1_000), (thousandths, part) => {
      const value = thousandths / part
      expect(parseDutchNumber(dutch.format(value).replace('\u2212', '-'))).toBe(value)
    }))
  })
})

describe('a number in a form', () => {
  const required = requiredNumber('goals.target_missing', 100)
  const optional = optionalNumber(100)

  it('must be there, be a number, and lie in range', () => {
    expect(read(required, '12,5')).toEqual({ value: 12.5 })
    expect(read(required, '')).toBe('goals.target_missing')
    expect(read(required, undefined)).toBe('goals.target_missing')
    expect(read(required, 'veel')).toBe('not_a_number')
    expect(read(required, '-1')).toBe('number_out_of_range')
    expect(read(required, '101')).toBe('number_out_of_range')
    expect(read(required, '9'.repeat(400))).toBe('number_out_of_range')
  })

  it('may be left out when it may, and zero is not left out', () => {
    expect(read(optional, '')).toEqual({ value: null })
    expect(read(optional, undefined)).toEqual({ value: null })
    expect(read(optional, '0')).toEqual({ value: 0 })
    expect(read(optional, 'veel')).toBe('not_a_number')
    expect(read(optional, '101')).toBe('number_out_of_range')
  })
})

describe('a text in a form', () => {
  it('that must be filled in says so by its own code', () => {
    const field = requiredText(5, 'goals.title_missing')
    expect(read(field, 'vijf!')).toEqual({ value: 'vijf!' })
    expect(read(field, '')).toBe('goals.title_missing')
    expect(read(field, undefined)).toBe('goals.title_missing')
    expect(read(field, 'zesses')).toBe('too_long')
  })

  it('that may be left out is null when it is empty, never an empty text', () => {
    const field = optionalText(5)
    expect([read(field, ''), read(field, undefined), read(field, 'vijf!')]).toEqual([{ value: null }, { value: null }, { value: 'vijf!' }])
    expect(read(field, 'zesses')).toBe('too_long')
  })
})

describe('a day in a form', () => {
  it('must be there and exist', () => {
    const field = dayField('goals.due_missing')
    expect(read(field, '2026-12-18')).toEqual({ value: '2026-12-18' })
    expect([read(field, ''), read(field, undefined)]).toEqual(['goals.due_missing', 'goals.due_missing'])
    expect(['2026-02-31', '2026--01', '0026-12-01'].map((typed) => read(field, typed))).toEqual(['not_a_day', 'not_a_day', 'not_a_day'])
  })
})

describe('a choice in a form', () => {
  it('is one of the options and nothing else', () => {
    const field = choice(['DONE', 'PLANNED'], 'actions.status_missing')
    expect(read(field, 'DONE')).toEqual({ value: 'DONE' })
    expect([read(field, ''), read(field, 'STUCK'), read(field, undefined)]).toEqual(['actions.status_missing', 'actions.status_missing', 'actions.status_missing'])
  })

  it('of more than one asks for at least one', () => {
    const field = choices(['A', 'B'], 'challenges.life_phases_missing')
    expect(read(field, ['B', 'A'])).toEqual({ value: ['B', 'A'] })
    expect([read(field, []), read(field, undefined)]).toEqual(['challenges.life_phases_missing', 'challenges.life_phases_missing'])
    expect(read(field, ['A', 'X'])).toBe('form_broken')
  })

  it('of a box is ticked only when the browser says so', () => {
    expect([read(tickbox, 'on'), read(tickbox, undefined), read(tickbox, 'yes'), read(tickbox, '')]).toEqual([{ value: true }, { value: false }, { value: false }, { value: false }])
  })
})

describe('what a form hides', () => {
  it('is an id, or the form is broken', () => {
    expect(read(idField(), '0197a3c4-5b6d-7e8f-9012-3456789abcde')).toEqual({ value: '0197a3c4-5b6d-7e8f-9012-3456789abcde' })
    expect([read(idField(), "x'; DROP TABLE goal"), read(idField('goals.owner_missing'), '')]).toEqual(['form_broken', 'goals.owner_missing'])
    expect(read(requestKey, 'x')).toBe('form_broken')
  })

  it('is the version of the row on the screen, from one', () => {
    expect(read(expectedVersion, '3')).toEqual({ value: 3 })
    expect([read(expectedVersion, 'x'), read(expectedVersion, undefined)]).toEqual(['form_broken', 'form_broken'])
    expect(expectedVersion.safeParse('0').success).toBe(false)
    expect(expectedVersion.safeParse('1.5').success).toBe(false)
  })
})

describe('which version an address asks for', () => {
  it('is a number of a version', () => {
    expect(readVersionQuestion('2')).toBe(2)
  })

  it('is the newest when it asks for nothing that can be one', () => {
    for (const asked of [undefined, '', '0', '-1', '1.5', 'oud', ['1', '2'], '999999999999']) expect(readVersionQuestion(asked)).toBeUndefined()
  })
})
