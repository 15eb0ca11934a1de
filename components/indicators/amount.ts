import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale } from '@/lib/platform/i18n/request'

const EURO = 'euro '

/** How a figure of this unit is said: an amount with its sign, and what then remains of the unit. */
export function amountOf(unit: string): { readonly say: (value: number, decimals?: number) => string; readonly rest: string } {
  const locale = currentLocale()
  const isMoney = unit.startsWith(EURO)
  return {
    say: (value, decimals) => `${isMoney ? '€\u00a0' : ''}${formatNumber(value, locale, decimals)}`,
    rest: isMoney ? unit.slice(EURO.length) : unit,
  }
}
