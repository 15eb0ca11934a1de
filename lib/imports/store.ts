import 'server-only'
import type { Figure } from '@/lib/indicators/types'
import { join, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { KnownMunicipality } from './rules'
import type { CellProblem, ImportListed, ImportRowStatus, ImportStatus, RefusedRow } from './types'

/** Rows per statement; see the same bound in lib/indicators/store.ts. */
const CHUNK = 1_000

export interface Counts {
  readonly rowsRead: number
  readonly rowsNew: number
  readonly rowsChanged: number
  readonly rowsUnchanged: number
  readonly rowsRefused: number
}

/** What a row means, and what stood there when it was read (nothing when it was new). */
export interface StagedFigure extends Figure {
  readonly was: Figure | null
}

export interface StagedRow {
  readonly rowNumber: number
  readonly status: ImportRowStatus
  readonly figure: StagedFigure | null
  readonly problems: readonly CellProblem[] | null
  readonly cells: readonly string[] | null
}

export async function listMunicipalities(tx: CoalitionTx): Promise<KnownMunicipality[]> {
  return openTx(tx).query<KnownMunicipality>(sql`SELECT code, first_year::int AS "firstYear", last_year::int AS "lastYear" FROM municipality`)
}

export async function insertImport(
  tx: CoalitionTx, id: string, batch: { format: string; fileId: string } & Counts, { now, by }: { now: Date; by: string },
): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.dataImport.create({ data: { coalitionId, id, ...batch, status: 'CHECKED', createdAt: now, createdBy: by } })
}

export async function insertRows(tx: CoalitionTx, importId: string, rows: readonly StagedRow[]): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  for (let from = 0; from < rows.length; from += CHUNK) {
    const values = rows.slice(from, from + CHUNK).map((row) => sql`(${coalitionId}::uuid, ${importId}::uuid, ${row.rowNumber}, ${row.status}::import_row_status,
      ${json(row.figure)}::jsonb, ${json(row.problems)}::jsonb, ${json(row.cells)}::jsonb)`)
    await query(sql`INSERT INTO import_row (coalition_id, import_id, row_number, status, figure, problems, cells) VALUES ${join(values)}`)
  }
}

const LISTED = sql`
  i.id, f.name AS "fileName", i.status::text AS status, i.rows_read AS "rowsRead", i.rows_new AS "rowsNew", i.rows_changed AS "rowsChanged",
  i.rows_unchanged AS "rowsUnchanged", i.rows_refused AS "rowsRefused", i.created_at AS "createdAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
  FROM data_import i
  JOIN stored_file f ON f.coalition_id = i.coalition_id AND f.id = i.file_id
  JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = i.created_by`

export async function listImportRows(tx: CoalitionTx): Promise<ImportListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ImportListed>(sql`SELECT ${LISTED} WHERE i.coalition_id = ${coalitionId}::uuid ORDER BY i.created_at DESC, i.id DESC LIMIT 20`)
}

/** Holds every batch that waits until the transaction ends: one is decided once, and no two are decided at once. In order of id, so that nobody waits in a circle. */
export async function lockWaiting(tx: CoalitionTx): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT id FROM data_import WHERE coalition_id = ${coalitionId}::uuid AND status = 'CHECKED' ORDER BY id FOR UPDATE`)
}

export async function findImport(tx: CoalitionTx, id: string): Promise<ImportListed | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<ImportListed>(sql`SELECT ${LISTED} WHERE i.coalition_id = ${coalitionId}::uuid AND i.id = ${id}::uuid`)
  return row
}

export async function listRefused(tx: CoalitionTx, importId: string, most?: number): Promise<RefusedRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<RefusedRow>(sql`
    SELECT row_number AS "rowNumber", problems, cells FROM import_row
    WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid AND status = 'REFUSED' ORDER BY row_number ${most ? sql`LIMIT ${most}` : sql``}`)
}

/** The rows that were found good, with what stood there when they were read. */
export async function listGoodRows(tx: CoalitionTx, importId: string): Promise<{ status: ImportRowStatus; figure: StagedFigure }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ status: ImportRowStatus; figure: StagedFigure }>(sql`
    SELECT status::text AS status, figure FROM import_row
    WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid AND status <> 'REFUSED' ORDER BY row_number`)
}

/** Ends a batch. Its rows go, except the refused ones, which can still be downloaded. */
export async function decide(tx: CoalitionTx, id: string, status: ImportStatus, { now, by }: { now: Date; by: string }): Promise<void> {
  const { coalitionId, prisma, query } = openTx(tx)
  await prisma.dataImport.updateMany({ where: { coalitionId, id }, data: { status, decidedAt: now, decidedBy: by } })
  await query(sql`DELETE FROM import_row WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${id}::uuid AND status <> 'REFUSED'`)
}

/** The header of the file of a batch, for giving its refused rows back. */
export async function findFileContent(tx: CoalitionTx, importId: string): Promise<Buffer | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ content: Buffer }>(sql`
    SELECT f.content FROM data_import i JOIN stored_file f ON f.coalition_id = i.coalition_id AND f.id = i.file_id
    WHERE i.coalition_id = ${coalitionId}::uuid AND i.id = ${importId}::uuid`)
  return row?.content
}
