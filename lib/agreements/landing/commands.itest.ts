import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { agreementInForce, type InForce } from '@/tests/support/agreement-in-force'
import { inSigning } from '@/tests/support/agreements'
import { countRows, trail } from '@/tests/support/rows'
import { key, type TestPerson } from '@/tests/support/world'
import { withdrawParty } from '../revisions/commands'
import { answerLanding } from './commands'
import { readLanding, readOwnLanding } from './queries'
import type { LandingForm } from './schema'

const answer = (one: InForce, who: TestPerson, over: Partial<LandingForm> = {}) => one.coalition.asPerson(who, (tx, ctx) => answerLanding(tx, ctx, {
  agreementId: one.agreementId, partnerId: one.partnerIds[0], level: 'FRONTLINE', landing: 'YES', difference: 'De balie belt terug', saidBy: null, ...key(), ...over,
}))

/** Per partner, in the order of the layers. */
const standings = async (one: InForce) => Object.fromEntries((await one.coalition.as('ALDERMAN', (tx, ctx) => readLanding(tx, ctx, one.agreementId))).rows.map((row) => [row.partnerName, row.cells.map((cell) => cell.standing)]))

describe('whether an agreement landed', () => {
  let one: InForce
  beforeAll(async () => {
    one = await agreementInForce()
  })

  it('is said by nobody at first: silence is no answer, and where nobody is here there is nobody to ask', async () => {
    expect(await standings(one)).toEqual({ Opvang: ['SILENT', 'SILENT', 'SILENT'], Bibliotheek: ['SILENT', 'NOBODY', 'NOBODY'] })
  })

  it('is answered by the work floor for itself, again when it changes; the newest counts and the first stays', async () => {
    expect(await answer(one, one.worker, { landing: 'NOT_YET', difference: null })).toBe(false)
    await answer(one, one.worker)
    expect(await standings(one)).toMatchObject({ Opvang: ['YES', 'SILENT', 'SILENT'] })
    const own = await one.coalition.asPerson(one.worker, (tx, ctx) => readOwnLanding(tx, ctx, one.agreementId))
    expect(own).toMatchObject({ levels: ['FRONTLINE'], rows: [{ partnerName: 'Opvang', cells: [{ answer: { landing: 'YES', byName: 'Wil' }, earlier: [{ landing: 'NOT_YET', difference: null }] }] }] })
    expect((await trail(one.coalition)).at(-1)).toMatchObject({ event: 'landing_answered', actorRole: 'PROFESSIONAL', changes: { partnerId: one.partnerIds[0], level: 'FRONTLINE', landing: 'YES' } })
  })

  it('is not answered by the work floor for another layer, nor for another partner', async () => {
    await expect(answer(one, one.worker, { level: 'EXECUTIVE' })).rejects.toMatchObject({ kind: 'rule_broken', code: 'agreements.level_not_yours' })
    await expect(answer(one, one.other)).rejects.toMatchObject({ kind: 'refused' })
    await expect(answer(one, one.coalition.people.ALDERMAN)).rejects.toMatchObject({ kind: 'refused' })
  })

  it('is answered by an executive for any layer of their own organisation', async () => {
    expect(await answer(one, one.executive, { level: 'EXECUTIVE', landing: 'PARTLY' })).toBe(true)
    expect(await standings(one)).toMatchObject({ Opvang: ['YES', 'SILENT', 'PARTLY'] })
    await expect(answer(one, one.executive, { partnerId: one.partnerIds[1] })).rejects.toMatchObject({ kind: 'refused' })
  })

  it('is written down by the coordinator with the function of who said so', async () => {
    const { COORDINATOR } = one.coalition.people
    const over = { partnerId: one.partnerIds[1], level: 'MANAGEMENT' as const }
    await expect(answer(one, COORDINATOR, over)).rejects.toMatchObject({ kind: 'invalid', problems: [{ field: 'saidBy', code: 'agreements.said_by_missing' }] })
    await answer(one, COORDINATOR, { ...over, saidBy: 'teamleider' })
    const { rows } = await one.coalition.as('ALDERMAN', (tx, ctx) => readLanding(tx, ctx, one.agreementId))
    expect(rows.find((row) => row.partnerName === 'Bibliotheek')?.cells[1]).toMatchObject({ standing: 'YES', answer: { saidBy: 'teamleider', byName: 'Coen' } })
  })

  it('keeps no function that a partner’s own people type, and no word that points at a person', async () => {
    await answer(one, one.worker, { saidBy: 'directeur' })
    const { rows } = await one.coalition.asPerson(one.worker, (tx, ctx) => readOwnLanding(tx, ctx, one.agreementId))
    expect(rows[0]?.cells[0]?.answer?.saidBy).toBeNull()
    await expect(answer(one, one.worker, { difference: 'Bel 06 12345678' })).rejects.toMatchObject({ problems: [{ field: 'difference', code: 'privacy.phone' }] })
  })

  it('is answered once when it is sent twice, and never rewritten', async () => {
    const before = await countRows(one.coalition, 'landing_answer')
    const { requestKey } = key()
    await Promise.all([answer(one, one.worker, { requestKey }), answer(one, one.worker, { requestKey })])
    expect(await countRows(one.coalition, 'landing_answer')).toBe(before + 1)
    await expect(one.coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE landing_answer SET landing = 'YES'`))).rejects.toThrow('permission denied')
    await expect(one.coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`DELETE FROM landing_answer`))).rejects.toThrow('permission denied')
  })

  it('is asked of parties only: who left the agreement is in no row and answers nothing', async () => {
    await one.coalition.as('COORDINATOR', (tx, ctx) => withdrawParty(tx, ctx, { agreementId: one.agreementId, partnerId: one.partnerIds[1], reason: 'Sluit', consequences: null, leavesOn: '2026-12-01' }))
    expect(Object.keys(await standings(one))).toEqual(['Opvang'])
    await expect(answer(one, one.other, { partnerId: one.partnerIds[1] })).rejects.toMatchObject({ kind: 'rule_broken', code: 'agreements.no_party' })
    expect((await one.coalition.asPerson(one.other, (tx, ctx) => readOwnLanding(tx, ctx, one.agreementId))).rows).toEqual([])
    expect((await one.coalition.as('PROFESSIONAL', (tx, ctx) => readOwnLanding(tx, ctx, one.agreementId))).rows).toEqual([])
  })
})

describe('an agreement that is not in force', () => {
  it('has not landed anywhere yet', async () => {
    const { coalition, id, partners } = await inSigning()
    await expect(coalition.as('COORDINATOR', (tx, ctx) => answerLanding(tx, ctx, { agreementId: id, partnerId: partners[0], level: 'FRONTLINE', landing: 'NOT_YET', difference: null, saidBy: 'teamleider', ...key() })))
      .rejects.toMatchObject({ kind: 'rule_broken', code: 'agreements.not_in_force' })
  })
})
