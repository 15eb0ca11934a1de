import type { OutcomeSeries } from '@/lib/indicators/types'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { chartValues } from './chart-values'
import type { FigureValues } from './outcome-view'
import { outcomeTake } from './take-values'

interface FigureProps {
  readonly slug: string
  readonly series: OutcomeSeries
  readonly municipality: string
  /** The finding: who cannot see the chart hears it. */
  readonly finding: string
}

/** One indicator to be drawn: municipality beside the country, with what can be taken along, and Recharts when somebody asks to explore. */
export function figureValues({ slug, series, municipality, finding }: FigureProps): FigureValues {
  const t = texts('figures')
  const { title, chart, remarks } = chartValues(series, { municipality, locale: currentLocale() })
  const years = series.points.map((point) => point.year)
  const rows = series.points.map((point) => ({ year: point.year, own: point.own?.value ?? null, country: point.country?.value ?? null }))
  return {
    title, chart, remarks,
    description: t('chartLabel', { from: String(years[0] ?? ''), to: String(years.at(-1) ?? ''), summary: `${finding}.` }),
    take: outcomeTake(slug, series),
    explore: { label: t('explore'), loading: t('exploring'), data: { unit: series.unit, series: chart.series.filter((one) => !one.hasEnded).map(({ key, label }) => ({ key, label })), rows } },
  }
}
