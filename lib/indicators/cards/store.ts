import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { decimalsOf } from './rules'
import type { Aim, EndedSeries, FigureRead, IndicatorContent, IndicatorListed, IndicatorRead, Revision } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

type Row = Omit<IndicatorRead, 'baseline' | 'target' | 'forecast'> & Readonly<Record<`${'baseline' | 'target' | 'forecast'}Value`, number | null> & Record<`${'baseline' | 'target' | 'forecast'}Period`, string | null>>

const aim = (value: number | null, period: string | null): Aim | null => (value === null || period === null ? null : { value, period })

/** One indicator with everything that is said of it, or all of them in their order. */
export async function listIndicatorReads(tx: CoalitionTx, id?: string): Promise<IndicatorRead[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<Row>(sql`
    SELECT i.id, i.card_key AS "cardKey", i.name, i.kind::text AS kind, i.measure::text AS measure, i.definition, i.numerator, i.denominator, i.unit, i.decimals::int AS decimals,
      i.direction::text AS direction, i.source, i.source_url AS "sourceUrl", i.licence, i.says_not AS "saysNot", i.life_phases::text[] AS "lifePhases", i.horizon::text AS horizon, i.table_id AS "tableId",
      i.partner_id AS "partnerId", p.name AS "partnerName", i.series::int AS series, i.version, i.updated_at AS "updatedAt", m.display_name AS "updatedByName",
      i.baseline_value::float8 AS "baselineValue", i.baseline_period AS "baselinePeriod", i.target_value::float8 AS "targetValue", i.target_period AS "targetPeriod",
      i.forecast_value::float8 AS "forecastValue", i.forecast_period AS "forecastPeriod"
    FROM indicator i
    LEFT JOIN partner_organization p ON p.coalition_id = i.coalition_id AND p.id = i.partner_id
    LEFT JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = coalesce(i.updated_by, i.created_by)
    WHERE i.coalition_id = ${coalitionId}::uuid ${id === undefined ? empty : sql`AND i.id = ${id}::uuid`} ORDER BY i.position, i.id`)
  return rows.map(({ baselineValue, baselinePeriod, targetValue, targetPeriod, forecastValue, forecastPeriod, ...rest }) => (
    { ...rest, baseline: aim(baselineValue, baselinePeriod), target: aim(targetValue, targetPeriod), forecast: aim(forecastValue, forecastPeriod) }))
}

export const findIndicatorRead = async (tx: CoalitionTx, id: string): Promise<IndicatorRead | undefined> => (await listIndicatorReads(tx, id))[0]

/** When a figure came in last, per indicator. */
export async function listLastEntries(tx: CoalitionTx): Promise<{ id: string; enteredAt: Date }[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`SELECT indicator_id AS id, max(entered_at) AS "enteredAt" FROM indicator_value WHERE coalition_id = ${coalitionId}::uuid GROUP BY indicator_id`)
}

export async function listIndicatorRows(tx: CoalitionTx): Promise<IndicatorListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<IndicatorListed>(sql`
    SELECT i.id, i.card_key AS "cardKey", i.name, i.unit, i.kind::text AS kind, i.horizon::text AS horizon, p.name AS "partnerName",
      (SELECT count(*)::int FROM indicator_value v WHERE v.coalition_id = i.coalition_id AND v.indicator_id = i.id AND v.series = i.series) AS figures
    FROM indicator i LEFT JOIN partner_organization p ON p.coalition_id = i.coalition_id AND p.id = i.partner_id
    WHERE i.coalition_id = ${coalitionId}::uuid ORDER BY i.position, i.id`)
}

/** A new indicator, after the others. Does nothing when the coalition has one of this card. */
export async function insertContent(
  tx: CoalitionTx, id: string, one: IndicatorContent, { cardKey, tableId, decimals, countsPeople }: { cardKey: string | null; tableId: string | null; decimals: number; countsPeople: boolean }, { now, by }: { readonly now: Date; readonly by: string | null },
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO indicator (coalition_id, id, card_key, name, kind, measure, counts_people, definition, numerator, denominator, unit, decimals, direction, source, source_url, licence, says_not, life_phases, horizon, table_id,
      partner_id, baseline_value, baseline_period, target_value, target_period, forecast_value, forecast_period, position, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${cardKey}, ${one.name}, ${one.kind}::indicator_kind, ${one.measure}::indicator_measure, ${countsPeople}, ${one.definition}, ${one.numerator}, ${one.denominator}, ${one.unit},
      ${decimals}, ${one.direction}::indicator_direction, ${one.source}, ${one.sourceUrl}, ${one.licence}, ${one.saysNot}, ${[...one.lifePhases]}::life_phase[], ${one.horizon}::indicator_horizon, ${tableId},
      ${one.partnerId}::uuid, ${one.baseline?.value ?? null}, ${one.baseline?.period ?? null}, ${one.target?.value ?? null}, ${one.target?.period ?? null}, ${one.forecast?.value ?? null}, ${one.forecast?.period ?? null},
      (SELECT coalesce(max(position), 0) + 1 FROM indicator WHERE coalition_id = ${coalitionId}::uuid), ${now}, ${by}::uuid)
    ON CONFLICT DO NOTHING`)
}

/** False when somebody else changed it since that version. `startsSeries`: figures are from now on added to the next one. */
export async function updateContent(tx: CoalitionTx, id: string, expectedVersion: number, one: IndicatorContent, startsSeries: boolean, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE indicator SET name = ${one.name}, kind = ${one.kind}::indicator_kind, measure = ${one.measure}::indicator_measure, definition = ${one.definition}, numerator = ${one.numerator},
      denominator = ${one.denominator}, unit = ${one.unit}, direction = ${one.direction}::indicator_direction, source = ${one.source}, source_url = ${one.sourceUrl}, licence = ${one.licence},
      says_not = ${one.saysNot}, life_phases = ${[...one.lifePhases]}::life_phase[], horizon = ${one.horizon}::indicator_horizon, partner_id = ${one.partnerId}::uuid,
      decimals = CASE WHEN measure = ${one.measure}::indicator_measure THEN decimals ELSE ${decimalsOf(one.measure)}::smallint END,
      baseline_value = ${one.baseline?.value ?? null}, baseline_period = ${one.baseline?.period ?? null}, target_value = ${one.target?.value ?? null}, target_period = ${one.target?.period ?? null},
      forecast_value = ${one.forecast?.value ?? null}, forecast_period = ${one.forecast?.period ?? null}, series = series + ${startsSeries ? 1 : 0}::smallint,
      version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** How an indicator was defined until now. */
export async function insertEndedSeries(tx: CoalitionTx, one: IndicatorRead, reason: string, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO indicator_series (coalition_id, id, indicator_id, number, definition, numerator, denominator, unit, decimals, source, source_url, reason, ended_at, ended_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${one.id}::uuid, ${one.series}, ${one.definition}, ${one.numerator}, ${one.denominator}, ${one.unit}, ${one.decimals}, ${one.source}, ${one.sourceUrl},
      ${reason}, ${now}, ${by}::uuid)`)
}

/** The series that ended, the newest first, each with how many figures it had. */
export async function listEndedSeries(tx: CoalitionTx, id: string): Promise<EndedSeries[]> {
  const { coalitionId, query } = openTx(tx)
  return query<EndedSeries>(sql`
    SELECT s.number::int AS number, s.definition, s.numerator, s.denominator, s.unit, s.source, s.reason, s.ended_at AS "endedAt", m.display_name AS "byName",
      (SELECT count(*)::int FROM indicator_value v WHERE v.coalition_id = s.coalition_id AND v.indicator_id = s.indicator_id AND v.series = s.number) AS figures
    FROM indicator_series s JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.ended_by
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.indicator_id = ${id}::uuid ORDER BY s.number DESC`)
}

/** The figures of an indicator for these areas, the newest first; or one of them by its id. One that may not be shown is not read. */
export async function listFigureRows(tx: CoalitionTx, indicatorId: string, which: { readonly codes: readonly string[]; readonly most?: number } | { readonly figureId: string }): Promise<FigureRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<FigureRead>(sql`
    SELECT v.id, v.region_code AS "regionCode", g.name AS "regionName", v.period, v.division_year::int AS "divisionYear", v.series::int AS series, CASE WHEN v.suppression = 'SHOWN' THEN v.value::float8 END AS value,
      v.suppression <> 'SHOWN' AND v.value IS NOT NULL AS "isHidden", v.status::text AS status, v.attribute::text AS attribute, v.entered_at AS "enteredAt", m.display_name AS "enteredByName", f.name AS "fileName",
      (SELECT count(*)::int FROM indicator_revision r WHERE r.coalition_id = v.coalition_id AND r.indicator_id = v.indicator_id AND r.region_code = v.region_code AND r.series = v.series
        AND r.period = v.period AND r.division_year = v.division_year) AS revisions
    FROM indicator_value v
    LEFT JOIN municipality g ON g.code = v.region_code
    LEFT JOIN membership m ON m.coalition_id = v.coalition_id AND m.id = v.entered_by
    LEFT JOIN data_import d ON d.coalition_id = v.coalition_id AND d.id = v.import_id
    LEFT JOIN stored_file f ON f.coalition_id = d.coalition_id AND f.id = d.file_id
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.indicator_id = ${indicatorId}::uuid
      ${'codes' in which ? sql`AND v.region_code = ANY(${[...which.codes]})` : sql`AND v.id = ${which.figureId}::uuid`}
    ORDER BY v.series DESC, v.year DESC, v.period DESC, v.region_code, v.division_year DESC ${'codes' in which ? sql`LIMIT ${which.most ?? 400}` : empty}`)
}

/** What stood in the place of a figure before, the newest first. Of people none is shown: it is not decided of, and the difference with what stands there now tells. */
export async function listRevisionRows(tx: CoalitionTx, indicatorId: string, { regionCode, series, period, divisionYear }: Pick<FigureRead, 'regionCode' | 'series' | 'period' | 'divisionYear'>): Promise<Revision[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Revision>(sql`
    SELECT CASE WHEN NOT i.counts_people THEN r.value::float8 END AS value, i.counts_people AND r.value IS NOT NULL AS "isHidden", r.status::text AS status, r.attribute::text AS attribute, r.entered_at AS "enteredAt", r.replaced_at AS "replacedAt", m.display_name AS "replacedByName"
    FROM indicator_revision r JOIN indicator i ON i.coalition_id = r.coalition_id AND i.id = r.indicator_id LEFT JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.replaced_by
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.indicator_id = ${indicatorId}::uuid AND r.region_code = ${regionCode} AND r.series = ${series} AND r.period = ${period} AND r.division_year = ${divisionYear}
    ORDER BY r.replaced_at DESC, r.id DESC`)
}
