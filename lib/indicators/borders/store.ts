import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Areas, BorderKind, BordersListed, BordersStored, BorderState, Draft } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

const LISTED = sql`
  b.id, b.file_name AS "fileName", b.state::text AS state, b.kind::text AS kind, b.division_year::int AS "divisionYear", b.area_count AS "areaCount", b.created_at AS "createdAt", m.display_name AS "byName"`

/** The newest first; those that were set aside are not listed. */
export async function listBorderRows(tx: CoalitionTx): Promise<BordersListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<BordersListed>(sql`
    SELECT ${LISTED} FROM border_set b JOIN membership m ON m.coalition_id = b.coalition_id AND m.id = b.created_by
    WHERE b.coalition_id = ${coalitionId}::uuid AND b.state <> 'CANCELLED' ORDER BY b.created_at DESC, b.id DESC LIMIT 50`)
}

/** One of them; held until the transaction ends when somebody decides on it. */
export async function findBorders(tx: CoalitionTx, id: string, { forUpdate }: { readonly forUpdate: boolean }): Promise<BordersStored | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<BordersStored>(sql`
    SELECT ${LISTED}, b.draft, b.areas, b.version FROM border_set b JOIN membership m ON m.coalition_id = b.coalition_id AND m.id = b.created_by
    WHERE b.coalition_id = ${coalitionId}::uuid AND b.id = ${id}::uuid ${forUpdate ? sql`FOR UPDATE OF b` : empty}`)
  return row
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

export interface BorderContent {
  readonly kind: BorderKind
  readonly divisionYear: number | null
  readonly areaCount: number
  readonly draft: Draft
}

export async function insertBorders(tx: CoalitionTx, id: string, one: BorderContent & { readonly fileName: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO border_set (coalition_id, id, file_name, kind, division_year, area_count, draft, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.fileName}, ${one.kind}::border_kind, ${one.divisionYear}, ${one.areaCount}, ${json(one.draft)}::jsonb, ${now}, ${by}::uuid)`)
}

export async function updateChoice(tx: CoalitionTx, id: string, one: BorderContent): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE border_set SET kind = ${one.kind}::border_kind, division_year = ${one.divisionYear}, area_count = ${one.areaCount}, draft = ${json(one.draft)}::jsonb, version = version + 1
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Decides on what waits: what was read goes, and what is taken over stays. */
export async function decideBorders(tx: CoalitionTx, id: string, state: 'CONFIRMED' | 'CANCELLED', areas: Areas | null, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE border_set SET state = ${state}::border_state, areas = ${json(areas)}::jsonb, draft = NULL, version = version + 1, decided_at = ${now}, decided_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Removes what stands there, or puts it back: its areas stay. */
export async function turnState(tx: CoalitionTx, id: string, state: BorderState, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE border_set SET state = ${state}::border_state, version = version + 1, decided_at = ${now}, decided_by = ${by}::uuid WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Which areas figures stand under, in the borders of which year. That they stand there, not what they say. */
export async function listFigureCodes(tx: CoalitionTx, prefix: string): Promise<{ code: string; year: number }[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT DISTINCT v.region_code AS code, v.division_year::int AS year FROM indicator_value v
    JOIN indicator i ON i.coalition_id = v.coalition_id AND i.id = v.indicator_id AND i.series = v.series
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.region_code LIKE ${`${prefix}%`} ORDER BY 2 DESC, 1`)
}
