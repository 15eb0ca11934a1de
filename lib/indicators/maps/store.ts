import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { YearFigure } from '../rules'
import { whenShown } from '../store'
import type { MapIndicator } from './types'

export interface MapIndicatorRow extends MapIndicator {
  readonly prefix: string
  readonly period: string
  readonly divisionYear: number
}

/** Of every indicator that has figures of areas: which kinds, periods and borders. In order of indicator, the newest period first. */
export async function listMapIndicators(tx: CoalitionTx): Promise<MapIndicatorRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<MapIndicatorRow>(sql`
    SELECT i.id, i.card_key AS "cardKey", i.name, i.unit, i.decimals::int AS decimals, i.measure::text AS measure, i.counts_people AS "countsPeople", i.source, i.says_not AS "saysNot",
      left(v.region_code, 2) AS prefix, v.period, v.division_year::int AS "divisionYear"
    FROM indicator i JOIN indicator_value v ON v.coalition_id = i.coalition_id AND v.indicator_id = i.id AND v.series = i.series AND left(v.region_code, 2) IN ('GM', 'WK', 'BU')
    WHERE i.coalition_id = ${coalitionId}::uuid
    GROUP BY i.coalition_id, i.id, left(v.region_code, 2), v.period, v.division_year
    ORDER BY i.position, i.id, max(v.year) DESC, v.period DESC, v.division_year DESC`)
}

/** The figures of one period of areas of one kind, in the borders of one year. One that may not be shown is not read. */
export async function listMapFigures(tx: CoalitionTx, which: { readonly indicatorId: string; readonly prefix: string; readonly period: string; readonly divisionYear: number }): Promise<YearFigure[]> {
  const { coalitionId, query } = openTx(tx)
  return query<YearFigure>(sql`
    SELECT v.region_code AS "regionCode", v.year::int AS year, v.division_year::int AS "divisionYear", ${whenShown(sql`v.numerator`)} AS numerator, ${whenShown(sql`v.denominator`)} AS denominator,
      ${whenShown(sql`v.value`)} AS value, v.status::text AS status, v.suppression <> 'SHOWN' AND v.value IS NOT NULL AS "isSuppressed"
    FROM indicator_value v JOIN indicator i ON i.coalition_id = v.coalition_id AND i.id = v.indicator_id AND i.series = v.series
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.indicator_id = ${which.indicatorId}::uuid AND left(v.region_code, 2) = ${which.prefix} AND v.period = ${which.period} AND v.division_year = ${which.divisionYear}`)
}

