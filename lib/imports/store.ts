import 'server-only'
import type { ValueAttribute, ValueStatus } from '@/lib/indicators/types'
import { join, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { FileFigure, Mapping, Survey } from './meaning/types'
import type { KnownMunicipality } from './places/types'
import type { ImportCounts, ImportListed, ImportReport, ImportStatus, RefusedRow } from './types'

/** Rows per statement; see the same bound in lib/indicators/store.ts. */
const CHUNK = 1_000

/** What stood there when a figure was read; nothing when it was new. */
export interface Was {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly status: ValueStatus
  readonly attribute: ValueAttribute
}

/** A figure that waits for a decision: with the series of the file that it belongs to and what stood there. */
export interface StagedFigure extends FileFigure {
  readonly was: Was | null
}

export interface ImportStored extends ImportListed {
  readonly fileId: string
  readonly shape: string
  readonly survey: Survey
  readonly mapping: Mapping
  readonly report: ImportReport
  readonly figuresWritten: number
  readonly undoReason: string | null
  readonly decidedBy: string | null
}

interface By {
  readonly now: Date
  readonly by: string
}

export async function listMunicipalities(tx: CoalitionTx): Promise<KnownMunicipality[]> {
  return openTx(tx).query<KnownMunicipality>(sql`SELECT code, name, province_code AS "provinceCode", first_year::int AS "firstYear", last_year::int AS "lastYear" FROM municipality`)
}

const json = (value: unknown) => JSON.stringify(value)

export async function insertImport(tx: CoalitionTx, id: string, batch: { fileId: string; shape: string; survey: Survey; mapping: Mapping; report: ImportReport; rowsRead: number }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO data_import (coalition_id, id, file_id, status, shape, survey, mapping, report, rows_read, figures_new, figures_changed, figures_unchanged, rows_refused, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${batch.fileId}::uuid, 'CHECKED', ${batch.shape}, ${json(batch.survey)}::jsonb, ${json(batch.mapping)}::jsonb, ${json(batch.report)}::jsonb,
      ${batch.rowsRead}, 0, 0, 0, 0, ${now}, ${by}::uuid)`)
}

/** Empties what was read of a file, to read it anew. */
export async function clearStaged(tx: CoalitionTx, importId: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`DELETE FROM import_part WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid`)
  await query(sql`DELETE FROM import_row WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid`)
}

export async function updateStaged(tx: CoalitionTx, id: string, { mapping, report, counts }: { mapping: Mapping; report: ImportReport; counts: ImportCounts }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE data_import SET mapping = ${json(mapping)}::jsonb, report = ${json(report)}::jsonb, rows_read = ${counts.rowsRead}, rows_suppressed = ${counts.rowsSuppressed},
      rows_refused = ${counts.rowsRefused}, figures_new = ${counts.figuresNew}, figures_changed = ${counts.figuresChanged}, figures_unchanged = ${counts.figuresUnchanged},
      figures_flagged = ${counts.figuresFlagged}
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function insertRefused(tx: CoalitionTx, importId: string, rows: readonly RefusedRow[]): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  for (let from = 0; from < rows.length; from += CHUNK) {
    const values = rows.slice(from, from + CHUNK).map((row) => sql`(${coalitionId}::uuid, ${importId}::uuid, ${row.rowNumber}, ${json(row.problems)}::jsonb)`)
    await query(sql`INSERT INTO import_row (coalition_id, import_id, row_number, problems) VALUES ${join(values)}`)
  }
}

type Packed = readonly [series: number, region: string, period: string, numerator: number | null, denominator: number | null, value: number | null, status: FileFigure['status'], was: readonly [number | null, number | null, number | null, ValueStatus, ValueAttribute] | 0]

const packed = ({ series, regionCode, period, numerator, denominator, value, status, was }: StagedFigure): Packed =>
  [series, regionCode, period, numerator, denominator, value, status, was ? [was.numerator, was.denominator, was.value, was.status, was.attribute] : 0]

const unpacked = ([series, regionCode, period, numerator, denominator, value, status, was]: Packed): StagedFigure =>
  ({ series, regionCode, period, numerator, denominator, value, status, was: was === 0 ? null : { numerator: was[0], denominator: was[1], value: was[2], status: was[3], attribute: was[4] } })

/** Keeps figures until somebody decides, a thousand in a row of the database. */
export async function insertParts(tx: CoalitionTx, importId: string, figures: Iterable<StagedFigure>): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  let part: Packed[] = []
  let number = 0
  const flush = async () => {
    if (part.length === 0) return
    await query(sql`INSERT INTO import_part (coalition_id, import_id, number, figures) VALUES (${coalitionId}::uuid, ${importId}::uuid, ${number}, ${json(part)}::jsonb)`)
    number += 1
    part = []
  }
  for (const figure of figures) {
    part.push(packed(figure))
    if (part.length >= CHUNK) await flush()
  }
  await flush()
}

/** The figures of a batch, part by part. */
export async function* readParts(tx: CoalitionTx, importId: string): AsyncGenerator<StagedFigure[]> {
  const { coalitionId, query } = openTx(tx)
  for (let number = 0; ; number += 1) {
    const [row] = await query<{ figures: Packed[] }>(sql`SELECT figures FROM import_part WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid AND number = ${number}`)
    if (!row) return
    yield row.figures.map(unpacked)
  }
}

const LISTED = sql`
  i.id, f.name AS "fileName", i.status::text AS status, i.rows_read AS "rowsRead", i.rows_suppressed AS "rowsSuppressed", i.figures_new AS "figuresNew",
  i.figures_changed AS "figuresChanged", i.figures_unchanged AS "figuresUnchanged", i.rows_refused AS "rowsRefused", i.figures_flagged AS "figuresFlagged",
  i.figures_done AS "figuresDone", i.created_at AS "createdAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"`

const FROM = sql`
  FROM data_import i
  JOIN stored_file f ON f.coalition_id = i.coalition_id AND f.id = i.file_id
  JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = i.created_by`

export async function listImportRows(tx: CoalitionTx): Promise<ImportListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ImportListed>(sql`SELECT ${LISTED} ${FROM} WHERE i.coalition_id = ${coalitionId}::uuid ORDER BY i.created_at DESC, i.id DESC LIMIT 20`)
}

/** Holds every batch that waits until the transaction ends: one is decided once, and no two are decided at once. In order of id, so that nobody waits in a circle. */
export async function lockWaiting(tx: CoalitionTx): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT id FROM data_import WHERE coalition_id = ${coalitionId}::uuid AND status = 'CHECKED' ORDER BY id FOR UPDATE`)
}

/** Holds one batch, whatever its status. */
export async function lockImport(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT 1 FROM data_import WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
}

export async function findImport(tx: CoalitionTx, id: string): Promise<ImportStored | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<ImportStored>(sql`
    SELECT ${LISTED}, i.file_id AS "fileId", i.shape, i.survey, i.mapping, i.report, i.figures_written AS "figuresWritten", i.undo_reason AS "undoReason", i.decided_by AS "decidedBy"
    ${FROM} WHERE i.coalition_id = ${coalitionId}::uuid AND i.id = ${id}::uuid`)
  return row
}

export async function listRefused(tx: CoalitionTx, importId: string, most?: number): Promise<RefusedRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<RefusedRow>(sql`
    SELECT row_number AS "rowNumber", problems FROM import_row
    WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${importId}::uuid ORDER BY row_number ${most ? sql`LIMIT ${most}` : sql``}`)
}

/** Decides on a batch. Of one that is set aside its figures go; what is wrong with the refused rows stays, so that they can still be downloaded. */
export async function decide(tx: CoalitionTx, id: string, status: ImportStatus, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE data_import SET status = ${status}::import_status, decided_at = ${now}, decided_by = ${by}::uuid, figures_done = 0 WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
  if (status === 'CANCELLED') await query(sql`DELETE FROM import_part WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${id}::uuid`)
}

/** A batch that was written: how many figures stand there of it now. */
export async function finishWriting(tx: CoalitionTx, id: string, written: number): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE data_import SET status = 'CONFIRMED', figures_written = ${written} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
  await query(sql`DELETE FROM import_part WHERE coalition_id = ${coalitionId}::uuid AND import_id = ${id}::uuid`)
}

/** A batch that could not be written: it waits again, and says why. */
export async function stopWriting(tx: CoalitionTx, id: string, report: ImportReport): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE data_import SET status = 'CHECKED', report = ${json(report)}::jsonb, decided_at = NULL, decided_by = NULL WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** How far the background task is; in a transaction of its own, so that it is seen. */
export async function updateProgress(tx: CoalitionTx, id: string, done: number): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE data_import SET figures_done = ${done} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND status = 'WRITING'`)
}

export async function markUndone(tx: CoalitionTx, id: string, reason: string, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE data_import SET status = 'UNDONE', undone_at = ${now}, undone_by = ${by}::uuid, undo_reason = ${reason} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** The bytes of the file of a batch. */
export async function findFileContent(tx: CoalitionTx, importId: string): Promise<Buffer | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ content: Buffer }>(sql`
    SELECT f.content FROM data_import i JOIN stored_file f ON f.coalition_id = i.coalition_id AND f.id = i.file_id
    WHERE i.coalition_id = ${coalitionId}::uuid AND i.id = ${importId}::uuid`)
  return row?.content
}

/** A question that changes nothing. Reading a large file takes longer than a connection may stay silent in a transaction. */
export async function stayAwake(tx: CoalitionTx): Promise<void> {
  await openTx(tx).query(sql`SELECT 1`)
}
