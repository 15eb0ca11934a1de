import { formatNumber } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/messages'
import { currentLocale } from '@/lib/platform/i18n/request'

const EURO = 'euro '

/** How a figure of this unit is said: an amount with its sign, and what then remains of the unit. */
export function amountIn(unit: string, locale: Locale): { readonly say: (value: number, decimals?: number) => string; readonly rest: string } {
  const isMoney = unit.startsWith(EURO)
  return {
    say: (value, decimals) => `${isMoney ? '€\u00a0' : ''}${formatNumber(value, locale, decimals)}`,
    rest: isMoney ? unit.slice(EURO.length) : unit,
  }
}

/** The same, within a page that has asked for its language. */
export const amountOf = (unit: string) => amountIn(unit, currentLocale())
