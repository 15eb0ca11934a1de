import { DataTable, type Cell } from '@/components/ui/data-table'
import { yearsOf } from '@/lib/indicators/rules'
import type { OutcomeSeries, Point } from '@/lib/indicators/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** How a figure stands in a table: a number, or that it was not delivered. Never zero for nothing. */
function cellText() {
  const missing = texts('figures')('notDelivered')
  const locale = currentLocale()
  return function cell(point: Point | null | undefined, decimals: number): Cell {
    if (!point) return ''
    if (point.value === null) return { missing }
    return formatNumber(point.value, locale, decimals)
  }
}

/** The twin of the chart: a row per year. */
export function SeriesTable({ series, municipality }: { series: OutcomeSeries; municipality: string }) {
  const t = texts('figures')
  const cell = cellText()
  const hasGap = series.points.some((point) => point.own?.value === null)
  return (
    <DataTable
      id="tabel" caption={<><h2 className="h3">{t('tableTitle')}</h2> <span className="small subtle">{series.unit}</span></>}
      columns={[{ label: t('columnYear') }, { label: municipality, numeric: true }, { label: t('country'), numeric: true }]}
      rows={series.points.map((point) => ({ key: String(point.year), cells: [point.year, cell(point.own, series.decimals), cell(point.country, series.decimals)] }))}
      after={(
        <p className="small subtle">
          {t('source', { source: series.source })} {hasGap && t('notDeliveredWhy')} {series.sourceUrl && <a href={series.sourceUrl} rel="noreferrer">{t('sourceLink')}</a>}
        </p>
      )}
    />
  )
}

/** Every indicator of the municipality: a row each, a column per year. */
export function AllFiguresTable({ series }: { series: readonly OutcomeSeries[] }) {
  const t = texts('figures')
  const cell = cellText()
  const years = yearsOf(series)
  return (
    <DataTable
      id="alle-cijfers" caption={<h2 className="h3">{t('allTitle')}</h2>}
      columns={[{ label: t('columnFigure') }, ...years.map((year) => ({ label: String(year), numeric: true }))]}
      rows={series.map((one) => {
        const byYear = new Map(one.points.map((point) => [point.year, point.own]))
        return { key: one.id, cells: [`${one.name}, ${one.unit}`, ...years.map((year) => cell(byYear.get(year), one.decimals))] }
      })}
    />
  )
}
