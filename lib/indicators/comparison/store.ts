import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { MapIndicator } from '../maps/types'
import { whenShown } from '../store'
import type { ValueStatus } from '../types'

export interface OwnRow extends MapIndicator {
  readonly period: string
  readonly divisionYear: number
  readonly value: number | null
  readonly isHidden: boolean
}

/** The figures of one municipality over all indicators, in order of indicator, the newest first. */
export async function listOwnRows(tx: CoalitionTx, code: string): Promise<OwnRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<OwnRow>(sql`
    SELECT i.id, i.card_key AS "cardKey", i.name, i.unit, i.decimals::int AS decimals, i.measure::text AS measure, i.counts_people AS "countsPeople", i.source, i.says_not AS "saysNot",
      v.period, v.division_year::int AS "divisionYear", ${whenShown(sql`v.value`)} AS value, v.suppression <> 'SHOWN' AND v.value IS NOT NULL AS "isHidden"
    FROM indicator i JOIN indicator_value v ON v.coalition_id = i.coalition_id AND v.indicator_id = i.id AND v.series = i.series AND v.region_code = ${code}
    WHERE i.coalition_id = ${coalitionId}::uuid ORDER BY i.position, i.id, v.year DESC, v.period DESC, v.division_year DESC`)
}

export interface MunicipalityRow {
  readonly code: string
  readonly name: string
  readonly value: number
  readonly status: ValueStatus
}

/** Every municipality with a figure that may be shown, of one period in the borders of one year. */
export async function listMunicipalityRows(tx: CoalitionTx, which: { readonly indicatorId: string; readonly period: string; readonly divisionYear: number }): Promise<MunicipalityRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<MunicipalityRow>(sql`
    SELECT v.region_code AS code, coalesce(g.name, v.region_code) AS name, v.value::float8 AS value, v.status::text AS status
    FROM indicator_value v
    JOIN indicator i ON i.coalition_id = v.coalition_id AND i.id = v.indicator_id AND i.series = v.series
    LEFT JOIN municipality g ON g.code = v.region_code
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.indicator_id = ${which.indicatorId}::uuid AND v.region_code LIKE 'GM%' AND v.period = ${which.period} AND v.division_year = ${which.divisionYear}
      AND v.value IS NOT NULL AND v.status <> 'NOT_DELIVERED' AND v.suppression = 'SHOWN'`)
}

export interface InhabitantsRow {
  readonly code: string
  readonly year: number
  readonly divisionYear: number
  readonly inhabitants: number
}

/** How many people live in each municipality, in the year of the period or the nearest one before it: what the card of youth care spending divides by. */
export async function listInhabitants(tx: CoalitionTx, { code, year }: { readonly code: string; readonly year: number }): Promise<InhabitantsRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<InhabitantsRow>(sql`
    SELECT v.region_code AS code, v.year::int AS year, v.division_year::int AS "divisionYear", v.denominator::float8 AS inhabitants
    FROM indicator_value v JOIN indicator i ON i.coalition_id = v.coalition_id AND i.id = v.indicator_id AND i.series = v.series AND i.card_key = 'youth_care_spending'
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.region_code LIKE 'GM%' AND v.denominator > 0 AND v.suppression = 'SHOWN'
      AND v.year = (SELECT max(o.year) FROM indicator_value o WHERE o.coalition_id = v.coalition_id AND o.indicator_id = v.indicator_id AND o.series = v.series
        AND o.region_code = ${code} AND o.denominator > 0 AND o.year <= ${year})
    ORDER BY v.division_year`)
}
