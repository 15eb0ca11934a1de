import { describe, expect, it } from 'vitest'
import { endMembership, endPartner } from '@/lib/departures/commands'
import { readMembershipDeparture } from '@/lib/departures/queries'
import { fieldOf } from '@/lib/departures/rules'
import { addPartner } from '@/lib/partners/commands'
import { newId } from '@/lib/platform/ids'
import { sourceInput } from '@/tests/support/indicators'
import { invalid, NOT_FOUND, refused, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectRefusal, toldToTheSecond, type Work } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { addSource, changeSource, giveSource, turnSource } from './commands'
import { listSourceChoices, listSources, readSource } from './queries'
import type { ChangedSource, SourceContent } from './types'

type Keeper = 'COORDINATOR' | 'POLICY_ADVISER'

const add = (coalition: TestCoalition, over: Partial<SourceContent> = {}, sent = key(), role: Keeper = 'COORDINATOR') => coalition.as(role, (tx, ctx) => addSource(tx, ctx, { ...sourceInput(over), ...sent }))

const changing = (id: string, over: Partial<ChangedSource>): Work<string> => (tx, ctx) =>
  changeSource(tx, ctx, { ...sourceInput(), id, expectedVersion: 1, state: 'KNOWN', reason: null, ...over })

const change = (coalition: TestCoalition, id: string, over: Partial<ChangedSource> = {}) =>
  coalition.as('COORDINATOR', changing(id, over))

const turn = (coalition: TestCoalition, id: string, to: 'removed' | 'back') => coalition.as('COORDINATOR', (tx, ctx) => turnSource(tx, ctx, { id, to }))

const keptBy = (coalition: TestCoalition, role: 'PROFESSIONAL' | 'COORDINATOR') => ({ ownerId: coalition.people[role].membershipId, ownerFunction: null })

describe('the catalogue of data of partners', () => {
  it('says what there is, who has and keeps it and why it may be shared; everybody who reads figures reads it', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition, keptBy(coalition, 'PROFESSIONAL'))
    expect(await coalition.as('ALDERMAN', listSources)).toMatchObject([{ id, name: 'Verzuim per school', partnerName: null, ownerName: 'Prue', rights: 'ADDED_UP_ONLY', rightsNote: 'De school deelt geen lijst met leerlingen', state: 'KNOWN', isRemoved: false }])
    expect((await trail(coalition)).map((one) => [one.event, one.changes])).toEqual([['data_source_added', { state: 'KNOWN', rights: 'ADDED_UP_ONLY' }]])
  })

  it('is kept by a policy adviser too, who keeps it themselves or names a function', async () => {
    const coalition = await makeCoalition()
    const self = coalition.people.POLICY_ADVISER.membershipId
    await add(coalition, { ownerId: self, ownerFunction: null }, key(), 'POLICY_ADVISER')
    expect((await coalition.as('POLICY_ADVISER', listSourceChoices)).members.map(({ id }) => id)).toEqual([self])
    await expectRefusal(coalition, () => add(coalition, keptBy(coalition, 'PROFESSIONAL'), key(), 'POLICY_ADVISER'), invalid({ ownerId: 'indicators.source_owner_missing' }))
    for (const role of ['PROFESSIONAL', 'ALDERMAN'] as const) await expectRefusal(coalition, () => coalition.as(role, (tx, ctx) => addSource(tx, ctx, { ...sourceInput(), ...key() })), refused('COORDINATOR'))
  })

  it('has one of what was sent twice', async () => {
    const coalition = await makeCoalition()
    const sent = key()
    expect(await add(coalition, {}, sent)).toBe(await add(coalition, {}, sent))
    expect(await coalition.as('COORDINATOR', listSources)).toHaveLength(1)
  })

  it('points at nobody and at nothing that is not there', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => add(coalition, { contents: 'Mail ouder@voorbeeld.nl voor de lijst' }), invalid({ contents: 'privacy.email' }))
    await expectRefusal(coalition, () => add(coalition, { ownerFunction: 'Jan, bel 06 12345678' }), invalid({ ownerFunction: 'privacy.phone' }))
    await expectRefusal(coalition, () => add(coalition, { partnerId: newId(), agreementId: newId(), indicatorId: newId() }), invalid({
      partnerId: 'indicators.partner_missing', agreementId: 'indicators.source_agreement_missing', indicatorId: 'indicators.not_followed',
    }))
    await expectRefusal(coalition, () => add(coalition, { ownerId: newId(), ownerFunction: null }), invalid({ ownerId: 'indicators.source_owner_missing' }))
    await expectRefusal(coalition, () => change(coalition, newId()), NOT_FOUND)
  })

  it('keeps a partner that left with what it has, and gives it nothing new', async () => {
    const coalition = await makeCoalition()
    const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'School De Brug', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    const id = await add(coalition, { partnerId })
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'Gaat dicht', decisions: [] }))
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readSource(tx, ctx, id))).toMatchObject({ partnerName: 'School De Brug', partnerHasLeft: true })
    await change(coalition, id, { partnerId, state: 'ASKED' })
    await expectRefusal(coalition, () => add(coalition, { partnerId }), invalid({ partnerId: 'indicators.partner_missing' }))
  })
})

describe('how far it is', () => {
  it('goes on to in use, or ends with a reason', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { state: 'IN_USE' })
    await expectRefusal(coalition, () => change(coalition, id, { state: 'DROPPED', expectedVersion: 2 }), invalid({ reason: 'indicators.source_reason_missing' }))
    await change(coalition, id, { state: 'DROPPED', reason: 'Te weinig leerlingen', expectedVersion: 2 })
    expect(await coalition.as('PROFESSIONAL', listSources)).toMatchObject([{ state: 'DROPPED', reason: 'Te weinig leerlingen', version: 3 }])
  })

  it('is never in use when it may not be shared', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition, { rights: 'NOT_SHARED' })
    await expectRefusal(coalition, () => change(coalition, id, { rights: 'NOT_SHARED', state: 'IN_USE' }), invalid({ state: 'indicators.source_not_shared' }))
  })

  it('is not overwritten unseen', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { name: 'Eerst' })
    await expect(change(coalition, id, { name: 'Daarna' })).rejects.toMatchObject({ kind: 'conflict', details: { theirs: { name: 'Eerst', domains: ['EDUCATION'] }, currentVersion: 2 } })
    const at2 = (name: string) => changing(id, { name, expectedVersion: 2 })
    expect(await toldToTheSecond(coalition, at2('Tegelijk'), at2('Ook')), 'at the same moment').toMatchObject({ kind: 'conflict', details: { theirs: { name: 'Tegelijk' }, currentVersion: 3 } })
  })
})

describe('what is removed', () => {
  it('is out of the list for who reads, stays for who keeps it, and is put back', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await turn(coalition, id, 'removed')
    expect(await coalition.as('ALDERMAN', listSources)).toEqual([])
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => readSource(tx, ctx, id)), NOT_FOUND)
    expect(await coalition.as('POLICY_ADVISER', listSources)).toMatchObject([{ id, isRemoved: true }])
    await expectRefusal(coalition, () => change(coalition, id, { expectedVersion: 2 }), ruleBroken('indicators.source_removed'))
    await expectRefusal(coalition, () => turn(coalition, id, 'removed'), ruleBroken('indicators.source_removed'))
    await turn(coalition, id, 'back')
    await expectRefusal(coalition, () => turn(coalition, id, 'back'), ruleBroken('indicators.source_there'))
    expect(await coalition.as('ALDERMAN', listSources)).toMatchObject([{ id, isRemoved: false }])
    expect((await trail(coalition)).map((one) => one.event)).toEqual(['data_source_added', 'data_source_removed', 'data_source_restored'])
  })
})

describe('who keeps it and goes away', () => {
  it('gives it to somebody, and to nobody is no choice', async () => {
    const coalition = await makeCoalition()
    const { PROFESSIONAL, COORDINATOR } = coalition.people
    const id = await add(coalition, keptBy(coalition, 'PROFESSIONAL'))
    const dropped = await add(coalition, { ...keptBy(coalition, 'PROFESSIONAL'), name: 'Wachttijd' })
    await change(coalition, dropped, { ...keptBy(coalition, 'PROFESSIONAL'), name: 'Wachttijd', state: 'DROPPED', reason: 'Mag niet' })
    const leaving = await coalition.as('PROFESSIONAL', (tx, ctx) => readMembershipDeparture(tx, ctx, PROFESSIONAL.membershipId))
    expect(leaving.items).toMatchObject([{ kind: 'DATA_SOURCE', id, title: 'Verzuim per school', offer: { give: 'COORDINATOR', end: false, keep: false } }])
    const leave = (choice: 'GIVE' | 'END') => coalition.as('PROFESSIONAL', (tx, ctx) => endMembership(tx, ctx, {
      membershipId: PROFESSIONAL.membershipId, reason: 'Andere baan', decisions: [{ kind: 'DATA_SOURCE', id, choice, toId: choice === 'GIVE' ? COORDINATOR.membershipId : null, reason: null }],
    }))
    await expectRefusal(coalition, () => leave('END'), invalid({ [fieldOf({ kind: 'DATA_SOURCE', id })]: 'departures.not_offered' }))
    await leave('GIVE')
    // Of what was ended it stays who kept it.
    expect(await coalition.as('COORDINATOR', listSources)).toMatchObject([{ id, ownerId: COORDINATOR.membershipId, ownerHasLeft: false }, { id: dropped, ownerId: PROFESSIONAL.membershipId, ownerHasLeft: true }])
    await change(coalition, dropped, { ...keptBy(coalition, 'PROFESSIONAL'), state: 'DROPPED', reason: 'Mag echt niet', expectedVersion: 2 })
    await expectRefusal(coalition, () => change(coalition, dropped, { ...keptBy(coalition, 'PROFESSIONAL'), state: 'ASKED', expectedVersion: 3 }), invalid({ ownerId: 'indicators.source_owner_missing' }))
    expect((await trail(coalition)).map((one) => one.event)).toContain('data_source_given')
  })

  it('gives away what is their own alone, and to who takes part', async () => {
    const coalition = await makeCoalition()
    const { COORDINATOR } = coalition.people
    const id = await add(coalition, keptBy(coalition, 'COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => giveSource(tx, ctx, { id, toId: COORDINATOR.membershipId })), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => giveSource(tx, ctx, { id, toId: newId() })), NOT_FOUND)
  })
})
