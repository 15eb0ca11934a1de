import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { isId } from '@/lib/platform/ids'
import type { Aim } from './cards/types'
import { indicatorsPolicy } from './policy'
import { everPartOf } from './regions/rules'
import { pointIn, type YearFigure } from './rules'
import { findIndicator, listAimRows, listEndedRows, listFigures, listSeriesRows, type AimRow, type EndedRow, type SeriesRow } from './store'
import { COUNTRY, type EndedLine, type IndicatorChoice, type Outcome, type OutcomeSeries, type StoredFigure, type YearPoint } from './types'

/** Rows that belong together, in the order in which they came. */
function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const there = groups.get(keyOf(row))
    if (there) there.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** The years of one series, each of the municipality in the borders that it has now. Of one that ended nobody wrote down whether it was a count: nothing is added up then but what was counted. */
function yearsIn(rows: readonly SeriesRow[], municipalityCode: string | null, measure: SeriesRow['measure']): YearPoint[] {
  const figures = rows.flatMap((row): YearFigure[] => (row.year === null || row.status === null || row.regionCode === null || row.divisionYear === null ? [] : [{
    regionCode: row.regionCode, year: row.year, divisionYear: row.divisionYear, numerator: row.numerator, denominator: row.denominator, value: row.value, status: row.status, isSuppressed: row.isSuppressed,
  }]))
  const [first] = rows
  if (!first || figures.length === 0) return []
  const { countsPeople, unit } = first
  const division = Math.max(...figures.map((one) => one.divisionYear))
  return [...grouped(figures, (one) => one.year)].map(([year, ofYear]) => {
    const point = (code: string) => pointIn(ofYear, code, division, { measure, countsPeople, unit })
    return { year, own: municipalityCode ? point(municipalityCode) : null, country: point(COUNTRY) }
  })
}

/** Rows (in order of indicator and year) to series. */
const toSeries = (rows: readonly SeriesRow[], municipalityCode: string | null): OutcomeSeries[] => [...grouped(rows, (row) => row.id).values()].flatMap((of) => {
  const [first] = of
  if (!first) return []
  const { id, cardKey, name, unit, decimals, direction, source, sourceUrl, measure } = first
  return [{ id, cardKey, name, unit, decimals, direction, source, sourceUrl, points: yearsIn(of, municipalityCode, measure) }]
})

const aim = (value: number | null, period: string | null): Aim | undefined => (value === null || period === null ? undefined : { value, period })

/** What is drawn beside figures: what is aimed at and expected, and the series that ended. */
function besides({ targetValue, targetPeriod, forecastValue, forecastPeriod }: AimRow, ended: readonly EndedRow[], municipalityCode: string | null): Pick<OutcomeSeries, 'target' | 'forecast' | 'ended'> {
  const [target, forecast] = [aim(targetValue, targetPeriod), aim(forecastValue, forecastPeriod)]
  const lines = [...grouped(ended, (row) => row.number).values()].flatMap((of): EndedLine[] => {
    const [first] = of
    return first ? [{ number: first.number, unit: first.unit, reason: first.reason, points: yearsIn(of, municipalityCode, 'RATIO') }] : []
  })
  return { ...(target ? { target } : {}), ...(forecast ? { forecast } : {}), ...(lines.length > 0 ? { ended: lines } : {}) }
}

/** The indicators over the years, of this municipality. */
async function readSeries(tx: CoalitionTx, municipality: Outcome['municipality'], indicatorId?: string): Promise<OutcomeSeries[]> {
  const codes = municipality ? everPartOf(municipality.code) : []
  const [rows, aimRows] = await Promise.all([listSeriesRows(tx, codes, indicatorId), listAimRows(tx)])
  const series = toSeries(rows, municipality?.code ?? null)
  const aims = new Map(aimRows.map((one) => [one.id, one]))
  const ended = [...aims.values()].some((one) => one.series > 1) ? await listEndedRows(tx, codes) : []
  return series.map((one) => {
    const row = aims.get(one.id)
    return row ? { ...one, ...besides(row, ended.filter(({ id }) => id === one.id), municipality?.code ?? null) } : one
  })
}

/** All indicators of the coalition's municipality over the years, beside the country. */
export async function readOutcome(tx: CoalitionTx, ctx: CoalitionContext): Promise<Outcome> {
  authorize(indicatorsPolicy, ctx, 'read')
  const { municipality } = await readProfile(tx, ctx)
  // Chosen, and nothing came in yet: there is no line to draw.
  return { municipality, series: (await readSeries(tx, municipality)).filter((one) => one.points.length > 0) }
}

/** One indicator over the years, also when nothing came in since its last series ended. */
export async function readCurve(tx: CoalitionTx, ctx: CoalitionContext, indicatorId: string): Promise<{ municipality: Outcome['municipality']; series: OutcomeSeries }> {
  authorize(indicatorsPolicy, ctx, 'read')
  const { municipality } = await readProfile(tx, ctx)
  const [series] = isId(indicatorId) ? await readSeries(tx, municipality, indicatorId) : []
  if (!series) throw notFound()
  return { municipality, series }
}

/** Every figure of an indicator that stands there in its present series; empty when the coalition does not follow that card yet. */
export async function readFigures(tx: CoalitionTx, ctx: CoalitionContext, choice: IndicatorChoice): Promise<StoredFigure[]> {
  authorize(indicatorsPolicy, ctx, 'store')
  if (typeof choice === 'object' && !isId(choice.indicatorId)) return []
  const found = await findIndicator(tx, typeof choice === 'object' ? { id: choice.indicatorId } : { cardKey: choice })
  return found ? listFigures(tx, found) : []
}
