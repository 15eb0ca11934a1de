import 'server-only'
import { startProfile } from '@/lib/coalitions/commands'
import { inviteFirstCoordinator } from '@/lib/invitations/commands'
import type { FirstForm } from '@/lib/invitations/schema'
import { admitVisitor, endVisit } from '@/lib/members/commands'
import { listAdministration, recordAdministration, type AdministrationDetails } from '@/lib/platform/audit/administration'
import { record } from '@/lib/platform/audit/record'
import type { Administrator } from '@/lib/platform/auth/administrators'
import { authorize } from '@/lib/platform/authz/policy'
import { InvalidInput, ruleBroken } from '@/lib/platform/errors/domain-error'
import { formatMoment } from '@/lib/platform/i18n/format'
import { idOf } from '@/lib/platform/ids'
import { enterForAdministration, type AdministrationContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { foundCoalitionOnce } from '@/lib/platform/tenancy/found-coalition'
import { listMunicipalities, removeSignposts } from '@/lib/platform/tenancy/register'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { bytesOf, csvOf, fileName, isLeftOut, jsonOf, readmeOf, writeZip, type ZipEntry } from './documents'
import { publishedRow, type Counting } from './exports/rules'
import { administrationPolicy } from './policy'
import { reviewNewCoalition } from './queries'
import { canAskErasure, erasureOf, holdOf, matchMunicipalities, visitorName, wantedSlug } from './rules'
import type { EraseForm, NewCoalitionForm, SuspendForm, VisitForm } from './schema'
import { findContent, findCounting, findRows, findTenantTables, hasProfile, insertMunicipalities, setStatus, updateLook, type ExportedRow, type TenantTable } from './store'
import { CREATION, type AdministrationEvent } from './types'

const DAY = 24 * 60 * 60 * 1000

/** In the trail of the administration, and under the same name in the coalition's own. */
async function recordBoth(tx: CoalitionTx, ctx: AdministrationContext, event: AdministrationEvent['event'], changes: Readonly<Record<string, string>> = {}): Promise<void> {
  record<AdministrationEvent>(tx, ctx, { event, subject: { type: 'coalition', id: ctx.coalition.id }, changes })
  await recordOwn(tx, ctx, event, changes)
}

/** In the trail of the administration only. */
function recordOwn(tx: CoalitionTx, ctx: AdministrationContext, event: string, changes: AdministrationDetails = {}): Promise<void> {
  const { coalition: { id, slug }, by, requestId, now } = ctx
  return recordAdministration(tx, { event, subject: { type: 'coalition', id }, by: by.userId, changes: { slug, ...changes }, requestId, now })
}

export interface NewCoalition {
  readonly municipalityCodes: readonly string[]
  readonly start: NewCoalitionForm['start']
  readonly mainColor: string | null
  readonly accentColor: string | null
  readonly coordinator: FirstForm
}

/**
 * Fills a coalition that was just founded and invites its first coordinator, who belongs when they accept; the example comes
 * with them (jobs.ts), since it must be somebody's. The second time it finds everything there and does nothing.
 */
export async function startCoalition(tx: CoalitionTx, ctx: AdministrationContext, input: NewCoalition): Promise<void> {
  authorize(administrationPolicy, ctx, 'start')
  if (await hasProfile(tx)) return
  const { municipalityCodes, start, mainColor, accentColor, coordinator } = input
  await startProfile(tx, ctx, municipalityCodes[0] ? { municipalityCode: municipalityCodes[0] } : {})
  await updateLook(tx, { mainColor, accentColor })
  if (municipalityCodes.length > 0) await insertMunicipalities(tx, municipalityCodes)
  await inviteFirstCoordinator(tx, ctx, coordinator)
  await recordOwn(tx, ctx, 'coalition_created', { municipalities: municipalityCodes, start })
}

/**
 * Makes a coalition with its first coordinator. Sent twice, it makes one. Returns its address.
 * @throws InvalidInput with all of: an address that is taken, was another's, or means something else; unknown municipalities; a name that points at a person
 */
export async function createCoalition(by: Administrator, input: NewCoalitionForm): Promise<string> {
  const problems = await reviewNewCoalition(by, input)
  if (problems.length > 0) throw new InvalidInput(problems)
  const slug = wantedSlug(input) ?? ''
  const { codes: municipalityCodes } = matchMunicipalities(input, await listMunicipalities())
  // Between the look and this row somebody else may have taken the address.
  if (!(await foundCoalitionOnce({ id: idOf(input.requestKey, by.userId, CREATION, slug), slug, name: input.name }))) throw new InvalidInput(await reviewNewCoalition(by, input))
  const ctx = await enterForAdministration(by, slug)
  const { start, mainColor, accentColor, coordinatorName, coordinatorEmail } = input
  await inCoalition(ctx, (tx) => startCoalition(tx, ctx, { municipalityCodes, start, mainColor, accentColor, coordinator: { coordinatorName, coordinatorEmail } }))
  return slug
}

/** Puts a coalition on hold: nobody gets in, its links open nothing and its background tasks wait. */
export async function suspendCoalition(tx: CoalitionTx, ctx: AdministrationContext, { reason }: Pick<SuspendForm, 'reason'>): Promise<void> {
  authorize(administrationPolicy, ctx, 'suspend')
  if (!(await setStatus(tx, 'SUSPENDED'))) throw ruleBroken('administration.already_suspended')
  await recordBoth(tx, ctx, 'coalition_suspended', { reason })
}

/** Ends the hold; an erasure that was asked is off. */
export async function resumeCoalition(tx: CoalitionTx, ctx: AdministrationContext): Promise<void> {
  authorize(administrationPolicy, ctx, 'suspend')
  if (!(await setStatus(tx, 'ACTIVE'))) throw ruleBroken('administration.already_active')
  await recordBoth(tx, ctx, 'coalition_resumed')
}

/** Writes down that everything was exported; the coalition sees it too. */
export async function recordExport(tx: CoalitionTx, ctx: AdministrationContext, { rows, files }: { rows: number; files: number }): Promise<void> {
  authorize(administrationPolicy, ctx, 'export')
  await recordBoth(tx, ctx, 'coalition_exported', { rows: String(rows), files: String(files) })
}

/**
 * Asks that a coalition be erased. It is carried out on the database, by somebody else's hand (npm run erase).
 * @throws DomainError rule_broken with what is still to be done (see `canAskErasure`)
 */
export async function askErasure(tx: CoalitionTx, ctx: AdministrationContext, input: Pick<EraseForm, 'slug' | 'waiver'>): Promise<void> {
  authorize(administrationPolicy, ctx, 'ask_erasure')
  const trail = await listAdministration({ id: ctx.coalition.id })
  const { since: heldSince, exportedAt } = holdOf(trail)
  const allowed = canAskErasure({ slug: ctx.coalition.slug, isSuspended: ctx.isSuspended, heldSince, exportedAt, erasure: erasureOf(trail) }, input)
  if (!allowed.can) {
    if (allowed.reason === 'administration.slug_differs') throw new InvalidInput([{ field: 'slug', code: allowed.reason }])
    if (allowed.reason === 'administration.not_exported') throw new InvalidInput([{ field: 'waiver', code: allowed.reason }])
    throw ruleBroken(allowed.reason)
  }
  await recordBoth(tx, ctx, 'erasure_asked', input.waiver ? { waiver: input.waiver } : {})
}

/** Takes it back, as long as it was not carried out. */
export async function withdrawErasure(tx: CoalitionTx, ctx: AdministrationContext): Promise<void> {
  authorize(administrationPolicy, ctx, 'ask_erasure')
  if (erasureOf(await listAdministration({ id: ctx.coalition.id })).status !== 'asked') throw ruleBroken('administration.nothing_asked')
  await recordBoth(tx, ctx, 'erasure_withdrawn')
}

/** Joins a coalition as a coordinator for some days, for everybody in it to see. */
export async function visitCoalition(tx: CoalitionTx, ctx: AdministrationContext, { reason, days }: Pick<VisitForm, 'reason' | 'days'>): Promise<void> {
  authorize(administrationPolicy, ctx, 'visit')
  if (ctx.isSuspended) throw ruleBroken('administration.suspended')
  const until = new Date(ctx.now.getTime() + days * DAY)
  await admitVisitor(tx, ctx, { userId: ctx.by.userId, displayName: visitorName(ctx.by.name), reason, until })
  await recordOwn(tx, ctx, 'visit_started', { reason, until: until.toISOString() })
}

/** Stops before the time. */
export async function leaveCoalition(tx: CoalitionTx, ctx: AdministrationContext): Promise<void> {
  authorize(administrationPolicy, ctx, 'visit')
  await endVisit(tx, ctx, ctx.by.userId)
  await recordOwn(tx, ctx, 'visit_ended')
}

/** The same from a form: the coalition also leaves the list of this account. Returns its address. */
export async function stopVisit(by: Administrator, { coalition }: { coalition: string }): Promise<string> {
  const ctx = await enterForAdministration(by, coalition)
  await inCoalition(ctx, (tx) => leaveCoalition(tx, ctx))
  await removeSignposts(ctx.coalition.id, [by.userId])
  return ctx.coalition.slug
}

const ROWS_PER_PAGE = 500

/** The rows of a table, as they may go out, a page per transaction: a slow download holds no connection. */
async function* pagesOf(ctx: AdministrationContext, table: TenantTable, columns: readonly string[], counting: Counting, onRow?: (row: ExportedRow) => void): AsyncGenerator<string[]> {
  let after: readonly string[] | undefined
  for (;;) {
    const rows = await inCoalition(ctx, (tx) => findRows(tx, table, columns, after, ROWS_PER_PAGE))
    if (onRow) rows.forEach(onRow)
    yield rows.map((row) => publishedRow(table.name, row.json, counting))
    after = rows.at(-1)?.key
    if (rows.length < ROWS_PER_PAGE || !after?.length) return
  }
}

/**
 * Everything of one coalition, as the bytes of a zip: every table that the catalogue knows, as JSON and as CSV, and the
 * files. When the last byte was made it is written in both trails; a download that broke off was no export.
 */
export async function* exportCoalition(ctx: AdministrationContext): AsyncGenerator<Uint8Array> {
  authorize(administrationPolicy, ctx, 'export')
  const { tables, counting } = await inCoalition(ctx, async (tx) => ({ tables: await findTenantTables(tx), counting: await findCounting(tx) }))
  const summary: { name: string; rows: number }[] = []
  const leftOut: string[] = []
  let files = 0
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const table of tables) {
      const columns = table.columns.filter((column) => !isLeftOut(column))
      leftOut.push(...table.columns.filter(isLeftOut).map((column) => `${table.name}.${column}`))
      const kept: { key: readonly string[]; name: unknown }[] = []
      let rows = 0
      yield {
        name: `json/${table.name}.json`,
        chunks: jsonOf(pagesOf(ctx, table, columns, counting, ({ key, json }) => {
          rows += 1
          if (table.files.length > 0) kept.push({ key, name: (JSON.parse(json) as { name?: unknown }).name })
        })),
      }
      summary.push({ name: table.name, rows })
      yield { name: `csv/${table.name}.csv`, chunks: csvOf(columns, pagesOf(ctx, table, columns, counting)) }
      for (const column of table.files.filter((one) => !isLeftOut(one))) {
        for (const { key, name } of kept) {
          const content = await inCoalition(ctx, (tx) => findContent(tx, table, column, key))
          if (!content) continue
          files += 1
          yield { name: `bestanden/${table.name}/${fileName(key.join('-'), name)}`, chunks: [content] }
        }
      }
    }
    const moment = formatMoment(ctx.now, 'nl')
    yield { name: 'README.txt', chunks: [bytesOf(readmeOf({ coalition: ctx.coalition, isSuspended: ctx.isSuspended, moment, tables: summary, files, leftOut }))] }
  }
  yield* writeZip(entries(), ctx.now)
  const rows = summary.reduce((sum, one) => sum + one.rows, 0)
  await inCoalition(ctx, (tx) => recordExport(tx, ctx, { rows, files }))
}
