import 'server-only'
import { keepImportedPartner, undoImportedPartner } from '@/lib/partners/commands'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { importsPolicy } from '../policy'
import { decodeText } from '../reading/rules'
import { canDecide } from '../rules'
import { MOST_PARTNERS } from './definitions'
import { isWorkbook, readText, readWorkbook } from './documents'
import { stagePartners } from './queries'
import { canUndo, countStaged, headerRow, missingFields, openSince, proposeMapping, undoSince } from './rules'
import type { ConfirmPartnersForm, MappingForm, PartnerImportForm, PastedForm } from './schema'
import { cancelListsFrom, decidePartnerImport, findPartnerImport, forgetChangesFrom, insertListChanges, insertPartnerImport, listListChanges, updateMapping, type ListChange, type PartnerImportRow } from './store'
import type { PartnerImportEvent, PartnerImportStatus, Staged, Table } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const eventOf = (event: PartnerImportEvent['event'], id: string, { rowsNew, rowsChanged, rowsRefused }: ReturnType<typeof countStaged>): PartnerImportEvent =>
  ({ event, subject: { type: 'partner_import', id }, changes: { rowsNew, rowsChanged, rowsRefused } })

/** The cells of a file. @throws DomainError rule_broken when it is no list that we can read; nothing is kept of it */
function readFile(bytes: Buffer): Table {
  if (isWorkbook(bytes)) {
    const table = readWorkbook(bytes)
    if (!table) throw ruleBroken('imports.no_workbook')
    return table
  }
  const decoded = decodeText(bytes)
  if (!decoded.ok) throw ruleBroken(decoded.problem.code, decoded.problem.params)
  const table = readText(decoded.text)
  if (!table) throw ruleBroken('imports.broken_quotes', { row: 1 })
  return table
}

/** Keeps the list as it was read, with what its columns seem to say. Nothing of the register is touched. */
async function keepList(tx: CoalitionTx, ctx: MemberContext, id: string, fileName: string, table: Table): Promise<void> {
  const start = headerRow(table)
  const rows = table.slice(start + 1).filter((cells) => cells.some((cell) => cell.trim() !== '')).length
  if (start < 0 || rows === 0) throw ruleBroken('imports.no_rows')
  if (rows > MOST_PARTNERS) throw ruleBroken('imports.too_many_partners', { max: MOST_PARTNERS })
  const mapping = proposeMapping(table[start] ?? [])
  const counts = countStaged(await stagePartners(tx, ctx, { cells: table, mapping }))
  await insertPartnerImport(tx, id, { fileName, cells: table, mapping, ...counts }, by(ctx))
  record<PartnerImportEvent>(tx, ctx, eventOf('partner_list_checked', id, counts))
}

/** Stage one, from a file: an Excel workbook (.xlsx) or CSV. Returns the id of the list. */
export async function checkPartnerFile(tx: CoalitionTx, ctx: MemberContext, file: { name: string; bytes: Buffer }): Promise<string> {
  authorize(importsPolicy, ctx, 'check')
  const id = newId()
  await keepList(tx, ctx, id, file.name.slice(-120), readFile(file.bytes))
  return id
}

/** Stage one, pasted from a spreadsheet. Sent twice, it is one list. Returns its id. */
export async function pastePartners(tx: CoalitionTx, ctx: MemberContext, input: PastedForm): Promise<string> {
  authorize(importsPolicy, ctx, 'check')
  const table = readText(input.cells)
  if (!table || headerRow(table) < 0) throw new InvalidInput([{ field: 'cells', code: 'imports.nothing_pasted' }])
  return once(tx, ctx, 'imports.paste_partners', input, (id) => keepList(tx, ctx, id, 'Geplakt', table))
}

/** A list that nobody decided on yet, held until the end. */
async function waitingList(tx: CoalitionTx, importId: string): Promise<PartnerImportRow> {
  const list = await findPartnerImport(tx, importId, { hold: true })
  if (!list) throw notFound()
  const allowed = canDecide(list.status)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  return list
}

/** What the columns say, as somebody chose it. */
export async function mapPartnerColumns(tx: CoalitionTx, ctx: MemberContext, input: MappingForm): Promise<string> {
  authorize(importsPolicy, ctx, 'check')
  const list = await waitingList(tx, input.importId)
  const mapping = (list.cells[headerRow(list.cells)] ?? []).map((_, index) => input.columns.get(index) ?? null)
  const counts = countStaged(await stagePartners(tx, ctx, { cells: list.cells, mapping }))
  await updateMapping(tx, list.id, mapping, counts)
  record<PartnerImportEvent>(tx, ctx, eventOf('partner_list_checked', list.id, counts))
  return list.id
}

/** Writes the rows that fit. */
async function writeRows(tx: CoalitionTx, ctx: MemberContext, { good }: Staged): Promise<ListChange[]> {
  const changes: ListChange[] = []
  for (const { kind, partnerId, content, status } of good) {
    if (kind !== 'UNCHANGED') changes.push(await keepImportedPartner(tx, ctx, { partnerId, content, status }))
  }
  return changes
}

/**
 * Stage two: writes every row that fits, in one transaction, so that nothing is half there.
 * @throws DomainError rule_broken when the register changed since: what happens must be what somebody saw
 */
export async function confirmPartners(tx: CoalitionTx, ctx: MemberContext, input: ConfirmPartnersForm): Promise<string> {
  authorize(importsPolicy, ctx, 'decide')
  const list = await waitingList(tx, input.importId)
  if (missingFields(list.mapping).length > 0) throw ruleBroken('imports.columns_unmapped')
  const staged = await stagePartners(tx, ctx, list, { hold: true })
  if (staged.seen !== input.seen) throw ruleBroken('imports.partners_changed')
  await insertListChanges(tx, list.id, await writeRows(tx, ctx, staged))
  const counts = countStaged(staged)
  await decidePartnerImport(tx, list.id, 'CONFIRMED', counts, by(ctx))
  record<PartnerImportEvent>(tx, ctx, eventOf('partner_list_confirmed', list.id, counts))
  return list.id
}

/** Sets a list aside: nothing of it was written. */
export async function cancelPartners(tx: CoalitionTx, ctx: MemberContext, input: PartnerImportForm): Promise<string> {
  authorize(importsPolicy, ctx, 'decide')
  const list = await waitingList(tx, input.importId)
  await decidePartnerImport(tx, list.id, 'CANCELLED' satisfies PartnerImportStatus, list, by(ctx))
  record<PartnerImportEvent>(tx, ctx, eventOf('partner_list_cancelled', list.id, list))
  return list.id
}

/**
 * Takes back what a list did: partners that it brought are set aside, others are as they were. What somebody has changed
 * since, or what something hangs on by now, stays as it is.
 * @returns how many were taken back and how many stayed
 */
export async function undoPartners(tx: CoalitionTx, ctx: MemberContext, input: PartnerImportForm): Promise<{ readonly id: string; readonly undone: number; readonly kept: number }> {
  authorize(importsPolicy, ctx, 'decide')
  const list = await findPartnerImport(tx, input.importId, { hold: true })
  if (!list) throw notFound()
  const allowed = canUndo(list, ctx.now)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  const changes = await listListChanges(tx, list.id)
  let undone = 0
  for (const change of changes) if (await undoImportedPartner(tx, ctx, change)) undone += 1
  await decidePartnerImport(tx, list.id, 'UNDONE', list, by(ctx))
  record<PartnerImportEvent>(tx, ctx, eventOf('partner_list_undone', list.id, list))
  return { id: list.id, undone, kept: changes.length - undone }
}

/**
 * Lets go of what lists keep of people: the cells of one that nobody decided on, and what was before of one that can no
 * longer be taken back.
 * @returns how many lists were set aside, and of how many partners what was before went
 */
export async function forgetLists(tx: CoalitionTx, ctx: CoalitionContext): Promise<{ readonly cancelled: number; readonly forgotten: number }> {
  authorize(importsPolicy, ctx, 'forget')
  const cancelled = await cancelListsFrom(tx, openSince(ctx.now), ctx.now)
  for (const list of cancelled) record<PartnerImportEvent>(tx, ctx, eventOf('partner_list_cancelled', list.id, list))
  return { cancelled: cancelled.length, forgotten: await forgetChangesFrom(tx, undoSince(ctx.now)) }
}
