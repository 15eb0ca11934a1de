import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { CardKey, IndicatorCard } from './definitions'
import { COUNTRY, type Figure, type OutcomeSeries, type ValueStatus } from './types'

/** How many rows go into one statement: a parameter each per column, of which PostgreSQL takes 65,535. */
const CHUNK = 1_000

export interface SeriesRow extends Omit<OutcomeSeries, 'points'> {
  readonly regionCode: string | null
  readonly year: number | null
  readonly value: number | null
  readonly status: ValueStatus | null
}

/** Every indicator with the figures of one municipality and of the country, in order of indicator and year. */
export async function listSeriesRows(tx: CoalitionTx, municipalityCode: string | null): Promise<SeriesRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SeriesRow>(sql`
    SELECT i.id, i.card_key AS "cardKey", i.name, i.unit, i.decimals::int AS decimals, i.direction::text AS direction, i.source, i.source_url AS "sourceUrl",
      v.region_code AS "regionCode", v.year::int AS year, v.value::float8 AS value, v.status::text AS status
    FROM indicator i
    LEFT JOIN indicator_value v ON v.coalition_id = i.coalition_id AND v.indicator_id = i.id AND v.region_code IN (${municipalityCode ?? COUNTRY}, ${COUNTRY})
    WHERE i.coalition_id = ${coalitionId}::uuid ORDER BY i.position, i.id, v.year`)
}

export async function findIndicatorByCard(tx: CoalitionTx, cardKey: CardKey): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ id: string }>(sql`SELECT id FROM indicator WHERE coalition_id = ${coalitionId}::uuid AND card_key = ${cardKey}`)
  return row?.id
}

/** Returns the id of the indicator of this card, also when somebody else made it at the same moment. */
export async function insertIndicator(tx: CoalitionTx, card: IndicatorCard, now: Date, by: string | null): Promise<string> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO indicator (coalition_id, id, card_key, name, unit, decimals, direction, source, source_url, position, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${card.key}, ${card.name}, ${card.unit}, ${card.decimals}, ${card.direction}::indicator_direction,
      ${card.source}, ${card.sourceUrl}, (SELECT coalesce(max(position), 0) + 1 FROM indicator WHERE coalition_id = ${coalitionId}::uuid), ${now}, ${by}::uuid)
    ON CONFLICT DO NOTHING`)
  const id = await findIndicatorByCard(tx, card.key)
  if (!id) throw new Error('The indicator could not be made.')
  return id
}

/** Puts figures in, new or in the place of what was there for that region and year. */
export async function upsertFigures(tx: CoalitionTx, indicatorId: string, figures: readonly Figure[], importId: string | null): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  for (let from = 0; from < figures.length; from += CHUNK) {
    const rows = figures.slice(from, from + CHUNK).map((one) => sql`(${coalitionId}::uuid, ${newId()}::uuid, ${indicatorId}::uuid, ${one.regionCode}, ${one.year},
      ${one.numerator}, ${one.denominator}, ${one.value}, ${one.status}::value_status, ${importId}::uuid)`)
    await query(sql`
      INSERT INTO indicator_value (coalition_id, id, indicator_id, region_code, year, numerator, denominator, value, status, import_id) VALUES ${join(rows)}
      ON CONFLICT (coalition_id, indicator_id, region_code, year) DO UPDATE SET numerator = excluded.numerator, denominator = excluded.denominator,
        value = excluded.value, status = excluded.status, import_id = excluded.import_id`)
  }
}

/** What stands there for all regions: to tell new from changed from the same. */
export async function listFigures(tx: CoalitionTx, indicatorId: string): Promise<Figure[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Figure>(sql`
    SELECT region_code AS "regionCode", year::int AS year, numerator::float8 AS numerator, denominator::float8 AS denominator, value::float8 AS value,
      status::text AS status
    FROM indicator_value WHERE coalition_id = ${coalitionId}::uuid AND indicator_id = ${indicatorId}::uuid`)
}

/** Per year the sum over the municipalities that delivered, and how many did. */
export async function sumMunicipalities(tx: CoalitionTx, indicatorId: string): Promise<{ year: number; numerator: number; denominator: number; municipalities: number }[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT year::int AS year, sum(numerator)::float8 AS numerator, sum(denominator)::float8 AS denominator, count(*)::int AS municipalities
    FROM indicator_value
    WHERE coalition_id = ${coalitionId}::uuid AND indicator_id = ${indicatorId}::uuid AND region_code LIKE 'GM%' AND status <> 'NOT_DELIVERED'
    GROUP BY year ORDER BY year`)
}
