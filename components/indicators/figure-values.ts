import { chartOf, type ChartLine, type ChartPoint } from '@/components/charts/scale'
import { bandOf } from '@/lib/indicators/noise/rules'
import type { OutcomeSeries, Point } from '@/lib/indicators/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { amountOf } from './amount'
import type { FigureValues } from './outcome-view'

interface FigureProps {
  readonly slug: string
  readonly series: OutcomeSeries
  readonly municipality: string
  /** The finding: who cannot see the chart hears it. */
  readonly finding: string
}

/** As fine as it is drawn. */
const drawn = (value: number): number => Math.round(value * 100) / 100

/** One indicator to be drawn: municipality beside the country, with download, and Recharts when somebody asks to explore. */
export function figureValues({ slug, series, municipality, finding }: FigureProps): FigureValues {
  const t = texts('figures')
  const { say } = amountOf(series.unit)
  const lines: ChartLine[] = ([['own', municipality], ['country', t('country')]] as const).flatMap(([key, label]) => {
    const points = series.points.flatMap((point): ChartPoint[] => {
      const figure: Point | null = point[key]
      if (!figure) return []
      if (figure.value === null) return [{ x: point.year, y: null, missing: t(figure.status === 'SUPPRESSED' ? 'notShown' : 'notDelivered') }]
      const band = bandOf(figure.value, figure.counted)
      return [{ x: point.year, y: figure.value, ...(figure.status === 'PROVISIONAL' ? { provisional: true } : {}), ...(band ? { band: { least: drawn(band.least), most: drawn(band.most) } } : {}) }]
    })
    return points.some((point) => point.y !== null) ? [{ key, label, points }] : []
  })
  const years = series.points.map((point) => point.year)
  const chart = chartOf(lines, (value) => say(value, value < 10 && value % 1 !== 0 ? 1 : 0))
  const title = t('chartTitle', { name: series.name, unit: series.unit })
  const rows = series.points.map((point) => ({ year: point.year, own: point.own?.value ?? null, country: point.country?.value ?? null }))
  return {
    title, chart,
    description: t('chartLabel', { from: String(years[0] ?? ''), to: String(years.at(-1) ?? ''), summary: `${finding}.` }),
    remarks: [
      ...(chart.axis.isTruncated ? [t('axis', { from: say(chart.axis.from) })] : []),
      ...(lines.some((line) => line.points.some((point) => point.band)) ? [t('strokes')] : []),
    ],
    download: { href: paths.downloadFigures(slug), label: t('download') },
    explore: { label: t('explore'), loading: t('exploring'), data: { unit: series.unit, series: lines.map(({ key, label }) => ({ key, label })), rows } },
  }
}
