import { LineChart } from '@/components/charts/line-chart'
import { texts } from '@/lib/platform/i18n/request'
import type { ChartValues } from './chart-values'

/** One indicator drawn over the years, with what the drawing means. Its figures stand in the table below. */
export function CurveFigure({ drawn: { title, chart, remarks, tooSmall } }: { readonly drawn: ChartValues }) {
  const t = texts('indicators.chart')
  return (
    <figure className="sheet stack" aria-labelledby="figure">
      <figcaption><h2 id="figure" className="h3">{title}</h2></figcaption>
      <LineChart chart={chart} description={t('label', { from: String(chart.years[0] ?? ''), to: String(chart.years.at(-1) ?? '') })} />
      {tooSmall && <p><strong>{tooSmall}</strong></p>}
      {remarks.map((one) => <p key={one} className="small subtle">{one}</p>)}
    </figure>
  )
}
