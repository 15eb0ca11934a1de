import { MOST_LINES } from '@/lib/indicators/charts/definitions'
import { chartOf } from '@/lib/indicators/charts/rules'
import type { Chart, ChartAim, ChartLine, ChartPoint } from '@/lib/indicators/charts/types'
import { bandOf } from '@/lib/indicators/noise/rules'
import { yearOf } from '@/lib/indicators/periods/rules'
import { findingOf } from '@/lib/indicators/rules'
import type { OutcomeSeries, Point, YearPoint } from '@/lib/indicators/types'
import type { Locale } from '@/lib/platform/i18n/messages'
import { translator } from '@/lib/platform/i18n/translator'
import { amountIn } from './amount'

export interface ChartValues {
  readonly title: string
  readonly chart: Chart
  /** What the drawing means, in sentences. */
  readonly remarks: readonly string[]
  /** That there is no trend to see, when there is none. */
  readonly tooSmall: string | null
}

/** As fine as it is drawn. */
const drawn = (value: number): number => Math.round(value * 100) / 100

/** Is there more to come of it: does its source call it provisional, once corrected or not? */
const isProvisional = ({ status }: Point): boolean => status === 'PROVISIONAL' || status === 'REVISED_PROVISIONAL'

/** Why there is no figure, in a word or two. */
export function missingIn(locale: Locale) {
  const t = translator(locale, 'figures')
  const otherBorders = translator(locale, 'indicators')('otherBorders')
  return ({ status, how }: Point): string => (how === 'OTHER_BORDERS' ? otherBorders : t(status === 'SUPPRESSED' ? 'notShown' : 'notDelivered'))
}

/** The years of one area as points; empty without a single figure. */
function pointsOf(years: readonly YearPoint[], of: 'own' | 'country', missing: (point: Point) => string): ChartPoint[] {
  const points = years.flatMap((year): ChartPoint[] => {
    const figure = year[of]
    if (!figure) return []
    if (figure.value === null) return [{ x: year.year, y: null, missing: missing(figure) }]
    const band = bandOf(figure.value, figure.counted)
    return [{ x: year.year, y: figure.value, ...(isProvisional(figure) ? { provisional: true } : {}), ...(band ? { band: { least: drawn(band.least), most: drawn(band.most) } } : {}) }]
  })
  return points.some((point) => point.y !== null) ? points : []
}

/** One indicator to be drawn, in this language: municipality beside the country, what is aimed at and expected, and the series that ended, each as its own line. */
export function chartValues(series: OutcomeSeries, { municipality, locale }: { readonly municipality: string; readonly locale: Locale }): ChartValues {
  const t = translator(locale, 'indicators.chart')
  const figures = translator(locale, 'figures')
  const missing = missingIn(locale)
  const { say } = amountIn(series.unit, locale)
  const written = (value: number) => say(value, value < 10 && value % 1 !== 0 ? 1 : 0)
  const now = ([['own', municipality], ['country', figures('country')]] as const).flatMap(([key, label]): ChartLine[] => {
    const points = pointsOf(series.points, key, missing)
    return points.length > 0 ? [{ key, label, points }] : []
  })
  const ended = series.ended ?? []
  const sameUnit = ended.filter((one) => one.unit === series.unit).flatMap((one) => {
    const own = pointsOf(one.points, 'own', missing)
    // Where the municipality was never counted, the country was.
    const [points, area] = own.length > 0 ? [own, municipality] : [pointsOf(one.points, 'country', missing), figures('country')]
    return points.length > 0 ? [{ ...one, line: { key: `series-${one.number}`, label: t('ended', { number: one.number, area }), points, hasEnded: true } as const }] : []
  })
  const shown = sameUnit.slice(0, MOST_LINES - now.length)
  const aims = (['target', 'forecast'] as const).flatMap((key): ChartAim[] => {
    const aim = series[key]
    return aim ? [{ key, label: t(key, { value: written(aim.value) }), x: yearOf(aim.period), y: aim.value }] : []
  })
  const begins = now.flatMap((one) => one.points.map((point) => point.x))
  const lines = [...now, ...shown.map((one) => one.line)]
  const chart = chartOf(lines, written, { aims: lines.length > 0 ? aims : [], newSeries: shown.length > 0 && begins.length > 0 ? { from: Math.min(...begins), label: t('newSeries') } : null })
  const points = lines.flatMap((line) => line.points)
  const finding = findingOf(series)
  return {
    title: figures('chartTitle', { name: series.name, unit: series.unit }), chart,
    remarks: [
      ...(chart.axis.isTruncated ? [figures('axis', { from: say(chart.axis.from) })] : []),
      ...(points.some((point) => point.band) ? [figures('strokes')] : []),
      ...(points.some((point) => point.provisional) ? [t('provisional')] : []),
      ...(points.some((point) => point.y === null) ? [t('gap')] : []),
      ...chart.aims.map((one) => t(one.key === 'target' ? 'targetIn' : 'forecastIn', { value: written(one.y), year: String(one.x) })),
      ...shown.map((one) => t('break', { number: one.number, reason: one.reason })),
      ...ended.filter((one) => one.unit !== series.unit).map((one) => t('otherUnit', { number: one.number, unit: one.unit })),
      ...(shown.length < sameUnit.length ? [t('tooMany')] : []),
    ],
    tooSmall: finding?.isTooSmall && finding.first ? figures('tooSmall', { firstYear: String(finding.first.year) }) : null,
  }
}
