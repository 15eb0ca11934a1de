import type { Cell } from '@/components/ui/data-table'
import type { Point } from '@/lib/indicators/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Why there is no figure: the same words as on the map. */
export const whyNone = (point: Point | null): 'SUPPRESSED' | 'OTHER_BORDERS' | 'NOT_DELIVERED' =>
  (point?.status === 'SUPPRESSED' ? 'SUPPRESSED' : point?.how === 'OTHER_BORDERS' ? 'OTHER_BORDERS' : 'NOT_DELIVERED')

/** A point in a table: its figure, how certain it is, or the word for why there is none. */
export function pointCell(point: Point | null, decimals: number | undefined): Cell {
  const t = texts('maps')
  if (!point || point.value === null) return { missing: t(`states.${whyNone(point)}`) }
  const value = formatNumber(point.value, currentLocale(), decimals)
  if (point.how === 'ADDED_UP') return t('addedUp', { value })
  return point.status === 'PROVISIONAL' || point.status === 'REVISED_PROVISIONAL' ? t('provisional', { value }) : value
}
