import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { isId } from '@/lib/platform/ids'
import { indicatorsPolicy } from './policy'
import { everPartOf } from './regions/rules'
import { pointIn, type YearFigure } from './rules'
import { findIndicator, listFigures, listSeriesRows, type SeriesRow } from './store'
import { COUNTRY, type IndicatorChoice, type Outcome, type OutcomeSeries, type StoredFigure } from './types'

/** Rows (in order of indicator and year) to series, each of the municipality in the borders that it has now. */
function toSeries(rows: readonly SeriesRow[], municipalityCode: string | null): OutcomeSeries[] {
  const byIndicator = new Map<string, SeriesRow[]>()
  for (const row of rows) byIndicator.set(row.id, [...(byIndicator.get(row.id) ?? []), row])
  return [...byIndicator.values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    const { id, cardKey, name, unit, decimals, direction, source, sourceUrl, measure, countsPeople } = first
    const figures = of.flatMap((row): YearFigure[] => (row.year === null || row.status === null || row.regionCode === null || row.divisionYear === null ? [] : [{
      regionCode: row.regionCode, year: row.year, divisionYear: row.divisionYear, numerator: row.numerator, denominator: row.denominator, value: row.value, status: row.status, isSuppressed: row.isSuppressed,
    }]))
    // Chosen, and nothing came in yet: there is no line to draw.
    if (figures.length === 0) return []
    const division = Math.max(...figures.map((one) => one.divisionYear))
    const points = [...new Set(figures.map((one) => one.year))].map((year) => {
      const ofYear = figures.filter((one) => one.year === year)
      const point = (code: string) => pointIn(ofYear, code, division, { measure, countsPeople, unit })
      return { year, own: municipalityCode ? point(municipalityCode) : null, country: point(COUNTRY) }
    })
    return [{ id, cardKey, name, unit, decimals, direction, source, sourceUrl, points }]
  })
}

/** All indicators of the coalition's municipality over the years, beside the country. */
export async function readOutcome(tx: CoalitionTx, ctx: CoalitionContext): Promise<Outcome> {
  authorize(indicatorsPolicy, ctx, 'read')
  const { municipality } = await readProfile(tx, ctx)
  return { municipality, series: toSeries(await listSeriesRows(tx, municipality ? everPartOf(municipality.code) : []), municipality?.code ?? null) }
}

/** Every figure of an indicator that stands there in its present series; empty when the coalition does not follow that card yet. */
export async function readFigures(tx: CoalitionTx, ctx: CoalitionContext, choice: IndicatorChoice): Promise<StoredFigure[]> {
  authorize(indicatorsPolicy, ctx, 'store')
  if (typeof choice === 'object' && !isId(choice.indicatorId)) return []
  const found = await findIndicator(tx, typeof choice === 'object' ? { id: choice.indicatorId } : { cardKey: choice })
  return found ? listFigures(tx, found) : []
}
