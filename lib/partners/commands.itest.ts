import { describe, expect, it } from 'vitest'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan } from '@/tests/support/refusals'
import { newId } from '@/lib/platform/ids'
import { enterByLink } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { insertLink } from '@/lib/platform/tenancy/links'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { addPartner, becomeSignatory, changePartner } from './commands'
import { listPartners, readPartner } from './queries'
import type { NewPartnerForm } from './schema'

const typed = (over: Partial<NewPartnerForm> = {}): NewPartnerForm =>
  ({ name: 'Kinderopvang De Vlieger', partnerType: 'CHILDCARE', status: 'INVITED', contactName: 'Anna Vos', contactEmail: 'anna@opvang.example', ...key(), ...over })

const add = (coalition: TestCoalition, over: Partial<NewPartnerForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, typed(over)))

const content = (over: Partial<NewPartnerForm> = {}) => {
  const { requestKey: _, ...rest } = typed(over)
  return rest
}

const change = (coalition: TestCoalition, id: string, over: Partial<NewPartnerForm>, expectedVersion = 1) =>
  coalition.as('COORDINATOR', (tx, ctx) => changePartner(tx, ctx, { ...content(over), id, expectedVersion }))

describe('a partner', () => {
  it('is added, with a contact person for the coordinator only', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readPartner(tx, ctx, id))).toEqual({
      id, name: 'Kinderopvang De Vlieger', partnerType: 'CHILDCARE', status: 'INVITED', contactName: 'Anna Vos', contactEmail: 'anna@opvang.example', canBeMailed: true, version: 1,
    })
    const listed = await coalition.as('ALDERMAN', listPartners)
    expect(listed).toEqual([{ id, name: 'Kinderopvang De Vlieger', partnerType: 'CHILDCARE', status: 'INVITED', canBeMailed: true }])
    expect(await rolesThatCan(coalition, (tx, ctx) => readPartner(tx, ctx, id))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, listPartners)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect(await trail(coalition)).toEqual([{ event: 'partner_added', actorRole: 'COORDINATOR', subjectId: id, changes: null }])
  })

  it('without an address can be there, but not be mailed', async () => {
    const coalition = await makeCoalition()
    await add(coalition, { contactEmail: null, contactName: null })
    expect(await coalition.as('PROFESSIONAL', listPartners)).toMatchObject([{ canBeMailed: false }])
  })

  it('sent twice is one partner', async () => {
    const coalition = await makeCoalition()
    const form = typed()
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => addPartner(tx, ctx, form))
  })

  it('is one with its event', async () => {
    await expectOneWithItsEvent(await makeCoalition(), 'COORDINATOR', (tx, ctx) => addPartner(tx, ctx, typed()))
  })

  it('is added and changed by the coordinator only', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => addPartner(tx, ctx, typed({ name: 'X' }))), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => changePartner(tx, ctx, { ...content(), id, expectedVersion: 1 })), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => addPartner(tx, ctx, typed({ name: newId() })))).toEqual(['COORDINATOR'])
  })

  it('stands there once, however its name is written', async () => {
    const coalition = await makeCoalition()
    await add(coalition)
    const other = await add(coalition, { name: 'Bibliotheek' })
    const taken = invalid({ name: 'partners.name_taken' })
    await expectRefusal(coalition, () => add(coalition, { name: 'KINDEROPVANG DE VLIEGER' }), taken)
    await expectRefusal(coalition, () => change(coalition, other, { name: 'kinderopvang de vlieger' }), taken)
    await change(coalition, other, { name: 'Bibliotheek Meerbrug' })
  })

  it('has a name that another coalition may use too', async () => {
    const [ours, theirs] = await Promise.all([makeCoalition(), makeCoalition()])
    await add(ours)
    await add(theirs)
    expect(await theirs.as('COORDINATOR', listPartners)).toHaveLength(1)
  })
})

describe('a change of a partner', () => {
  it('is kept; a change of how it stands is an event of its own', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { contactName: 'Bo' })
    await change(coalition, id, { contactName: 'Bo', status: 'PARTICIPATING' }, 2)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readPartner(tx, ctx, id))).toMatchObject({ contactName: 'Bo', status: 'PARTICIPATING', version: 3 })
    expect(await trail(coalition)).toMatchObject([
      { event: 'partner_added' }, { event: 'partner_changed' }, { event: 'partner_changed' },
      { event: 'partner_status_changed', subjectId: id, changes: { status: { from: 'INVITED', to: 'PARTICIPATING' } } },
    ])
  })

  it('never writes the contact person into the trail', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { contactName: 'Geheim', contactEmail: 'geheim@opvang.example' })
    expect(JSON.stringify(await trail(coalition))).not.toMatch(/Geheim|Anna|example/i)
  })

  it('of two people at once: the second sees who was first and both texts', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { contactName: 'Eerste', status: 'IN_TALKS' })
    const theirs = { name: 'Kinderopvang De Vlieger', partnerType: 'CHILDCARE', status: 'IN_TALKS', contactName: 'Eerste', contactEmail: 'anna@opvang.example' }
    await expectRefusal(coalition, () => change(coalition, id, { contactName: 'Tweede' }), conflict('Coen', 2, theirs))
    await change(coalition, id, { contactName: 'Tweede' }, 2)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readPartner(tx, ctx, id))).toMatchObject({ contactName: 'Tweede', version: 3 })
  })

  it('while it signed by its link is a conflict that says so: the partner itself was first', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    const requestId = newId()
    const linkId = await coalition.as('COORDINATOR', (tx, ctx) => insertLink(tx, ctx, { verb: 'SIGN', subjectId: requestId, days: 30 }))
    const link = await enterByLink(makeLinkToken(coalition.id, linkId), 'SIGN', { now: NOW })
    await inCoalition(link, (tx) => becomeSignatory(tx, link, id))
    await expectRefusal(coalition, () => change(coalition, id, {}), { kind: 'conflict', details: { changedBy: 'Kinderopvang De Vlieger', changedAt: NOW, theirs: { status: 'SIGNATORY' } } })
  })

  it('of a partner that is not there is not found', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => change(coalition, newId(), {}), NOT_FOUND)
  })

  it('is one with its event', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => changePartner(tx, ctx, { ...content({ status: 'PAUSED' }), id, expectedVersion: 1 }))
  })
})
