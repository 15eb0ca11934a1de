import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { BatchTarget, NewTarget } from './types'

/** How many rows go into one statement. */
const CHUNK = 1_000

export async function listTargets(tx: CoalitionTx): Promise<BatchTarget[]> {
  const { coalitionId, query } = openTx(tx)
  return query<BatchTarget>(sql`
    SELECT id, card_key AS "cardKey", name, unit, measure::text AS measure FROM indicator
    WHERE coalition_id = ${coalitionId}::uuid AND partner_id IS NULL ORDER BY position, id`)
}

export async function insertTarget(tx: CoalitionTx, id: string, { name, unit, decimals, measure, countsPeople, source }: Omit<NewTarget, 'hasDenominator'> & { readonly countsPeople: boolean }, { now, by }: { now: Date; by: string | null }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO indicator (coalition_id, id, name, unit, decimals, direction, measure, counts_people, source, position, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${name}, ${unit}, ${decimals}, 'NO_DIRECTION', ${measure}::indicator_measure, ${countsPeople}, ${source},
      (SELECT coalesce(max(position), 0) + 1 FROM indicator WHERE coalition_id = ${coalitionId}::uuid), ${now}, ${by}::uuid)`)
}

/** The indicators that have a figure of this import. */
export async function listOfImport(tx: CoalitionTx, importId: string): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  return (await query<{ id: string }>(sql`SELECT DISTINCT indicator_id AS id FROM indicator_value WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid`)).map(({ id }) => id)
}

/** How many figures stand there that this import brought. */
export async function countOfImport(tx: CoalitionTx, importId: string): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ count: number }>(sql`SELECT count(*)::int AS count FROM indicator_value WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid`)
  return row?.count ?? 0
}

interface Place {
  readonly indicatorId: string
  readonly series: number
  readonly regionCode: string
  readonly period: string
  readonly divisionYear: number
}

interface Brought extends Place {
  readonly id: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly status: string
  readonly attribute: string
  readonly enteredAt: Date
  readonly enteredBy: string | null
}

interface Before extends Brought {
  readonly valueId: string
  readonly importId: string | null
}

/** Some of the figures that this import brought, with what each replaced. */
async function listBrought(tx: CoalitionTx, importId: string): Promise<{ brought: Brought[]; before: Before[] }> {
  const { coalitionId, query } = openTx(tx)
  const figure = sql`indicator_id AS "indicatorId", series::int AS series, region_code AS "regionCode", period, division_year::int AS "divisionYear",
    numerator::float8 AS numerator, denominator::float8 AS denominator, value::float8 AS value, status::text AS status, attribute::text AS attribute, entered_at AS "enteredAt", entered_by AS "enteredBy"`
  const brought = await query<Brought>(sql`SELECT id, ${figure} FROM indicator_value WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid ORDER BY id LIMIT ${CHUNK}`)
  if (brought.length === 0) return { brought, before: [] }
  const ids = brought.map((one) => sql`${one.id}::uuid`)
  // Not what it replaced of its own: the sum over the country is made more than once.
  const before = await query<Before>(sql`
    SELECT v.id AS "valueId", r.id, r.indicator_id AS "indicatorId", r.series::int AS series, r.region_code AS "regionCode", r.period, r.division_year::int AS "divisionYear",
      r.numerator::float8 AS numerator, r.denominator::float8 AS denominator, r.value::float8 AS value, r.status::text AS status, r.attribute::text AS attribute,
      r.entered_at AS "enteredAt", r.entered_by AS "enteredBy", r.import_id AS "importId"
    FROM indicator_value v
    JOIN indicator_revision r ON r.coalition_id = v.coalition_id AND r.indicator_id = v.indicator_id AND r.region_code = v.region_code AND r.series = v.series AND r.period = v.period
      AND r.division_year = v.division_year AND r.replaced_by_import = v.import_id AND r.import_id IS DISTINCT FROM v.import_id
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.id IN (${join(ids)})`)
  return { brought, before }
}

/** Keeps in the history what is taken back, by whom and when. */
async function keepAsRevision(tx: CoalitionTx, figures: readonly Brought[], importId: string, { now, by }: { now: Date; by: string | null }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const rows = figures.map((one) => sql`(${coalitionId}::uuid, ${newId()}::uuid, ${one.indicatorId}::uuid, ${one.series}, ${one.regionCode}, ${one.period}, ${one.divisionYear}, ${one.numerator},
    ${one.denominator}, ${one.value}, ${one.status}::value_status, ${one.attribute}::value_attribute, ${one.enteredAt}, ${one.enteredBy}::uuid, ${importId}::uuid, ${now}, ${by}::uuid)`)
  await query(sql`
    INSERT INTO indicator_revision (coalition_id, id, indicator_id, series, region_code, period, division_year, numerator, denominator, value, status, attribute,
      entered_at, entered_by, import_id, replaced_at, replaced_by) VALUES ${join(rows)}`)
}

/** Puts back what a figure replaced, with its date, its person and the import that it came from. */
async function putBack(tx: CoalitionTx, before: readonly Before[]): Promise<void> {
  if (before.length === 0) return
  const { coalitionId, query } = openTx(tx)
  const rows = before.map((one) => sql`(${one.valueId}::uuid, ${one.numerator}::numeric, ${one.denominator}::numeric, ${one.value}::numeric, ${one.status}::value_status, ${one.attribute}::value_attribute,
    ${one.importId}::uuid, ${one.enteredAt}::timestamptz, ${one.enteredBy}::uuid)`)
  await query(sql`
    UPDATE indicator_value v SET numerator = b.numerator, denominator = b.denominator, value = b.value, status = b.status, attribute = b.attribute, import_id = b.import_id,
      entered_at = b.entered_at, entered_by = b.entered_by
    FROM (VALUES ${join(rows)}) AS b (id, numerator, denominator, value, status, attribute, import_id, entered_at, entered_by)
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.id = b.id`)
}

/** Takes away everything that an import brought; what it replaced stands there again. Returns how many figures. */
export async function takeBack(tx: CoalitionTx, importId: string, when: { now: Date; by: string | null }): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  let count = 0
  for (;;) {
    const { brought, before } = await listBrought(tx, importId)
    if (brought.length === 0) return count
    await keepAsRevision(tx, brought, importId, when)
    await putBack(tx, before)
    const again = new Set(before.map((one) => one.valueId))
    const fresh = brought.filter((one) => !again.has(one.id)).map((one) => sql`${one.id}::uuid`)
    if (fresh.length > 0) await query(sql`DELETE FROM indicator_value WHERE coalition_id = ${coalitionId}::uuid AND id IN (${join(fresh)})`)
    count += brought.length
  }
}
