import { Explore } from '@/components/charts/explore'
import { LineChart } from '@/components/charts/line-chart'
import { chartOf, type ChartLine } from '@/components/charts/scale'
import { ButtonLink } from '@/components/ui/button'
import type { OutcomeSeries, Point } from '@/lib/indicators/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { amountOf } from './amount'

interface FigureProps {
  readonly slug: string
  readonly series: OutcomeSeries
  readonly municipality: string
  /** The finding: who cannot see the chart hears it. */
  readonly finding: string
}

/** One indicator drawn: municipality beside the country, with download, and Recharts when somebody asks to explore. */
export function IndicatorFigure({ slug, series, municipality, finding }: FigureProps) {
  const t = texts('figures')
  const { say } = amountOf(series.unit)
  const lines: ChartLine[] = ([['own', municipality], ['country', t('country')]] as const).flatMap(([key, label]) => {
    const points = series.points.flatMap((point) => {
      const figure: Point | null = point[key]
      return figure ? [{ x: point.year, y: figure.value, ...(figure.status === 'PROVISIONAL' ? { provisional: true } : {}) }] : []
    })
    return points.some((point) => point.y !== null) ? [{ key, label, points }] : []
  })
  const years = series.points.map((point) => point.year)
  const chart = chartOf(lines, (value) => say(value, value < 10 && value % 1 !== 0 ? 1 : 0))
  const title = t('chartTitle', { name: series.name, unit: series.unit })
  const rows = series.points.map((point) => ({ year: point.year, own: point.own?.value ?? null, country: point.country?.value ?? null }))
  return (
    <figure className="sheet stack" aria-labelledby="figure">
      <figcaption><h2 id="figure" className="h3">{title}</h2></figcaption>
      <LineChart
        chart={chart} notDelivered={t('notDelivered')}
        description={t('chartLabel', { from: String(years[0] ?? ''), to: String(years.at(-1) ?? ''), summary: `${finding}.` })}
      />
      {chart.axis.isTruncated && <p className="small subtle">{t('axis', { from: say(chart.axis.from) })}</p>}
      <div className="cluster">
        <ButtonLink href={paths.downloadFigures(slug)} look="secondary" icon="download">{t('download')}</ButtonLink>
        <Explore label={t('explore')} loading={t('exploring')} data={{ unit: series.unit, series: lines.map(({ key, label }) => ({ key, label })), rows }} />
      </div>
    </figure>
  )
}
