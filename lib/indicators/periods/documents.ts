import { formatMonth } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/messages'
import { translator } from '@/lib/platform/i18n/translator'
import { parsePeriod } from './rules'

/** A period of CBS as people say it: 2024, 3e kwartaal 2024, schooljaar 2023-2024. */
export function periodIn(locale: Locale, code: string): string {
  const period = parsePeriod(code)
  if (!period) return code
  const { kind, year, number } = period
  if (kind === 'MONTH') return formatMonth(new Date(Date.UTC(year, number - 1, 15)), locale)
  return translator(locale, 'indicators')(`period.${kind}`, { year: String(year), next: String(year + 1), number })
}
