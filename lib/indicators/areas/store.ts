import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { BorderKind } from '../borders/types'
import { whenShown } from '../store'
import type { AreaFigure, Counting } from './rules'

/** How an indicator counts, as far as its points need it. */
export async function findCounting(tx: CoalitionTx, indicatorId: string): Promise<Counting | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Counting>(sql`SELECT measure::text AS measure, counts_people AS "countsPeople", unit FROM indicator WHERE coalition_id = ${coalitionId}::uuid AND id = ${indicatorId}::uuid`)
  return row
}

/** The figures of these municipalities and of the wijken and buurten in them, in the series of now. One that may not be shown is not read. */
export async function listAreaFigures(tx: CoalitionTx, indicatorId: string, municipalities: readonly string[]): Promise<AreaFigure[]> {
  const { coalitionId, query } = openTx(tx)
  const within = municipalities.flatMap((code) => [`WK${code.slice(2)}%`, `BU${code.slice(2)}%`])
  return query<AreaFigure>(sql`
    SELECT v.region_code AS "regionCode", v.period, v.year::int AS year, v.division_year::int AS "divisionYear", v.status::text AS status, v.suppression <> 'SHOWN' AND v.value IS NOT NULL AS "isSuppressed",
      ${whenShown(sql`v.numerator`)} AS numerator, ${whenShown(sql`v.denominator`)} AS denominator, ${whenShown(sql`v.value`)} AS value
    FROM indicator i JOIN indicator_value v ON v.coalition_id = i.coalition_id AND v.indicator_id = i.id AND v.series = i.series
      AND (v.region_code = ANY (${[...municipalities]}::text[]) OR v.region_code LIKE ANY (${within}::text[]))
    WHERE i.coalition_id = ${coalitionId}::uuid AND i.id = ${indicatorId}::uuid`)
}

/** What areas are called, where borders of that very year were brought in: in another year the code can be of other ground. */
export async function listAreaNames(tx: CoalitionTx, kind: BorderKind, divisionYear: number): Promise<ReadonlyMap<string, string>> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ code: string; name: string }>(sql`
    SELECT a->>'code' AS code, a->>'name' AS name FROM border_set b CROSS JOIN LATERAL jsonb_array_elements(b.areas->'areas') AS a
    WHERE b.coalition_id = ${coalitionId}::uuid AND b.state = 'CONFIRMED' AND b.kind = ${kind}::border_kind AND b.division_year = ${divisionYear} ORDER BY b.created_at, b.id`)
  return new Map(rows.map(({ code, name }) => [code, name]))
}
