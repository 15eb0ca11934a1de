import type { FigureRead, IndicatorRead } from '@/lib/indicators/cards/types'
import { periodIn } from '@/lib/indicators/periods/documents'
import { COUNTRY, type ValueAttribute, type ValueStatus } from '@/lib/indicators/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** A period of CBS as people say it: 2024, 3e kwartaal 2024, schooljaar 2023-2024. */
export const sayPeriod = (code: string): string => periodIn(currentLocale(), code)

interface Shown {
  readonly value: number | null
  readonly isHidden: boolean
  readonly status: ValueStatus
  readonly attribute: ValueAttribute
}

/** How many decimals a figure has: those of its card; of an own one as many as it came with. */
export const decimalsOf = ({ cardKey, decimals }: Pick<IndicatorRead, 'cardKey' | 'decimals'>): number | undefined => (cardKey ? decimals : undefined)

/** A figure in words, never a zero for nothing: the number, or why there is none. */
export function sayValue({ value, isHidden, attribute }: Shown, decimals?: number): { readonly text: string; readonly isMissing: boolean } {
  const t = texts('indicators')
  if (isHidden) return { text: t('hidden'), isMissing: true }
  return value === null ? { text: t(`attributes.${attribute}`), isMissing: true } : { text: formatNumber(value, currentLocale(), decimals), isMissing: false }
}

export const sayArea = ({ regionCode, regionName }: Pick<FigureRead, 'regionCode' | 'regionName'>): string => (regionCode === COUNTRY ? texts('indicators')('country') : regionName ?? regionCode)
