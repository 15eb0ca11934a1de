import 'server-only'
import { empty, sql, type Sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import type { Decision } from '@/lib/platform/privacy/small-numbers'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { CardKey } from './definitions'
import { figureKey, saysTheSame, wholeFigure } from './rules'
import { COUNTRY, type Figure, type OutcomeSeries, type StoredFigure, type ValueStatus } from './types'

/** How many rows go into one statement: as one parameter of JSON, since a parameter per cell costs more than the writing. */
const CHUNK = 2_500

const json = (rows: readonly object[]): string => JSON.stringify(rows)

export interface SeriesRow extends Omit<OutcomeSeries, 'points'> {
  readonly measure: 'COUNT' | 'RATIO'
  readonly countsPeople: boolean
  readonly isSuppressed: boolean
  readonly regionCode: string | null
  readonly year: number | null
  readonly divisionYear: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly status: ValueStatus | null
}

/** A figure that may not be shown is not read. */
export const whenShown = (column: Sql) => sql`CASE WHEN v.suppression = 'SHOWN' THEN ${column}::float8 END`

const INDICATOR = sql`i.id, i.card_key AS "cardKey", i.name, i.unit, i.decimals::int AS decimals, i.direction::text AS direction, i.source, i.source_url AS "sourceUrl", i.measure::text AS measure, i.counts_people AS "countsPeople"`

/** What may be seen of a figure of a whole year. */
const SEEN = sql`v.region_code AS "regionCode", v.year::int AS year, v.division_year::int AS "divisionYear", ${whenShown(sql`v.numerator`)} AS numerator, ${whenShown(sql`v.denominator`)} AS denominator,
      ${whenShown(sql`v.value`)} AS value, v.status::text AS status, v.suppression <> 'SHOWN' AND v.value IS NOT NULL AS "isSuppressed"`

/** Every indicator, or this one, with the figures per whole year of one municipality, of what was merged into it and of the country, in order of indicator and year. */
export async function listSeriesRows(tx: CoalitionTx, codes: readonly string[], indicatorId?: string): Promise<SeriesRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SeriesRow>(sql`
    SELECT ${INDICATOR}, ${SEEN}
    FROM indicator i
    LEFT JOIN indicator_value v ON v.coalition_id = i.coalition_id AND v.indicator_id = i.id AND v.region_code = ANY (${[...codes, COUNTRY]}::text[])
      AND v.series = i.series AND v.period LIKE '%JJ00'
    WHERE i.coalition_id = ${coalitionId}::uuid ${indicatorId === undefined ? empty : sql`AND i.id = ${indicatorId}::uuid`} ORDER BY i.position, i.id, v.year`)
}

export interface AimRow {
  readonly id: string
  readonly targetValue: number | null
  readonly targetPeriod: string | null
  readonly forecastValue: number | null
  readonly forecastPeriod: string | null
  readonly series: number
}

/** Of which indicators there is more to draw than their figures: something aimed at or expected, or a series that ended. */
export async function listAimRows(tx: CoalitionTx): Promise<AimRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<AimRow>(sql`
    SELECT id, target_value::float8 AS "targetValue", target_period AS "targetPeriod", forecast_value::float8 AS "forecastValue", forecast_period AS "forecastPeriod", series::int AS series
    FROM indicator WHERE coalition_id = ${coalitionId}::uuid AND (target_value IS NOT NULL OR forecast_value IS NOT NULL OR series > 1)`)
}

export interface EndedRow extends SeriesRow {
  readonly number: number
  readonly reason: string
}

/** The same of the series that ended, the newest first; each in the unit that it had. */
export async function listEndedRows(tx: CoalitionTx, codes: readonly string[]): Promise<EndedRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<EndedRow>(sql`
    SELECT ${INDICATOR}, ${SEEN}, s.number::int AS number, s.reason, s.unit
    FROM indicator_series s
    JOIN indicator i ON i.coalition_id = s.coalition_id AND i.id = s.indicator_id
    JOIN indicator_value v ON v.coalition_id = s.coalition_id AND v.indicator_id = s.indicator_id AND v.series = s.number AND v.region_code = ANY (${[...codes, COUNTRY]}::text[]) AND v.period LIKE '%JJ00'
    WHERE s.coalition_id = ${coalitionId}::uuid ORDER BY i.position, i.id, s.number DESC, v.year`)
}

export interface FoundIndicator {
  readonly id: string
  readonly cardKey: string | null
  readonly series: number
  readonly measure: 'COUNT' | 'RATIO'
  readonly countsPeople: boolean
}

/** By its card or by its id. */
export async function findIndicator(tx: CoalitionTx, which: { cardKey: CardKey } | { id: string }): Promise<FoundIndicator | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<FoundIndicator>(sql`
    SELECT id, card_key AS "cardKey", series::int AS series, measure::text AS measure, counts_people AS "countsPeople" FROM indicator WHERE coalition_id = ${coalitionId}::uuid AND ${'id' in which ? sql`id = ${which.id}::uuid` : sql`card_key = ${which.cardKey}`}`)
  return row
}

/** Holds the figures of an indicator until the transaction ends, so that each that is replaced is kept once. */
async function lockIndicator(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT 1 FROM indicator WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
}

interface Kept extends StoredFigure {
  readonly enteredAt: Date
  readonly enteredBy: string | null
  readonly importId: string | null
}

const FIGURE = sql`region_code AS "regionCode", year::int AS year, period, division_year::int AS "divisionYear", numerator::float8 AS numerator, denominator::float8 AS denominator,
  value::float8 AS value, status::text AS status, attribute::text AS attribute`

/** A figure, as a row of JSON has it. */
const COLUMNS = sql`"regionCode" text, period text, "divisionYear" smallint, numerator numeric, denominator numeric, value numeric, status value_status, attribute value_attribute`

/** What stands where these figures go. */
async function listReplaced(tx: CoalitionTx, { id, series }: FoundIndicator, figures: readonly StoredFigure[]): Promise<Map<string, Kept>> {
  const { coalitionId, query } = openTx(tx)
  const places = json(figures.map(({ regionCode, period, divisionYear }) => ({ regionCode, period, divisionYear })))
  const rows = await query<Kept>(sql`
    SELECT ${FIGURE}, entered_at AS "enteredAt", entered_by AS "enteredBy", import_id AS "importId" FROM indicator_value
    WHERE coalition_id = ${coalitionId}::uuid AND indicator_id = ${id}::uuid AND series = ${series} AND (region_code, period, division_year) IN
      (SELECT "regionCode", period, "divisionYear" FROM jsonb_to_recordset(${places}::jsonb) AS p ("regionCode" text, period text, "divisionYear" smallint))`)
  return new Map(rows.map((row) => [figureKey(row), row]))
}

export interface Entry {
  readonly now: Date
  readonly by: string | null
  readonly importId: string | null
}

/**
 * Puts figures in, new or in the place of what was there for that region and period; what was there stays readable. A
 * figure that says the same is left alone, with its date. Of people none is shown but those that were decided of. Returns how many were new and how many took a place.
 */
export async function upsertFigures(tx: CoalitionTx, indicator: FoundIndicator, figures: readonly Figure[], { now, by, importId }: Entry, decided: ReadonlyMap<string, Decision> = new Map()): Promise<{ added: number; replaced: number }> {
  const { coalitionId, query } = openTx(tx)
  await lockIndicator(tx, indicator.id)
  let [added, replaced] = [0, 0]
  for (let from = 0; from < figures.length; from += CHUNK) {
    // Of two for the same place in one statement the last holds; PostgreSQL refuses to change a row twice.
    const chunk = [...new Map(figures.slice(from, from + CHUNK).map(wholeFigure).map((one) => [figureKey(one), one])).values()]
    const there = await listReplaced(tx, indicator, chunk)
    const changed = chunk.filter((one) => { const was = there.get(figureKey(one)); return !was || !saysTheSame(one, was) })
    const before = changed.flatMap((one) => there.get(figureKey(one)) ?? [])
    if (before.length > 0) {
      await query(sql`
        INSERT INTO indicator_revision (coalition_id, id, indicator_id, series, region_code, period, division_year, numerator, denominator, value, status, attribute,
          entered_at, entered_by, import_id, replaced_at, replaced_by, replaced_by_import)
        SELECT ${coalitionId}::uuid, r.id, ${indicator.id}::uuid, ${indicator.series}::smallint, r."regionCode", r.period, r."divisionYear", r.numerator, r.denominator, r.value, r.status, r.attribute,
          r."enteredAt", r."enteredBy", r."importId", ${now}::timestamptz, ${by}::uuid, ${importId}::uuid
        FROM jsonb_to_recordset(${json(before.map((one) => ({ ...one, id: newId() })))}::jsonb) AS r (id uuid, ${COLUMNS}, "enteredAt" timestamptz, "enteredBy" uuid, "importId" uuid)`)
    }
    if (changed.length > 0) {
      const rows = changed.map((one) => ({ ...one, id: newId(), suppression: indicator.countsPeople ? decided.get(figureKey(one)) ?? 'SUPPRESSED' : 'SHOWN' }))
      await query(sql`
        INSERT INTO indicator_value (coalition_id, id, indicator_id, series, region_code, year, period, division_year, numerator, denominator, value, status, attribute, import_id, entered_at, entered_by, suppression)
        SELECT ${coalitionId}::uuid, r.id, ${indicator.id}::uuid, ${indicator.series}::smallint, r."regionCode", r.year, r.period, r."divisionYear", r.numerator, r.denominator, r.value, r.status, r.attribute,
          ${importId}::uuid, ${now}::timestamptz, ${by}::uuid, r.suppression
        FROM jsonb_to_recordset(${json(rows)}::jsonb) AS r (id uuid, year smallint, ${COLUMNS}, suppression suppression)
        ON CONFLICT (coalition_id, indicator_id, region_code, series, period, division_year) DO UPDATE SET numerator = excluded.numerator, denominator = excluded.denominator,
          value = excluded.value, status = excluded.status, attribute = excluded.attribute, import_id = excluded.import_id, entered_at = excluded.entered_at, entered_by = excluded.entered_by,
          suppression = excluded.suppression`)
    }
    replaced += before.length
    added += changed.length - before.length
  }
  return { added, replaced }
}

/** What stands there for all regions in the present series: to tell new from changed from the same. */
export async function listFigures(tx: CoalitionTx, { id, series }: FoundIndicator): Promise<(StoredFigure & { readonly suppression: Decision })[]> {
  const { coalitionId, query } = openTx(tx)
  return query<StoredFigure & { suppression: Decision }>(sql`SELECT ${FIGURE}, suppression::text AS suppression FROM indicator_value WHERE coalition_id = ${coalitionId}::uuid AND indicator_id = ${id}::uuid AND series = ${series}`)
}

/** Writes down of each of these figures whether it may be shown. */
export async function setSuppression(tx: CoalitionTx, { id, series }: FoundIndicator, decided: readonly { readonly figure: StoredFigure; readonly decision: Decision }[]): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  for (let from = 0; from < decided.length; from += CHUNK) {
    const rows = decided.slice(from, from + CHUNK).map(({ figure: { regionCode, period, divisionYear }, decision }) => ({ regionCode, period, divisionYear, decision }))
    await query(sql`
      UPDATE indicator_value v SET suppression = d.decision
      FROM jsonb_to_recordset(${json(rows)}::jsonb) AS d ("regionCode" text, period text, "divisionYear" smallint, decision suppression)
      WHERE v.coalition_id = ${coalitionId}::uuid AND v.indicator_id = ${id}::uuid AND v.series = ${series}
        AND v.region_code = d."regionCode" AND v.period = d.period AND v.division_year = d."divisionYear"`)
  }
}

/** Per whole year the sum over the municipalities that delivered, each in the borders of that year, and how many did. */
export async function sumMunicipalities(tx: CoalitionTx, { id, series }: FoundIndicator): Promise<{ year: number; numerator: number; denominator: number; municipalities: number }[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT year::int AS year, sum(numerator)::float8 AS numerator, sum(denominator)::float8 AS denominator, count(*)::int AS municipalities
    FROM indicator_value
    WHERE coalition_id = ${coalitionId}::uuid AND indicator_id = ${id}::uuid AND series = ${series} AND region_code LIKE 'GM%' AND status <> 'NOT_DELIVERED'
      AND period LIKE '%JJ00' AND division_year = year
    GROUP BY year ORDER BY year`)
}
