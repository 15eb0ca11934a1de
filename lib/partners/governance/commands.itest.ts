import { describe, expect, it } from 'vitest'
import { GOVERNANCE } from '@/tests/support/governance'
import { conflict, invalid, NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { addPartner } from '../commands'
import { chooseGovernance } from './commands'
import { readGovernance, readGovernanceVersions } from './queries'
import { adviceFor } from './rules'
import type { GovernanceFormInput } from './schema'

const choose = (coalition: TestCoalition, over: Partial<GovernanceFormInput> = {}) => coalition.as('COORDINATOR', (tx, ctx) => chooseGovernance(tx, ctx, { ...GOVERNANCE, ...over }))

const partner = (coalition: TestCoalition, name: string, status: 'PARTICIPATING' | 'INVITED') =>
  coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name, partnerType: 'CHILDCARE', status, contactName: null, contactEmail: null, ...key() }))

describe('how a network is governed', () => {
  it('is chosen by people, with how many took part then, counted; later partners change nothing of that', async () => {
    const coalition = await makeCoalition()
    await partner(coalition, 'De Oever', 'PARTICIPATING')
    await partner(coalition, 'De Beuk', 'INVITED')
    expect(await coalition.as('ALDERMAN', readGovernance)).toEqual({ chosen: null, partners: 1 })
    const id = await choose(coalition)
    await partner(coalition, 'De Klimop', 'PARTICIPATING')
    const { expectedNumber: _, ...content } = GOVERNANCE
    expect(await coalition.as('ALDERMAN', readGovernance)).toMatchObject({ chosen: { id, number: 1, partners: 1, ...content }, partners: 2 })
    expect((await trail(coalition)).find((one) => one.event === 'governance_chosen')).toEqual({ event: 'governance_chosen', actorRole: 'COORDINATOR', subjectId: id, changes: { number: 1 } })
  })

  it('is chosen again as a new version, and shows both texts to who was later', async () => {
    const coalition = await makeCoalition()
    await choose(coalition)
    const { expectedNumber: _, trust, goalAgreement, competencesNeeded, ...same } = GOVERNANCE
    await expectRefusal(coalition, () => choose(coalition, { form: 'SELF_GOVERNED' }), conflict('Coen', 1, { ...same, trust: String(trust), goalAgreement: String(goalAgreement), competencesNeeded: String(competencesNeeded) }))
    await choose(coalition, { form: 'SELF_GOVERNED', expectedNumber: 1 })
    expect((await coalition.as('PROFESSIONAL', readGovernance)).chosen).toMatchObject({ number: 2, form: 'SELF_GOVERNED' })
    expect(await countRows(coalition, 'governance_choice')).toBe(2)
  })

  it('is looked at again on a day that is still to come', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => choose(coalition, { reviewOn: '2026-11-22' }), invalid({ reviewOn: 'partners.review_not_ahead' }))
    await choose(coalition, { reviewOn: '2026-11-23' })
  })

  it('the same again makes no version, and every version can be read, with the advice as it was', async () => {
    const coalition = await makeCoalition()
    expect(await coalition.as('ALDERMAN', readGovernanceVersions)).toEqual({ shown: null, versions: [] })
    const first = await choose(coalition)
    expect(await choose(coalition, { expectedNumber: 1 })).toBe(first)
    expect(await countRows(coalition, 'governance_choice')).toBe(1)
    expect((await coalition.as('ALDERMAN', readGovernanceVersions)).shown, 'nobody took part').toMatchObject({ number: 1, advice: null })
    await partner(coalition, 'De Oever', 'PARTICIPATING')
    await partner(coalition, 'De Beuk', 'PARTICIPATING')
    await choose(coalition, { processHolder: 'De welzijnsorganisatie', expectedNumber: 1 })
    const now = await coalition.as('ALDERMAN', readGovernanceVersions)
    expect(now.shown).toMatchObject({ number: 2, partners: 2, advice: adviceFor({ partners: 2, trust: 4, goalAgreement: 5, competencesNeeded: 2 }) })
    expect(now.versions.map(({ number, byName, hasLeft }) => [number, byName, hasLeft])).toEqual([[2, 'Coen', false], [1, 'Coen', false]])
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readGovernanceVersions(tx, ctx, 1))).shown).toMatchObject({ number: 1, processHolder: 'Programmabureau' })
    await expect(coalition.as('ALDERMAN', (tx, ctx) => readGovernanceVersions(tx, ctx, 3))).rejects.toMatchObject(NOT_FOUND)
  })

  it('is chosen by the coordinator, read by who may see partners, as one with its event, without data of a person', async () => {
    const coalition = await makeCoalition()
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => chooseGovernance(tx, ctx, GOVERNANCE))
    expect(await rolesThatCan(coalition, (tx, ctx) => chooseGovernance(tx, ctx, GOVERNANCE))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, readGovernance)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    await expectRefusal(coalition, () => choose(coalition, { processHolder: 'Bel 06-12345678', expectedNumber: 2 }), invalid({ processHolder: 'privacy.phone' }))
  })
})
