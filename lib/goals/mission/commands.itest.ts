import { describe, expect, it } from 'vitest'
import { changeMission } from '@/lib/coalitions/commands'
import { addPartner } from '@/lib/partners/commands'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { invalid, NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import { confirmMission } from './commands'
import { readMission } from './queries'
import type { MissionWordForm } from './schema'

async function withMission() {
  const coalition = await makeCoalition({ mission: 'Elk kind doet mee' })
  const partner = (name: string) => coalition.as('COORDINATOR', (tx, ctx) =>
    addPartner(tx, ctx, { name, partnerType: 'LIBRARY', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
  const [bieb, opvang] = [await partner('Bieb'), await partner('Opvang')]
  const read = () => coalition.as('ALDERMAN', readMission)
  const wordingId = async () => (await read()).current?.id ?? ''
  const form = async (over: Partial<MissionWordForm> = {}): Promise<MissionWordForm> =>
    ({ wordingId: await wordingId(), partnerId: bieb, stance: 'SUPPORTS', reason: null, saidBy: 'directeur', saidOn: '2026-11-20', ...key(), ...over })
  const say = async (over: Partial<MissionWordForm> = {}) => {
    const typed = await form(over)
    return coalition.as('COORDINATOR', (tx, ctx) => confirmMission(tx, ctx, typed))
  }
  return { coalition, bieb, opvang, read, form, say }
}

describe('the mission', () => {
  it('is confirmed by each partner: how it stands in it, said aloud by whom and when; its newest word counts', async () => {
    const { coalition, bieb, opvang, read, say } = await withMission()
    await say()
    await say({ partnerId: opvang, stance: 'DOUBTS', reason: 'Te groot voor ons' })
    await say({ stance: 'TAKES_PART', saidBy: 'bestuurder', saidOn: '2026-11-21' })
    expect((await read()).current).toMatchObject({
      number: 1, mission: 'Elk kind doet mee', byName: null,
      words: [{ partnerId: bieb, stance: 'TAKES_PART', saidBy: 'bestuurder', saidOn: '2026-11-21' }, { partnerId: opvang, stance: 'DOUBTS', reason: 'Te groot voor ons' }],
    })
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'mission_confirmed', changes: { partnerId: bieb, stance: 'TAKES_PART' } })
  })

  it('in other words asks everybody anew; the older words stay readable with what was said of them', async () => {
    const { coalition, read, say, form } = await withMission()
    await say()
    const late = await form()
    await coalition.as('COORDINATOR', (tx, ctx) => changeMission(tx, ctx, { mission: 'Elk kind hoort erbij', expectedVersion: 1 }))
    expect(await read()).toMatchObject({ current: { number: 2, mission: 'Elk kind hoort erbij', byName: 'Coen', words: [] }, older: [{ number: 1, mission: 'Elk kind doet mee', words: [{ stance: 'SUPPORTS' }] }] })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => confirmMission(tx, ctx, late)), ruleBroken('goals.mission_changed'))
  })

  it('saved in the same words keeps what was said', async () => {
    const { coalition, read, say } = await withMission()
    await say()
    await coalition.as('COORDINATOR', (tx, ctx) => changeMission(tx, ctx, { mission: 'Elk kind doet mee', expectedVersion: 1 }))
    expect(await read()).toMatchObject({ current: { number: 1, words: [{ stance: 'SUPPORTS' }] }, older: [] })
  })

  it('is said of by the organisation itself, or by the coordinator who wrote it down', async () => {
    const { coalition, bieb, opvang, form } = await withMission()
    const typed = await form()
    expect(await rolesThatCan(coalition, (tx, ctx) => confirmMission(tx, ctx, { ...typed, ...key() }))).toEqual(['COORDINATOR'])
    const executive = await coalition.join('PARTNER_EXECUTIVE', 'Iris', bieb)
    await coalition.asPerson(executive, (tx, ctx) => confirmMission(tx, ctx, { ...typed, ...key() }))
    await expect(coalition.asPerson(executive, (tx, ctx) => confirmMission(tx, ctx, { ...typed, partnerId: opvang, ...key() }))).rejects.toMatchObject({ kind: 'refused' })
  })

  it('needs a reason for doubt, a day that was, and points at nobody; a partner that is not there is not found', async () => {
    const { coalition, say } = await withMission()
    await expectRefusal(coalition, () => say({ stance: 'DECLINES', saidOn: '2026-11-23' }), invalid({ reason: 'goals.stance_reason_missing', saidOn: 'goals.measured_in_future' }))
    await expectRefusal(coalition, () => say({ saidBy: 'anna@thuis.example' }), invalid({ saidBy: 'privacy.email' }))
    await expectRefusal(coalition, () => say({ partnerId: newId() }), NOT_FOUND)
  })

  it('is one word with its event, sent twice is one, and stays as it was said', async () => {
    const { coalition, form } = await withMission()
    const [one, other] = [await form(), await form()]
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => confirmMission(tx, ctx, one))
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => confirmMission(tx, ctx, other))
    for (const statement of [sql`DELETE FROM mission_word`, sql`UPDATE mission_wording SET mission = 'x'`]) {
      await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(statement))).rejects.toThrow('permission denied')
    }
  })
})
