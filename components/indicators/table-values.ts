import type { Cell } from '@/components/ui/data-table'
import { yearOf } from '@/lib/indicators/periods/rules'
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

/** The twin of the chart: a row per year, for what is aimed at and expected, and per year of a series that ended. */
export function seriesTable(series: OutcomeSeries, municipality: string): TableValues {
  const t = texts('figures')
  const cell = cellText()
  const borders = texts('indicators')
  const chart = texts('indicators.chart')
  const yearRows = (points: OutcomeSeries['points'], called: (year: number) => Cell, number?: number) =>
    points.map((point) => ({ key: `${number ?? ''} ${point.year}`, cells: [called(point.year), cell(point.own, series.decimals), cell(point.country, series.decimals)] }))
  const ended = series.ended?.filter((one) => one.unit === series.unit) ?? []
  const aims = ([['target', 'targetRow'], ['forecast', 'forecastRow']] as const).flatMap(([key, called]) => {
    const aim = series[key]
    return aim ? [{ key, cells: [chart(called, { year: String(yearOf(aim.period)) }), formatNumber(aim.value, currentLocale()), ''] }] : []
  })
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
    rows: [...yearRows(series.points, (year) => year), ...aims, ...ended.flatMap((one) => yearRows(one.points, (year) => chart('endedYear', { year: String(year), number: one.number }), one.number))],
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
