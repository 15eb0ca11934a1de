import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { PartnerBefore } from '@/lib/partners/types'
import type { Mapping, PartnerImportListed, PartnerImportStatus, Table } from './types'

interface Counts {
  readonly rowsNew: number
  readonly rowsChanged: number
  readonly rowsUnchanged: number
  readonly rowsRefused: number
}

interface By {
  readonly now: Date
  readonly by: string
}

export async function insertPartnerImport(tx: CoalitionTx, id: string, list: { fileName: string; cells: Table; mapping: Mapping } & Counts, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO partner_import (coalition_id, id, file_name, cells, mapping, status, rows_new, rows_changed, rows_unchanged, rows_refused, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${list.fileName}, ${JSON.stringify(list.cells)}::jsonb, ${JSON.stringify(list.mapping)}::jsonb, 'CHECKED',
      ${list.rowsNew}, ${list.rowsChanged}, ${list.rowsUnchanged}, ${list.rowsRefused}, ${now}, ${by}::uuid)`)
}

const LISTED = sql`
  i.id, i.file_name AS "fileName", i.status::text AS status, i.rows_new AS "rowsNew", i.rows_changed AS "rowsChanged", i.rows_unchanged AS "rowsUnchanged",
  i.rows_refused AS "rowsRefused", i.created_at AS "createdAt", i.decided_at AS "decidedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"`

/** The last ones, the newest first. */
export async function listPartnerImportRows(tx: CoalitionTx, most: number): Promise<PartnerImportListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<PartnerImportListed>(sql`
    SELECT ${LISTED} FROM partner_import i JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = i.created_by
    WHERE i.coalition_id = ${coalitionId}::uuid ORDER BY i.created_at DESC, i.id DESC LIMIT ${most}`)
}

export interface PartnerImportRow extends PartnerImportListed {
  readonly cells: Table
  readonly mapping: Mapping
}

/** One list; held, when somebody decides on it, until the end of the transaction. */
export async function findPartnerImport(tx: CoalitionTx, id: string, { hold = false } = {}): Promise<PartnerImportRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  if (hold) await query(sql`SELECT id FROM partner_import WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
  const [row] = await query<PartnerImportRow>(sql`
    SELECT ${LISTED}, i.cells, i.mapping FROM partner_import i JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = i.created_by
    WHERE i.coalition_id = ${coalitionId}::uuid AND i.id = ${id}::uuid`)
  return row
}

export async function updateMapping(tx: CoalitionTx, id: string, mapping: Mapping, counts: Counts): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE partner_import SET mapping = ${JSON.stringify(mapping)}::jsonb, rows_new = ${counts.rowsNew}, rows_changed = ${counts.rowsChanged},
      rows_unchanged = ${counts.rowsUnchanged}, rows_refused = ${counts.rowsRefused}
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Ends a list. Its cells go: what was refused is kept nowhere. */
export async function decidePartnerImport(tx: CoalitionTx, id: string, status: PartnerImportStatus, counts: Counts, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE partner_import SET status = ${status}::partner_import_status, cells = '[]'::jsonb, rows_new = ${counts.rowsNew}, rows_changed = ${counts.rowsChanged},
      rows_unchanged = ${counts.rowsUnchanged}, rows_refused = ${counts.rowsRefused}, decided_at = ${now}, decided_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export interface ListChange {
  readonly partnerId: string
  readonly before: PartnerBefore | null
  readonly version: number
}

export async function insertListChanges(tx: CoalitionTx, importId: string, changes: readonly ListChange[]): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  if (changes.length === 0) return
  const values = changes.map(({ partnerId, before, version }) =>
    sql`(${coalitionId}::uuid, ${importId}::uuid, ${partnerId}::uuid, ${before === null ? null : JSON.stringify(before)}::jsonb, ${version})`)
  await query(sql`INSERT INTO partner_import_change (coalition_id, import_id, partner_id, before, version) VALUES ${join(values)}`)
}

export async function listListChanges(tx: CoalitionTx, importId: string): Promise<ListChange[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ListChange>(sql`
    SELECT partner_id AS "partnerId", before, version FROM partner_import_change WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid ORDER BY partner_id`)
}

/** Sets aside the lists that nobody decided on since that moment; their cells go. */
export async function cancelListsFrom(tx: CoalitionTx, before: Date, now: Date): Promise<({ readonly id: string } & Counts)[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    UPDATE partner_import SET status = 'CANCELLED', cells = '[]'::jsonb, decided_at = ${now}
    WHERE coalition_id = ${coalitionId}::uuid AND status = 'CHECKED' AND created_at < ${before}
    RETURNING id, rows_new AS "rowsNew", rows_changed AS "rowsChanged", rows_unchanged AS "rowsUnchanged", rows_refused AS "rowsRefused"`)
}

/** What was before goes, of lists that were decided on before that moment. Returns how many partners it was about. */
export async function forgetChangesFrom(tx: CoalitionTx, before: Date): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    DELETE FROM partner_import_change c USING partner_import i
    WHERE i.coalition_id = c.coalition_id AND i.id = c.import_id AND c.coalition_id = ${coalitionId}::uuid AND i.decided_at < ${before} RETURNING 1`)
  return rows.length
}
