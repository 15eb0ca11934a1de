import { dayToDate } from '@/lib/platform/clock'
import type { Locale } from './messages'

// Dates and numbers as people read them. Days are days in the Netherlands; the formatters are made once, since making
// one costs more than a whole list of dates.

const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' }
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()
const lists: Record<Locale, Intl.ListFormat> = { nl: new Intl.ListFormat(tags.nl), en: new Intl.ListFormat(tags.en) }

function dateFormat(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`
  const held = cache.get(key) as Intl.DateTimeFormat | undefined
  if (held) return held
  const made = new Intl.DateTimeFormat(tags[locale], options)
  cache.set(key, made)
  return made
}

/** '21 november', or '21 november 2025' when it is not this year. */
export function formatDay(day: string, locale: Locale, today?: string): string {
  const short = today !== undefined && day.slice(0, 4) === today.slice(0, 4)
  const format = dateFormat(locale, short ? 'day' : 'day-year', {
    timeZone: 'UTC', day: 'numeric', month: 'long', ...(short ? {} : { year: 'numeric' }),
  })
  return format.format(dayToDate(day))
}

/** '21 november 2026, 10.42 uur' in the Netherlands. */
export function formatMoment(moment: Date, locale: Locale): string {
  const day = dateFormat(locale, 'moment-day', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'long', year: 'numeric' }).format(moment)
  const time = dateFormat(locale, 'moment-time', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(moment)
  return locale === 'nl' ? `${day}, ${time.replace(':', '.')} uur` : `${day}, ${time}`
}

/** A number with at most (or exactly) that many decimals: 1.234,5 */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  const key = `${locale} number ${decimals ?? 'any'}`
  let format = cache.get(key) as Intl.NumberFormat | undefined
  if (!format) {
    const digits = decimals === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    format = new Intl.NumberFormat(tags[locale], digits)
    cache.set(key, format)
  }
  return format.format(value)
}

/** 'november 2026' */
export const formatMonth = (moment: Date, locale: Locale): string =>
  dateFormat(locale, 'month', { timeZone: 'Europe/Amsterdam', month: 'long', year: 'numeric' }).format(moment)

/** 'Noor, Lotte en Coen' */
export const formatList = (names: readonly string[], locale: Locale): string => lists[locale].format(names)

/** '€ 12,50', of an amount in cents. */
export const formatCents = (cents: number, locale: Locale): string => `€ ${formatNumber(cents / 100, locale, 2)}`
