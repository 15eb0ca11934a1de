import 'server-only'
import type { GoalUnit } from '@/lib/goals/types'
import { empty, join, raw, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Counting } from './exports/rules'
import type { Particulars } from './types'

export async function insertMunicipalities(tx: CoalitionTx, codes: readonly string[]): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const rows = codes.map((code, position) => sql`(${coalitionId}::uuid, ${code}, ${position})`)
  await query(sql`INSERT INTO coalition_municipality (coalition_id, municipality_code, position) VALUES ${join(rows)}`)
}

export async function updateLook(tx: CoalitionTx, look: { mainColor: string | null; accentColor: string | null }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE coalition_profile SET main_color = ${look.mainColor}, accent_color = ${look.accentColor} WHERE coalition_id = ${coalitionId}::uuid`)
}

export async function hasProfile(tx: CoalitionTx): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`SELECT 1 FROM coalition_profile WHERE coalition_id = ${coalitionId}::uuid`)).length > 0
}

export async function findParticulars(tx: CoalitionTx): Promise<Particulars> {
  const { coalitionId, query } = openTx(tx)
  const [municipalities, [profile]] = await Promise.all([
    query<{ code: string; name: string }>(sql`
      SELECT m.code, m.name FROM coalition_municipality c JOIN municipality m ON m.code = c.municipality_code WHERE c.coalition_id = ${coalitionId}::uuid ORDER BY c.position`),
    query<{ mainColor: string | null; accentColor: string | null; code: string | null; name: string | null }>(sql`
      SELECT p.main_color AS "mainColor", p.accent_color AS "accentColor", m.code, m.name
      FROM coalition_profile p LEFT JOIN municipality m ON m.code = p.municipality_code WHERE p.coalition_id = ${coalitionId}::uuid`),
  ])
  // Coalitions from before there could be several have the one of their profile.
  const own = profile?.code && profile.name ? [{ code: profile.code, name: profile.name }] : []
  return { municipalities: municipalities.length > 0 ? municipalities : own, mainColor: profile?.mainColor ?? null, accentColor: profile?.accentColor ?? null }
}

/** False when it was in that state already. */
export async function setStatus(tx: CoalitionTx, status: 'ACTIVE' | 'SUSPENDED'): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`UPDATE coalition SET status = ${status}::coalition_status WHERE id = ${coalitionId}::uuid AND status <> ${status}::coalition_status RETURNING id`)).length === 1
}

/** A table of coalitions as PostgreSQL's own catalogue has it. */
export interface TenantTable {
  readonly name: string
  /** The primary key without the coalition, with the type of each column. */
  readonly key: readonly { readonly name: string; readonly type: string }[]
  readonly columns: readonly string[]
  /** Columns that hold the content of files. */
  readonly files: readonly string[]
}

/** Every table of a coalition, from the catalogue: one that is added later is there too. */
export async function findTenantTables(tx: CoalitionTx): Promise<TenantTable[]> {
  const { query } = openTx(tx)
  return query<TenantTable>(sql`
    SELECT c.relname AS name,
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', k.attname, 'type', format_type(k.atttypid, k.atttypmod)) ORDER BY p.ordinality)
        FROM pg_index i CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS p (attnum, ordinality) JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = p.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary AND k.attname <> 'coalition_id'), '[]'::jsonb) AS key,
      ARRAY(SELECT f.attname::text FROM pg_attribute f WHERE f.attrelid = c.oid AND f.attnum > 0 AND NOT f.attisdropped AND f.atttypid <> 'bytea'::regtype ORDER BY f.attnum) AS columns,
      ARRAY(SELECT f.attname::text FROM pg_attribute f WHERE f.attrelid = c.oid AND f.attnum > 0 AND NOT f.attisdropped AND f.atttypid = 'bytea'::regtype ORDER BY f.attnum) AS files
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'coalition_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`)
}

/** A name from the catalogue as it may stand in a statement. */
const name = (text: string) => raw(`"${text.replaceAll('"', '""')}"`)

export interface ExportedRow {
  /** The values of the key, as text: where the next page begins. */
  readonly key: readonly string[]
  /** The row as JSON, as PostgreSQL writes it. */
  readonly json: string
}

/** The key under which something was said in private tells that it was, and when: it stays behind with it. */
const NO_PRIVATE_KEYS = sql`AND NOT EXISTS (SELECT FROM speaking_up s WHERE s.coalition_id = request_key.coalition_id AND s.id = request_key.subject_id AND s.is_private)`

/**
 * A page of a table's rows in the order of its key, with these columns only. A row that says of itself that it is private
 * (is_private) is between those whose it is, and left out.
 */
export async function findRows(tx: CoalitionTx, table: TenantTable, columns: readonly string[], after: readonly string[] | undefined, most: number): Promise<ExportedRow[]> {
  const { coalitionId, query } = openTx(tx)
  const key = table.key.map((one) => name(one.name))
  const from = after && key.length > 0 ? sql`AND (${join(key)}) > (${join(table.key.map((one, index) => sql`${after[index] ?? ''}::${raw(one.type)}`))})` : empty
  const open = table.columns.includes('is_private') ? sql`AND NOT is_private` : empty
  const order = key.length > 0 ? sql`ORDER BY ${join(key)}` : empty
  const asText = key.length > 0 ? sql`ARRAY[${join(key.map((one) => sql`${one}::text`))}]` : sql`ARRAY[]::text[]`
  return query<ExportedRow>(sql`
    SELECT x.export_key AS key, (to_jsonb(x) - 'export_key')::text AS json
    FROM (SELECT ${asText} AS export_key, ${join(columns.map(name))} FROM ${name(table.name)} WHERE coalition_id = ${coalitionId}::uuid ${open} ${table.name === 'request_key' ? NO_PRIVATE_KEYS : empty} ${from} ${order} LIMIT ${most}) x`)
}

/** What the goals and indicators of a coalition count. */
export async function findCounting(tx: CoalitionTx): Promise<Counting> {
  const { coalitionId, query } = openTx(tx)
  const [goals, indicators] = await Promise.all([
    query<{ id: string; unit: GoalUnit }>(sql`SELECT id, unit::text AS unit FROM goal WHERE coalition_id = ${coalitionId}::uuid`),
    query<{ id: string; countsPeople: boolean; measure: 'COUNT' | 'RATIO' }>(sql`SELECT id, counts_people AS "countsPeople", measure::text AS measure FROM indicator WHERE coalition_id = ${coalitionId}::uuid`),
  ])
  return { goals: new Map(goals.map((one) => [one.id, one.unit])), indicators: new Map(indicators.map((one) => [one.id, one])) }
}

/** The content of one file. */
export async function findContent(tx: CoalitionTx, table: TenantTable, column: string, key: readonly string[]): Promise<Buffer | undefined> {
  const { coalitionId, query } = openTx(tx)
  const same = table.key.map((one, index) => sql`AND ${name(one.name)} = ${key[index] ?? ''}::${raw(one.type)}`)
  const [row] = await query<{ content: Buffer | null }>(sql`
    SELECT ${name(column)} AS content FROM ${name(table.name)} WHERE coalition_id = ${coalitionId}::uuid ${join(same, ' ')}`)
  return row?.content ?? undefined
}
