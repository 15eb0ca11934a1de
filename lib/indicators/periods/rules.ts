import { addDays } from '@/lib/platform/clock'
import type { Period, PeriodKind } from './types'

/** The letters of CBS, how many there are in a year (none for a year itself), and in which month each begins. */
const KINDS: Readonly<Record<string, { readonly kind: PeriodKind; readonly most: number; readonly months: number; readonly begins: number }>> = {
  JJ: { kind: 'YEAR', most: 0, months: 12, begins: 0 },
  HJ: { kind: 'HALF', most: 2, months: 6, begins: 0 },
  KW: { kind: 'QUARTER', most: 4, months: 3, begins: 0 },
  MM: { kind: 'MONTH', most: 12, months: 1, begins: 0 },
  SJ: { kind: 'SCHOOL_YEAR', most: 0, months: 12, begins: 7 },
}

/** A code of CBS, padded or not. Undefined when it is none that we know: then nobody may guess what it means. */
export function parsePeriod(text: string): Period | undefined {
  const found = /^(\d{4})(JJ|HJ|KW|MM|SJ)(\d{2})$/.exec(text.trim().toUpperCase())
  const [code = '', year = '', letters = '', digits = ''] = found ?? []
  const known = KINDS[letters]
  const number = Number(digits)
  if (!known || Number(year) < 1800 || (known.most === 0 ? number !== 0 : number < 1 || number > known.most)) return undefined
  return { code, kind: known.kind, year: Number(year), number }
}

/** The code of a whole year. */
export const yearCode = (year: number): string => `${year}JJ00`

/** Its year, also of a code that stands in the database and was judged as it came in. */
export const yearOf = (code: string): number => Number(code.slice(0, 4))

/** How many months after year nought it begins. */
function beginOf({ code, year, number }: Period): number {
  const { begins, months } = KINDS[code.slice(4, 6)] ?? { begins: 0, months: 12 }
  return year * 12 + begins + Math.max(number - 1, 0) * months
}

const lengthOf = ({ code }: Period): number => KINDS[code.slice(4, 6)]?.months ?? 12

const monthsToDay = (months: number): string => new Date(Date.UTC(Math.floor(months / 12), months % 12, 1)).toISOString().slice(0, 10)

/** Its first and its last day. */
export function daysOf(period: Period): { readonly from: string; readonly until: string } {
  const begin = beginOf(period)
  return { from: monthsToDay(begin), until: addDays(monthsToDay(begin + lengthOf(period)), -1) }
}

/** In order of when they begin, the longer before the shorter. */
export const comparePeriods = (one: Period, other: Period): number => beginOf(one) - beginOf(other) || lengthOf(other) - lengthOf(one)

/** Do they stand for the same stretch of time, so that their figures can stand in one line? */
export const isSameLength = (one: Period, other: Period): boolean => one.kind === other.kind

/** The period of the same kind that comes right after this one. */
export function nextPeriod({ code, year, number }: Period): Period {
  const letters = code.slice(4, 6)
  const { kind, most } = KINDS[letters] ?? { kind: 'YEAR' as const, most: 0 }
  const isLast = number >= most
  const [nextYear, next] = most === 0 ? [year + 1, 0] : isLast ? [year + 1, 1] : [year, number + 1]
  return { code: `${nextYear}${letters}${String(next).padStart(2, '0')}`, kind, year: nextYear, number: next }
}
