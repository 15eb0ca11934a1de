import { z } from 'zod'
import { isDay } from '@/lib/platform/clock'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

// The kinds of field that our forms have, as zod types. Messages are codes; the edge makes sentences of them.

/** Says at compile time that a code has a sentence. */
const code = (name: ErrorCode): ErrorCode => name

/** A text that must be filled in. */
export const requiredText = (max: number, missing: ErrorCode) => z.string(missing).min(1, missing).max(max, code('too_long'))

/** A text that may be left out; empty becomes null. */
export const optionalText = (max: number) => z.string().max(max, code('too_long')).optional().transform((text) => text || null)

/** An id in a hidden field or a select. */
export const idField = (missing: ErrorCode = 'form_broken') => z.uuid(missing)

/** The key that a form carries so that it makes its row once (see once.ts). */
export const requestKey = z.uuid(code('form_broken'))

/** The version of the row that the person was looking at. */
export const expectedVersion = z.coerce.number(code('form_broken')).int().min(1)

/** One of a fixed set, chosen by hand. */
export const choice = <const T extends readonly [string, ...string[]]>(options: T, missing: ErrorCode) => z.enum(options, missing)

/** One or more of a fixed set. */
export const choices = <const T extends readonly [string, ...string[]]>(options: T, missing: ErrorCode) =>
  z.array(z.enum(options, code('form_broken'))).default([]).refine((chosen) => chosen.length > 0, missing)

/** A day in three fields that exists. */
export const dayField = (missing: ErrorCode) => z.string(missing).min(1, missing).refine(isDay, code('not_a_day'))

/** A day in three fields that may be left empty; empty becomes null. */
export const optionalDay = () => z.string().optional().transform((text) => text || null).refine((day) => day === null || isDay(day), code('not_a_day'))

/**
 * A number as people in the Netherlands write it: 1.234,5 and also 1234.5. A dot followed by exactly three digits
 * separates thousands. Undefined when it is none.
 */
export function parseDutchNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0€%]/g, '')
  if (!/^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$|^[+-]?\d+\.\d{1,2}$/.test(plain)) return undefined
  const isDutch = plain.includes(',') || /^[+-]?\d{1,3}(\.\d{3})+$/.test(plain)
  return Number(isDutch ? plain.replaceAll('.', '').replace(',', '.') : plain)
}

const numberText = (max: number) =>
  z.string().transform((text, ctx) => {
    const value = parseDutchNumber(text)
    if (value === undefined) ctx.addIssue({ code: 'custom', message: code('not_a_number') })
    else if (value < 0 || value > max) ctx.addIssue({ code: 'custom', message: code('number_out_of_range') })
    return value ?? 0
  })

const MOST = 9_999_999

/** A number from 0 to `max` that must be filled in. */
export const requiredNumber = (missing: ErrorCode, max = MOST) => z.string(missing).min(1, missing).pipe(numberText(max))

/** A number that may be left out; empty becomes null. */
export const optionalNumber = (max = MOST) =>
  z.string().default('').transform((text, ctx) => {
    if (text === '') return null
    const result = numberText(max).safeParse(text)
    if (result.success) return result.data
    ctx.addIssue({ code: 'custom', message: result.error.issues[0]?.message ?? code('not_a_number') })
    return null
  })

/**
 * What fits of a form of which something does not: each field by itself, left out where it is wrong. So the rules can judge
 * the rest, and somebody hears of everything at once.
 */
export const whatFits = <S extends z.ZodRawShape>(shape: S): z.ZodType<{ readonly [K in keyof S]?: z.output<S[K]> | undefined }> =>
  z.object(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, (field as z.ZodType).optional().catch(undefined)]))) as never

/** A box that is ticked or not: a browser posts nothing for an empty one. */
export const tickbox = z.string().optional().transform((value) => value === 'on')

const versionNumber = z.coerce.number().int().min(1).max(100_000)

/** Which version an address asks for; undefined: the newest. What is no number asks for nothing. */
export function readVersionQuestion(asked: unknown): number | undefined {
  const found = typeof asked === 'string' ? versionNumber.safeParse(asked) : undefined
  return found?.success ? found.data : undefined
}
