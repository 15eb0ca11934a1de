import { describe, expect, it } from 'vitest'
import { GROUND_RULES } from '@/tests/support/ground-rules'
import { conflict, invalid, NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { setGroundRules } from './commands'
import { readGroundRules, readGroundRulesVersions } from './queries'
import type { GroundRulesForm } from './schema'

const set = (coalition: TestCoalition, over: Partial<GroundRulesForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => setGroundRules(tx, ctx, { ...GROUND_RULES, ...over }))

describe('the ground rules of a coalition', () => {
  it('are not there until they are set; then every member reads them, an experience expert and a privacy officer too', async () => {
    const coalition = await makeCoalition()
    expect(await coalition.as('PROFESSIONAL', readGroundRules)).toBeNull()
    const id = await set(coalition)
    const { expectedNumber: _, ...content } = GROUND_RULES
    expect(await coalition.as('EXPERIENCE_EXPERT', readGroundRules)).toMatchObject({ id, number: 1, ...content })
    expect(await rolesThatCan(coalition, readGroundRules)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'SUPPORTER', 'POLICY_ADVISER', 'PRIVACY_OFFICER'])
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'ground_rules_set', actorRole: 'COORDINATOR', subjectId: id, changes: { number: 1 } })
  })

  it('are changed by a new version, and the one before it stays', async () => {
    const coalition = await makeCoalition()
    await set(coalition)
    await set(coalition, { signalRetentionMonths: 6, decisionRule: 'MAJORITY', expectedNumber: 1 })
    expect(await coalition.as('ALDERMAN', readGroundRules)).toMatchObject({ number: 2, signalRetentionMonths: 6, decisionRule: 'MAJORITY' })
    expect(await countRows(coalition, 'ground_rules')).toBe(2)
  })

  it('set again as they are make no version, and every version can be read', async () => {
    const coalition = await makeCoalition()
    const first = await set(coalition)
    expect(await set(coalition, { expectedNumber: 1 })).toBe(first)
    await set(coalition, { signalRetentionMonths: 6, expectedNumber: 1 })
    const { shown, versions } = await coalition.as('EXPERIENCE_EXPERT', readGroundRulesVersions)
    expect([shown?.number, ...versions.map(({ number, byName }) => `${number} ${byName}`)]).toEqual([2, '2 Coen', '1 Coen'])
    expect((await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readGroundRulesVersions(tx, ctx, 1))).shown).toMatchObject({ number: 1, signalRetentionMonths: 12 })
    await expect(coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readGroundRulesVersions(tx, ctx, 3))).rejects.toMatchObject(NOT_FOUND)
  })

  it('are set by the coordinator alone, as one with their event', async () => {
    const coalition = await makeCoalition()
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => setGroundRules(tx, ctx, GROUND_RULES))
    expect(await rolesThatCan(coalition, (tx, ctx) => setGroundRules(tx, ctx, GROUND_RULES))).toEqual(['COORDINATOR'])
  })

  it('that somebody else set in between are not overwritten: both texts are shown', async () => {
    const coalition = await makeCoalition()
    await set(coalition, { speakingUp: 'Van de eerste' })
    const { expectedNumber: _, alsoNotRecorded, signalRetentionMonths, ...same } = GROUND_RULES
    await expectRefusal(coalition, () => set(coalition, { speakingUp: 'Van de tweede' }), conflict('Coen', 1, {
      ...same, alsoNotRecorded: alsoNotRecorded ?? '', signalRetentionMonths: String(signalRetentionMonths), speakingUp: 'Van de eerste',
    }))
  })

  it('hold no data of a person; the number of the local team may stand in the way for one child', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => set(coalition, { speakingUp: 'Bel 06-12345678' }), invalid({ speakingUp: 'privacy.phone' }))
    await set(coalition, { childRoute: 'Lokaal team Oost, 030 123 45 67, of Veilig Thuis: 0800 2000' })
    expect((await coalition.as('PROFESSIONAL', readGroundRules))?.childRoute).toContain('030 123 45 67')
    const way = (childRoute: string) => () => set(coalition, { childRoute, expectedNumber: 1 })
    await expectRefusal(coalition, way('Over het kind met bsn 123456782'), invalid({ childRoute: 'privacy.bsn' }))
    await expectRefusal(coalition, way('Bel 030 123 45 67 over wie geboren is op 12-03-2019'), invalid({ childRoute: 'privacy.birth_date' }))
  })
})
