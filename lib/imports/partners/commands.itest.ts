import { describe, expect, it } from 'vitest'
import { changeMember } from '@/lib/members/commands'
import { addMoneyFlow, overrideMoneyLock } from '@/lib/money/commands'
import { addPartner, movePartner } from '@/lib/partners/commands'
import { listPartnersRead, readPartnerCard } from '@/lib/partners/queries'
import { fingerprint } from '@/tests/support/fingerprint'
import { goodRows, workbookOf, workbookWithFormula, type Row } from '@/tests/support/partner-list'
import { invalid, NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { newId } from '@/lib/platform/ids'
import { runNightly } from '@/lib/platform/jobs/worker'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { importJobs } from '../jobs'
import { cancelPartners, checkPartnerFile, confirmPartners, forgetLists, mapPartnerColumns, pastePartners, undoPartners } from './commands'
import { listPartnerImports, readPartnerImport } from './queries'

const check = (coalition: TestCoalition, rows: readonly Row[], headings?: Row) =>
  coalition.as('COORDINATOR', (tx, ctx) => checkPartnerFile(tx, ctx, { name: 'partners.xlsx', bytes: workbookOf(rows, headings) }))

const look = (coalition: TestCoalition, importId: string) => coalition.as('COORDINATOR', (tx, ctx) => readPartnerImport(tx, ctx, importId))

async function confirm(coalition: TestCoalition, importId: string): Promise<void> {
  const { seen } = await look(coalition, importId)
  await coalition.as('COORDINATOR', (tx, ctx) => confirmPartners(tx, ctx, { importId, seen }))
}

/** Looked at and read in. */
async function readIn(coalition: TestCoalition, rows: readonly Row[]): Promise<string> {
  const id = await check(coalition, rows)
  await confirm(coalition, id)
  return id
}

const undo = (coalition: TestCoalition, importId: string) => coalition.as('COORDINATOR', (tx, ctx) => undoPartners(tx, ctx, { importId }))

const register = (coalition: TestCoalition) => coalition.as('COORDINATOR', listPartnersRead)

describe('a list of partners', () => {
  it('of sixty in a real workbook is looked at first, then read in at once', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, goodRows(60))
    expect(await look(coalition, id)).toMatchObject({ status: 'CHECKED', fileName: 'partners.xlsx', rowsNew: 60, rowsRefused: 0, bad: [], missing: [] })
    expect(await register(coalition)).toEqual([])
    await confirm(coalition, id)
    const partners = await register(coalition)
    expect(partners).toHaveLength(60)
    expect(partners[2]).toMatchObject({
      name: 'Partner 003', partnerType: 'YOUTH_HEALTH', status: 'IDENTIFIED', lifePhases: ['PRENATAL', 'AGE_0_2', 'AGE_2_4'], domains: ['CARE_HEALTH'], kvkNumber: '10000002', contactEmail: 'partner3@voorbeeld.example',
    })
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readPartnerCard(tx, ctx, partners[0]?.id ?? ''))).history).toMatchObject([{ status: 'PARTICIPATING', cause: 'IMPORTED', changedBy: 'Coen' }])
    expect((await trail(coalition)).filter((one) => one.event === 'partner_added')).toHaveLength(60)
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'partner_list_confirmed', changes: { rowsNew: 60, rowsChanged: 0, rowsRefused: 0 } })
  })

  it('that is read in twice changes nothing the second time', async () => {
    const coalition = await makeCoalition()
    await readIn(coalition, goodRows(60))
    const before = await register(coalition)
    const again = await check(coalition, goodRows(60))
    expect(await look(coalition, again)).toMatchObject({ rowsNew: 0, rowsChanged: 0, rowsUnchanged: 60 })
    await confirm(coalition, again)
    expect(await register(coalition)).toEqual(before)
  })

  it('that was decided on keeps no cell of what stood in it', async () => {
    const coalition = await makeCoalition()
    const id = await readIn(coalition, [...goodRows(1), ['', 'bank', '', '', '', '', 'Geheime Naam', '', '']])
    expect(await look(coalition, id)).toMatchObject({ status: 'CONFIRMED', rowsNew: 1, rowsRefused: 1, good: [], bad: [] })
    expect(JSON.stringify([await look(coalition, id), await trail(coalition)])).not.toMatch(/Geheime|voorbeeld\.example/)
  })

  it('writes the rows that fit and says of the others which row and column', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, [...goodRows(2), ['Zonder soort', 'bank', 'ondertekenaar', '', '', '', '', '', '']])
    expect((await look(coalition, id)).bad).toMatchObject([{ rowNumber: 6, problems: [{ column: 'Soort partner', code: 'imports.unknown_type', value: 'bank' }, { column: 'Stand', code: 'imports.signs_elsewhere' }] }])
    await confirm(coalition, id)
    expect(await register(coalition)).toHaveLength(2)
  })

  it('with other headings is read as somebody says what the columns are', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, [['De Oever', 'kinderopvang']], ['Wie', 'Wat'])
    expect(await look(coalition, id)).toMatchObject({ missing: ['name', 'partnerType'], good: [], columns: [{ heading: 'Wie', field: null, examples: ['De Oever'] }, { heading: 'Wat' }] })
    const { seen } = await look(coalition, id)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => confirmPartners(tx, ctx, { importId: id, seen })), ruleBroken('imports.columns_unmapped'))
    await coalition.as('COORDINATOR', (tx, ctx) => mapPartnerColumns(tx, ctx, { importId: id, columns: new Map([[0, 'name'], [1, 'partnerType']]) }))
    await confirm(coalition, id)
    expect(await register(coalition)).toMatchObject([{ name: 'De Oever', partnerType: 'CHILDCARE' }])
  })

  it('pasted from a spreadsheet is a list too, once', async () => {
    const coalition = await makeCoalition()
    const form = { cells: 'Naam\tSoort\nDe Oever\tkinderopvang', ...key() }
    const id = await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => pastePartners(tx, ctx, form))
    await confirm(coalition, id)
    expect(await register(coalition)).toHaveLength(1)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => pastePartners(tx, ctx, { cells: 'zomaar een zin', ...key() })), invalid({ cells: 'imports.nothing_pasted' }))
  })

  it('with a formula keeps what it last came to', async () => {
    const coalition = await makeCoalition()
    const id = await coalition.as('COORDINATOR', (tx, ctx) => checkPartnerFile(tx, ctx, { name: 'x.xlsx', bytes: workbookWithFormula() }))
    await confirm(coalition, id)
    expect(await register(coalition)).toMatchObject([{ name: 'Oudergroep Noord', partnerType: 'PARENTS' }])
  })

  it('that cannot be read, is empty or far too long is refused as a whole', async () => {
    const coalition = await makeCoalition()
    const send = (bytes: Buffer) => () => coalition.as('COORDINATOR', (tx, ctx) => checkPartnerFile(tx, ctx, { name: 'x', bytes }))
    await expectRefusal(coalition, send(Buffer.from('PK\u0003\u0004niets')), ruleBroken('imports.no_workbook'))
    await expectRefusal(coalition, send(Buffer.from('<!doctype html>')), ruleBroken('imports.is_html'))
    await expectRefusal(coalition, send(workbookOf([])), ruleBroken('imports.no_rows'))
    await expectRefusal(coalition, send(Buffer.from('Naam;Soort\n"open;x')), ruleBroken('imports.broken_quotes'))
    await expectRefusal(coalition, send(workbookOf(goodRows(501))), { ...ruleBroken('imports.too_many_partners'), params: { max: 500 } })
  })

  it('happens as somebody saw it, or not at all', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, goodRows(2))
    const { seen } = await look(coalition, id)
    const other = await check(coalition, goodRows(1))
    await confirm(coalition, other)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => confirmPartners(tx, ctx, { importId: id, seen })), ruleBroken('imports.partners_changed'))
    await confirm(coalition, id)
    expect(await register(coalition)).toHaveLength(2)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => confirmPartners(tx, ctx, { importId: id, seen })), ruleBroken('imports.decided'))
  })

  it('is all there or not at all, with its event', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, goodRows(5))
    const { seen } = await look(coalition, id)
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => confirmPartners(tx, ctx, { importId: id, seen }))
  })

  it('can be set aside; then it is nobody\'s to read in', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, goodRows(2))
    await coalition.as('COORDINATOR', (tx, ctx) => cancelPartners(tx, ctx, { importId: id }))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => cancelPartners(tx, ctx, { importId: id })), ruleBroken('imports.decided'))
    expect(await coalition.as('COORDINATOR', listPartnerImports)).toMatchObject([{ id, status: 'CANCELLED' }])
    expect(await register(coalition)).toEqual([])
  })

  it('is the coordinator\'s, and of its own coalition', async () => {
    const coalition = await makeCoalition()
    expect(await rolesThatCan(coalition, (tx, ctx) => pastePartners(tx, ctx, { cells: 'Naam;Soort\nX;ouders', ...key() }))).toEqual(['COORDINATOR'])
    await expectRefusal(coalition, () => undo(coalition, newId()), NOT_FOUND)
  })
})

describe('a list that is taken back', () => {
  it('leaves the register as it was: what came goes, what changed is as before', async () => {
    const coalition = await makeCoalition()
    await readIn(coalition, goodRows(1))
    const before = (await register(coalition)).map(({ version: _version, ...rest }) => rest)
    const [first] = goodRows(1)
    const id = await readIn(coalition, [[first?.[0] ?? '', 'mbo', 'in gesprek', '18-27', '', '', '', '', ''], ...goodRows(3).slice(1)])
    expect(await register(coalition)).toMatchObject([{ name: 'Partner 001', partnerType: 'VOCATIONAL_COLLEGE', status: 'IN_TALKS' }, {}, {}])
    expect(await undo(coalition, id)).toEqual({ id, undone: 3, kept: 0 })
    expect((await register(coalition)).map(({ version: _version, ...rest }) => rest)).toEqual(before)
    await expectRefusal(coalition, () => undo(coalition, id), ruleBroken('imports.not_confirmed'))
    // Its names are free again.
    await readIn(coalition, goodRows(3))
    expect(await register(coalition)).toHaveLength(3)
  })

  it('leaves alone what somebody changed since, and what something hangs on', async () => {
    const coalition = await makeCoalition()
    const id = await readIn(coalition, goodRows(3))
    const [first, second] = await register(coalition)
    await coalition.as('COORDINATOR', (tx, ctx) => movePartner(tx, ctx, { id: first?.id ?? '', status: 'PAUSED', reason: 'Even niet', expectedVersion: 1 }))
    await coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: coalition.people.PROFESSIONAL.membershipId, role: 'PROFESSIONAL', partnerId: second?.id ?? '', expectedVersion: 1 }))
    expect(await undo(coalition, id)).toEqual({ id, undone: 1, kept: 2 })
    expect((await register(coalition)).map((one) => one.name)).toEqual(['Partner 001', 'Partner 002'])
  })

  it('leaves who gains by the money of another', async () => {
    const coalition = await makeCoalition()
    const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'Het fonds', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    const id = await readIn(coalition, goodRows(2))
    const gainerId = (await register(coalition)).find((one) => one.name === 'Partner 001')?.id ?? ''
    await coalition.as('COORDINATOR', (tx, ctx) => overrideMoneyLock(tx, ctx, { to: 'open', reason: 'Het gaat nu over geld' }))
    await coalition.as('COORDINATOR', (tx, ctx) => addMoneyFlow(tx, ctx, {
      name: 'Geld voor de wijk', partnerId, purpose: 'Huisbezoek', amountPerYear: null, certainty: 'SOFT', runsUntil: '2027-12-31', bundling: 'NO', ruleInTheWay: 'Alleen voor scholen', howThen: 'De gemeente betaalt', gainerId, ...key(),
    }))
    expect(await undo(coalition, id)).toEqual({ id, undone: 1, kept: 1 })
    expect((await register(coalition)).map((one) => one.name)).toEqual(['Het fonds', 'Partner 001'])
  })

  it('is one with its event', async () => {
    const coalition = await makeCoalition()
    const id = await readIn(coalition, goodRows(2))
    const before = await fingerprint(coalition.id)
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => undoPartners(tx, ctx, { importId: id }))
    expect(await fingerprint(coalition.id)).toEqual(before)
  })
})

describe('what a list keeps of people', () => {
  const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
  const forget = async (coalition: TestCoalition, now: Date) => {
    const ctx = await enterAsJob(coalition.id, 'test', { now })
    return inCoalition(ctx, (tx) => forgetLists(tx, ctx))
  }

  it('goes after two weeks when nobody decided, with its event; the register is not touched', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, goodRows(2))
    expect(await forget(coalition, later(14)), 'not yet').toEqual({ cancelled: 0, forgotten: 0 })
    expect(await forget(coalition, later(15))).toEqual({ cancelled: 1, forgotten: 0 })
    expect(await look(coalition, id)).toMatchObject({ status: 'CANCELLED', columns: [], good: [] })
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'partner_list_cancelled', changes: { rowsNew: 2 } })
    expect(await register(coalition)).toEqual([])
    expect(await forget(coalition, later(16)), 'once').toEqual({ cancelled: 0, forgotten: 0 })
  })

  it('can be taken back for thirty days; then how it was before goes, and the refusal says so', async () => {
    const coalition = await makeCoalition()
    const id = await readIn(coalition, goodRows(2))
    expect(await look(coalition, id)).toMatchObject({ mayUndo: true })
    expect(await forget(coalition, later(30)), 'not yet').toEqual({ cancelled: 0, forgotten: 0 })
    expect(await forget(coalition, later(31))).toEqual({ cancelled: 0, forgotten: 2 })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => undoPartners(tx, ctx, { importId: id }), later(31)), ruleBroken('imports.undo_too_late'))
    expect(await register(coalition)).toHaveLength(2)
  })

  it('is let go every night by the task of that name, and by nobody else', async () => {
    const coalition = await makeCoalition()
    const id = await check(coalition, goodRows(1))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', forgetLists, later(15)), { kind: 'refused' })
    await runNightly(importJobs, later(15))
    expect(await look(coalition, id)).toMatchObject({ status: 'CANCELLED' })
  })
})
