import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { WorksheetDefinition } from '../definitions'
import type { Answers } from '../types'
import { lastAnswered } from './rules'
import type { SheetCount, SheetMoment, SheetRemark } from './types'

/** One more. Two at once both count. */
function countMoment(tx: CoalitionTx, worksheet: string, moment: SheetMoment, field = ''): void {
  const { coalitionId, send } = openTx(tx)
  send(sql`
    INSERT INTO sheet_usage (coalition_id, worksheet, moment, field, count) VALUES (${coalitionId}::uuid, ${worksheet}, ${moment}::sheet_moment, ${field}, 1)
    ON CONFLICT (coalition_id, worksheet, moment, field) DO UPDATE SET count = sheet_usage.count + 1`)
}

/** Counts a sheet as it goes by, without who: begun, and finished or left at its last question that has an answer. */
export function countSheet(tx: CoalitionTx, sheet: WorksheetDefinition, { isBegun, isDone, answers }: { readonly isBegun: boolean; readonly isDone: boolean; readonly answers: Answers }): void {
  if (isBegun) countMoment(tx, sheet.key, 'BEGUN')
  const stop = lastAnswered(sheet, answers)
  if (isDone) countMoment(tx, sheet.key, 'FINISHED')
  else if (stop) countMoment(tx, sheet.key, 'LEFT', stop)
}

export async function listCounts(tx: CoalitionTx): Promise<SheetCount[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SheetCount>(sql`
    SELECT worksheet, moment::text AS moment, field, count FROM sheet_usage WHERE coalition_id = ${coalitionId}::uuid
    UNION ALL SELECT worksheet, 'SAID', '', count(*)::int FROM sheet_feedback WHERE coalition_id = ${coalitionId}::uuid GROUP BY worksheet`)
}

export async function insertFeedback(tx: CoalitionTx, id: string, one: Omit<SheetRemark, 'id'> & { readonly definitionVersion: number }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO sheet_feedback (coalition_id, id, worksheet, definition_version, field, body, given_on)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.worksheet}, ${one.definitionVersion}, ${one.field}, ${one.body}, ${one.givenOn}::date)`)
}

/** What was said, the newest first. */
export async function listRemarks(tx: CoalitionTx, most: number): Promise<SheetRemark[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SheetRemark>(sql`
    SELECT id, worksheet, field, body, given_on::text AS "givenOn" FROM sheet_feedback WHERE coalition_id = ${coalitionId}::uuid ORDER BY given_on DESC, id DESC LIMIT ${most}`)
}
