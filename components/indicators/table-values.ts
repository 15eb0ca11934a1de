import type { Cell } from '@/components/ui/data-table'
import { yearsOf } from '@/lib/indicators/rules'
import type { OutcomeSeries, Point } from '@/lib/indicators/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import type { TableValues } from './outcome-view'

/** How a figure stands in a table: a number, or that it was not delivered. Never zero for nothing. */
function cellText() {
  const t = texts('figures')
  const otherBorders = texts('indicators')('otherBorders')
  const locale = currentLocale()
  return function cell(point: Point | null | undefined, decimals: number): Cell {
    if (!point) return ''
    if (point.how === 'OTHER_BORDERS') return { missing: otherBorders }
    if (point.value === null) return { missing: t(point.status === 'SUPPRESSED' ? 'notShown' : 'notDelivered') }
    return formatNumber(point.value, locale, decimals)
  }
}

/** The twin of the chart: a row per year. */
export function seriesTable(series: OutcomeSeries, municipality: string): TableValues {
  const t = texts('figures')
  const cell = cellText()
  const borders = texts('indicators')
  const own = series.points.flatMap((point) => point.own ?? [])
  const notes = [
    ...(own.some((point) => point.value === null && point.how !== 'OTHER_BORDERS' && point.status === 'NOT_DELIVERED') ? [t('notDeliveredWhy')] : []),
    ...(own.some((point) => point.value === null && point.status === 'SUPPRESSED') ? [t('notShownWhy')] : []),
    ...(own.some((point) => point.how === 'OTHER_BORDERS') ? [borders('otherBordersWhy')] : []),
    ...(own.some((point) => point.how === 'ADDED_UP') ? [borders('addedUpWhy')] : []),
  ]
  return {
    id: 'tabel', title: t('tableTitle'), unit: series.unit,
    columns: [{ label: t('columnYear') }, { label: municipality, numeric: true }, { label: t('country'), numeric: true }],
    rows: series.points.map((point) => ({ key: String(point.year), cells: [point.year, cell(point.own, series.decimals), cell(point.country, series.decimals)] })),
    source: {
      text: [t('source', { source: series.source }), ...notes].join(' '),
      ...(series.sourceUrl ? { link: { href: series.sourceUrl, label: t('sourceLink') } } : {}),
    },
  }
}

/** Every indicator of the municipality: a row each, a column per year. */
export function allFiguresTable(series: readonly OutcomeSeries[]): TableValues {
  const t = texts('figures')
  const cell = cellText()
  const years = yearsOf(series)
  return {
    id: 'alle-cijfers', title: t('allTitle'),
    columns: [{ label: t('columnFigure') }, ...years.map((year) => ({ label: String(year), numeric: true }))],
    rows: series.map((one) => {
      const byYear = new Map(one.points.map((point) => [point.year, point.own]))
      return { key: one.id, cells: [`${one.name}, ${one.unit}`, ...years.map((year) => cell(byYear.get(year), one.decimals))] }
    }),
  }
}
