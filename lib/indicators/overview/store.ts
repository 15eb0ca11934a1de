import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { idOf } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { FigureOrigin, OverviewChoice } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

export async function findChoice(tx: CoalitionTx): Promise<OverviewChoice | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<OverviewChoice>(sql`
    SELECT o.indicator_ids::text[] AS "indicatorIds", o.version, o.updated_at AS "updatedAt", m.display_name AS "updatedByName"
    FROM overview_choice o JOIN membership m ON m.coalition_id = o.coalition_id AND m.id = o.updated_by WHERE o.coalition_id = ${coalitionId}::uuid`)
  return row
}

/** `seen` is the version that it had, 0 when nobody had chosen. False when somebody was before. */
export async function writeChoice(tx: CoalitionTx, indicatorIds: readonly string[], seen: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const id = idOf(coalitionId, 'overview_choice')
  const rows = seen > 0
    ? await query(sql`
      UPDATE overview_choice SET indicator_ids = ${[...indicatorIds]}::uuid[], version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${seen} RETURNING id`)
    : await query(sql`
      INSERT INTO overview_choice (coalition_id, id, indicator_ids, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${id}::uuid, ${[...indicatorIds]}::uuid[], ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** Where the figure of that year of each of these indicators comes from, and what is strived for. */
export async function listOrigins(tx: CoalitionTx, regionCode: string, figures: readonly { readonly id: string; readonly year: number }[]): Promise<FigureOrigin[]> {
  if (figures.length === 0) return []
  const { coalitionId, query } = openTx(tx)
  return query<FigureOrigin>(sql`
    SELECT i.id AS "indicatorId", v.id AS "figureId", v.entered_at AS "enteredAt", m.display_name AS "enteredByName", i.target_value::float8 AS "targetValue", i.target_period AS "targetPeriod"
    FROM (VALUES ${join(figures.map(({ id, year }) => sql`(${id}::uuid, ${year}::int)`))}) AS asked (id, year)
    JOIN indicator i ON i.coalition_id = ${coalitionId}::uuid AND i.id = asked.id
    LEFT JOIN LATERAL (
      SELECT x.id, x.entered_at, x.entered_by FROM indicator_value x
      WHERE x.coalition_id = i.coalition_id AND x.indicator_id = i.id AND x.series = i.series AND x.region_code = ${regionCode} AND x.year = asked.year AND x.period LIKE '%JJ00'
      ORDER BY x.division_year DESC LIMIT 1) v ON true
    LEFT JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = v.entered_by`)
}
