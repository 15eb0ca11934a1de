import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { CardKey } from './definitions'
import { indicatorsPolicy } from './policy'
import { findIndicatorByCard, listFigures, listSeriesRows, type SeriesRow } from './store'
import { COUNTRY, type Figure, type Outcome, type OutcomeSeries, type Point } from './types'

/** Rows (in order of indicator and year) to series. */
function toSeries(rows: readonly SeriesRow[]): OutcomeSeries[] {
  const series: (Omit<OutcomeSeries, 'points'> & { points: { year: number; own: Point | null; country: Point | null }[] })[] = []
  for (const row of rows) {
    let current = series.at(-1)
    if (current?.id !== row.id) {
      const { id, cardKey, name, unit, decimals, direction, source, sourceUrl } = row
      current = { id, cardKey, name, unit, decimals, direction, source, sourceUrl, points: [] }
      series.push(current)
    }
    if (row.year === null || row.status === null) continue
    let point = current.points.at(-1)
    if (point?.year !== row.year) {
      point = { year: row.year, own: null, country: null }
      current.points.push(point)
    }
    const figure: Point = { value: row.value, status: row.status }
    if (row.regionCode === COUNTRY) point.country = figure
    else point.own = figure
  }
  return series
}

/** All indicators of the coalition's municipality over the years, beside the country. */
export async function readOutcome(tx: CoalitionTx, ctx: CoalitionContext): Promise<Outcome> {
  authorize(indicatorsPolicy, ctx, 'read')
  const { municipality } = await readProfile(tx, ctx)
  return { municipality, series: toSeries(await listSeriesRows(tx, municipality?.code ?? null)) }
}

/** Every figure of a card that stands there; empty when the coalition does not follow it yet. */
export async function readFigures(tx: CoalitionTx, ctx: CoalitionContext, cardKey: CardKey): Promise<Figure[]> {
  authorize(indicatorsPolicy, ctx, 'store')
  const id = await findIndicatorByCard(tx, cardKey)
  return id ? listFigures(tx, id) : []
}
