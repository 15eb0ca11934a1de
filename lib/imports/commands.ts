import 'server-only'
import { storeFigures } from '@/lib/indicators/commands'
import { readFigures } from '@/lib/indicators/queries'
import type { Figure } from '@/lib/indicators/types'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { storeFile } from '@/lib/platform/files/store'
import { newId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { MOST_ROWS, YOUTH_SPENDING, type ImportFormat } from './definitions'
import { readCells } from './documents'
import { importsPolicy } from './policy'
import { canDecide, canOverwrite, checkRow, compareFigure, decodeText, findColumns, keyOf, type KnownMunicipality } from './rules'
import type { ImportForm } from './schema'
import { decide, findImport, insertImport, insertRows, listGoodRows, listMunicipalities, lockWaiting, type Counts, type StagedRow } from './store'
import type { ImportEvent, ImportRowStatus } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

/** The cells of a file. Refused as a whole when it is no CSV text; then nothing is written. */
function readTable(bytes: Uint8Array): string[][] {
  const decoded = decodeText(bytes)
  if (!decoded.ok) throw ruleBroken(decoded.problem.code, decoded.problem.params)
  let table: string[][]
  try {
    table = readCells(decoded.text)
  } catch (error) {
    // Not its `lines`: a quote that never closes is noticed at the end of the file only.
    throw ruleBroken('imports.broken_quotes', { row: Number((error as { records?: number }).records ?? 0) + 1 })
  }
  if (table.length - 1 > MOST_ROWS) throw ruleBroken('imports.too_many_rows', { max: MOST_ROWS })
  return table
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** Every row of the table as it would be written or refused. Row numbers are those of a spreadsheet. */
function stageRows(
  format: ImportFormat, [header = [], ...body]: string[][], before: readonly Figure[], municipalities: readonly KnownMunicipality[], thisYear: number,
): StagedRow[] {
  const columns = findColumns(format, header)
  if (!columns.ok) throw ruleBroken(columns.problem.code, columns.problem.params)
  const known = new Map(municipalities.map((one) => [one.code, one]))
  const there = new Map(before.map((figure) => [keyOf(figure), figure]))
  const seen = new Map<string, number>()
  return body.flatMap((cells, index): StagedRow[] => {
    const rowNumber = index + 2
    if (isEmpty(cells)) return []
    const refuse = (problems: StagedRow['problems']): StagedRow[] => [{ rowNumber, status: 'REFUSED', figure: null, problems, cells }]
    if (cells.length !== header.length) return refuse([{ column: header.at(-1) ?? '', code: 'imports.wrong_length', value: String(cells.length) }])
    const checked = checkRow(format, columns.places, cells, known, thisYear)
    if (!checked.ok) return refuse(checked.problems)
    const key = keyOf(checked.figure)
    const otherRow = seen.get(key)
    if (otherRow !== undefined) return refuse([{ column: format.columns.code, code: 'imports.row_twice', value: key, otherRow }])
    seen.set(key, rowNumber)
    return [{ rowNumber, status: compareFigure(checked.figure, there.get(key)), figure: { ...checked.figure, was: there.get(key) ?? null }, problems: null, cells: null }]
  })
}

function countRows(rows: readonly StagedRow[]): Counts {
  const count = (status: ImportRowStatus) => rows.filter((row) => row.status === status).length
  return { rowsRead: rows.length, rowsNew: count('NEW'), rowsChanged: count('CHANGED'), rowsUnchanged: count('UNCHANGED'), rowsRefused: count('REFUSED') }
}

const eventOf = (event: ImportEvent['event'], id: string, { rowsNew, rowsChanged, rowsRefused }: Counts): ImportEvent =>
  ({ event, subject: { type: 'data_import', id }, changes: { rowsNew, rowsChanged, rowsRefused } })

/**
 * Stage one: reads and checks a file. No figure is written; the batch waits for a person to look at it.
 * @throws DomainError rule_broken when the file as a whole cannot be read; then nothing is kept of it
 * @returns the batch's id
 */
export async function checkFile(tx: CoalitionTx, ctx: MemberContext, file: { name: string; bytes: Buffer }): Promise<string> {
  authorize(importsPolicy, ctx, 'check')
  const format = YOUTH_SPENDING
  const table = readTable(file.bytes)
  const thisYear = Number(dayOf(ctx.now).slice(0, 4))
  const rows = stageRows(format, table, await readFigures(tx, ctx, format.card), await listMunicipalities(tx), thisYear)
  if (rows.length === 0) throw ruleBroken('imports.no_rows')
  const { id: fileId } = await storeFile(tx, ctx, { name: file.name, mediaType: 'text/csv', bytes: file.bytes })
  const id = newId()
  const counts = countRows(rows)
  await insertImport(tx, id, { format: format.key, fileId, ...counts }, by(ctx))
  await insertRows(tx, id, rows)
  record<ImportEvent>(tx, ctx, eventOf('import_checked', id, counts))
  return id
}

/**
 * Stage two: writes the rows that were found good. Once; a batch that was decided is refused.
 * @throws DomainError rule_broken when other figures came in since the file was read: what the person saw is no longer
 * what would happen, and an older file would undo a newer one
 */
export async function confirmImport(tx: CoalitionTx, ctx: MemberContext, input: ImportForm): Promise<string> {
  authorize(importsPolicy, ctx, 'decide')
  await lockWaiting(tx)
  const batch = await findImport(tx, input.importId)
  if (!batch) throw notFound()
  const allowed = canDecide(batch.status)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  const rows = await listGoodRows(tx, batch.id)
  const there = new Map((await readFigures(tx, ctx, YOUTH_SPENDING.card)).map((figure) => [keyOf(figure), figure]))
  if (!rows.every(({ figure }) => canOverwrite(figure, figure.was, there.get(keyOf(figure))))) throw ruleBroken('imports.figures_changed')
  const figures = rows.filter(({ status }) => status !== 'UNCHANGED').map(({ figure: { was: _was, ...figure } }) => figure)
  if (figures.length > 0) await storeFigures(tx, ctx, { cardKey: YOUTH_SPENDING.card, figures, importId: batch.id })
  await decide(tx, batch.id, 'CONFIRMED', by(ctx))
  record<ImportEvent>(tx, ctx, eventOf('import_confirmed', batch.id, batch))
  return batch.id
}

/** Sets a batch aside: nothing of it was written. */
export async function cancelImport(tx: CoalitionTx, ctx: MemberContext, input: ImportForm): Promise<string> {
  authorize(importsPolicy, ctx, 'decide')
  await lockWaiting(tx)
  const batch = await findImport(tx, input.importId)
  if (!batch) throw notFound()
  const allowed = canDecide(batch.status)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await decide(tx, batch.id, 'CANCELLED', by(ctx))
  record<ImportEvent>(tx, ctx, eventOf('import_cancelled', batch.id, batch))
  return batch.id
}
