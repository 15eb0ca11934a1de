import { describe, expect, it } from 'vitest'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { SCANNED, scanAnswers, scanRound } from '@/tests/support/scans'
import { fillIn, open } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import { readEvidence } from '../queries'
import { NEW_SUBJECT } from '../sheets/schema'
import { answerScan, chooseImprovement, closeScan, openScan } from './commands'
import { readOwnScan, readScan } from './queries'

const read = (coalition: Awaited<ReturnType<typeof makeCoalition>>, role: Parameters<typeof coalition.as>[0] = 'ALDERMAN') => coalition.as(role, readScan)

describe('a round of the scan', () => {
  it('is opened by the coordinator, once, and answered by everybody who takes part', async () => {
    const coalition = await makeCoalition()
    expect(await read(coalition)).toEqual({ open: null, closed: [] })
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => openScan(tx, ctx, key())), refused('COORDINATOR'))
    const sent = key()
    const opening = () => coalition.as('COORDINATOR', (tx, ctx) => openScan(tx, ctx, sent))
    await Promise.all([opening(), opening()])
    expect(await countRows(coalition, 'scan_round')).toBe(1)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => openScan(tx, ctx, key())), ruleBroken('plan.scan_open_already'))
    expect(await rolesThatCan(coalition, (tx, ctx) => answerScan(tx, ctx, { answers: scanAnswers('3') }))).toEqual(SCANNED)
  })

  it('keeps one answer of a person, that they may change while it is open and nobody else sees', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => answerScan(tx, ctx, { answers: scanAnswers('3') })), ruleBroken('plan.scan_not_open'))
    await scanRound(coalition, { roles: [] })
    await fillIn(coalition, 'F5.5', NEW_SUBJECT, scanAnswers('2'), 'finish', coalition.people.PROFESSIONAL)
    await fillIn(coalition, 'F5.5', NEW_SUBJECT, scanAnswers('4'), 'finish', coalition.people.PROFESSIONAL)
    expect(await countRows(coalition, 'scan_answer')).toBe(1)
    expect(await open(coalition, 'F5.5', NEW_SUBJECT, coalition.people.PROFESSIONAL)).toMatchObject({ isKnown: true, answers: scanAnswers('4') })
    expect(await open(coalition, 'F5.5', NEW_SUBJECT)).toMatchObject({ isKnown: false, draft: null })
    expect([await coalition.as('PROFESSIONAL', readOwnScan), await coalition.as('COORDINATOR', readOwnScan)]).toEqual([scanAnswers('4'), null])
    expect(await read(coalition, 'PROFESSIONAL')).toMatchObject({ open: { respondents: 1, needed: 4, didI: true } })
    expect(await read(coalition)).toMatchObject({ open: { respondents: 1, needed: 4, didI: false }, closed: [] })
  })

  it('refuses a scan that is not complete or has another number, and keeps nothing', async () => {
    const coalition = await makeCoalition()
    await scanRound(coalition, { roles: [] })
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.5', NEW_SUBJECT, scanAnswers('3', { lef: '' })), invalid({ lef: 'plan.field_missing' }))
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.5', NEW_SUBJECT, scanAnswers('3', { lef: '6' })), invalid({ lef: 'plan.choice_wrong' }))
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.5', NEW_SUBJECT, scanAnswers('3'), 'save'), ruleBroken('plan.no_draft'))
    expect(await countRows(coalition, 'scan_answer')).toBe(0)
  })

  it('says in no table and no trail who answered, nor when', async () => {
    const coalition = await makeCoalition()
    await scanRound(coalition)
    const rows = await coalition.as('COORDINATOR', (tx) => openTx(tx).query<{ row: string }>(sql`SELECT row_to_json(a)::text AS row FROM scan_answer a WHERE coalition_id = ${coalition.id}::uuid`))
    expect(rows).toHaveLength(SCANNED.length)
    for (const { row } of rows) expect(Object.keys(JSON.parse(row) as object).sort()).toEqual(['coalition_id', 'id', 'is_private', 'person_group', 'round_id', 'scores'])
    const members = SCANNED.map((role) => coalition.people[role].membershipId)
    expect(members.filter((id) => rows.some(({ row }) => row.includes(id)))).toEqual([])
    const events = await trail(coalition)
    expect(events.map(({ event }) => event).filter((event) => event.startsWith('scan'))).toEqual(['scan_opened'])
  })

  it('shows nothing while it is open and nothing of four people; closed with five, what came out', async () => {
    const coalition = await makeCoalition()
    const four = await scanRound(coalition, { roles: SCANNED.slice(0, 4) })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => closeScan(tx, ctx, { roundId: four })), ruleBroken('plan.scan_too_few'))
    await coalition.as('PARTNER_EXECUTIVE', (tx, ctx) => answerScan(tx, ctx, { answers: scanAnswers('5') }))
    expect((await read(coalition)).closed).toEqual([])
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => closeScan(tx, ctx, { roundId: four })), refused('COORDINATOR'))
    await coalition.as('COORDINATOR', (tx, ctx) => closeScan(tx, ctx, { roundId: four }))
    const { open: still, closed: [round] } = await read(coalition)
    expect([still, round?.respondents, round?.results?.map(({ average, gap }) => [average, gap])]).toEqual([null, 5, Array.from({ length: 7 }, () => [3.4, null])])
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => answerScan(tx, ctx, { answers: scanAnswers('1') })), ruleBroken('plan.scan_not_open'))
    expect((await read(coalition)).closed[0]?.respondents).toBe(5)
  })

  it('ends in one improvement, which points at nobody; twice done is seen at the gate', async () => {
    const coalition = await makeCoalition()
    const sees = async () => (await coalition.as('COORDINATOR', readEvidence)).HAS_TWO_SCANS
    const first = await scanRound(coalition, { isClosed: true })
    const choose = (roundId: string, improvement: string) => coalition.as('COORDINATOR', (tx, ctx) => chooseImprovement(tx, ctx, { roundId, improvement }))
    await expectRefusal(coalition, () => choose(first, 'Bel Bo op 06-12345678'), invalid({ improvement: 'privacy.phone' }))
    await expectRefusal(coalition, () => choose(newId(), 'Elke maandag een brief'), NOT_FOUND)
    await choose(first, 'Elke maandag een brief')
    expect([(await read(coalition)).closed[0]?.improvement, await sees()]).toEqual(['Elke maandag een brief', false])
    await scanRound(coalition, { score: '4' })
    expect(await sees(), 'the second is still open').toBe(false)
    const { open: second } = await read(coalition)
    await expectRefusal(coalition, () => choose(second?.id ?? '', 'Te vroeg'), NOT_FOUND)
    await coalition.as('COORDINATOR', (tx, ctx) => closeScan(tx, ctx, { roundId: second?.id ?? '' }))
    expect(await sees()).toBe(true)
    expect((await read(coalition)).closed.map(({ number, results }) => [number, results?.[0]?.average])).toEqual([[2, 4], [1, 3]])
  })
})
