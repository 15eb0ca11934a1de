import { describe, expect, it } from 'vitest'
import { exportCoalition } from '@/lib/administration/commands'
import { changeMember } from '@/lib/members/commands'
import { addPartner, leavePartner } from '@/lib/partners/commands'
import { newId } from '@/lib/platform/ids'
import { enterForAdministration } from '@/lib/platform/tenancy/context'
import { unzipSync } from 'fflate'
import { makeAdministrator } from '@/tests/support/administrator'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { closeInterest, keepInterest, openInterest, releaseInterest, saveOffer, takeBackInterest, throwAwayInterest } from './commands'
import { readOwnInterest, readPartnerCards } from './queries'
import type { InterestForm, OfferForm } from './schema'

const SECRET = 'Wij zijn bang voor ons budget'

const typed = (partnerId: string, over: Partial<InterestForm> = {}): InterestForm =>
  ({ partnerId, interest: SECRET, worry: 'Dat alles bij ons komt', limit: null, gain: null, expectedVersion: 0, ...over })

const offer = (partnerId: string, over: Partial<OfferForm> = {}): OfferForm =>
  ({ partnerId, brings: ['ROOM', 'TIME'], bringsNote: 'Een lokaal op dinsdag', needs: ['MONEY'], needsNote: null, hoursPerWeek: null, expectedVersion: 0, ...over })

/** A coalition with two partners, and somebody of the first. */
async function withPartner(): Promise<{ coalition: TestCoalition; partnerId: string; otherId: string; own: TestPerson }> {
  const coalition = await makeCoalition()
  const add = (name: string) => coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name, partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
  const [partnerId, otherId] = [await add('De Klimop'), await add('De Beuk')]
  return { coalition, partnerId, otherId, own: await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partnerId) }
}

const keep = ({ coalition, own, partnerId }: Awaited<ReturnType<typeof withPartner>>, over: Partial<InterestForm> = {}) =>
  coalition.asPerson(own, (tx, ctx) => keepInterest(tx, ctx, typed(partnerId, over)))

/** Everything that an administrator of the platform takes out of this coalition. */
async function exported({ slug }: TestCoalition): Promise<{ readme: string; all: string }> {
  const ctx = await enterForAdministration(await makeAdministrator(), slug)
  const chunks: Uint8Array[] = []
  for await (const chunk of exportCoalition(ctx)) chunks.push(chunk)
  const files = Object.entries(unzipSync(Buffer.concat(chunks))).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')] as const)
  return { readme: files.find(([name]) => name === 'README.txt')?.[1] ?? '', all: files.map(([, text]) => text).join('\n') }
}

describe('how well a partner says that it knows others', () => {
  it('is said with what it brings and needs, replaced as a whole, and read by everybody who sees that', async () => {
    const { coalition, partnerId, otherId, own } = await withPartner()
    const save = (over: Partial<OfferForm>) => coalition.asPerson(own, (tx, ctx) => saveOffer(tx, ctx, offer(partnerId, over)))
    const said = async () => (await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).offer?.knows
    await save({ knows: [{ otherId, scale: '4' }] })
    expect(await said()).toEqual([{ otherId, name: 'De Beuk', scale: '4' }])
    await save({ expectedVersion: 1 })
    expect(await said(), 'what was not asked stays').toHaveLength(1)
    await expectRefusal(coalition, () => save({ expectedVersion: 1, knows: [] }), { kind: 'conflict', details: expect.objectContaining({
      theirs: expect.objectContaining({ knows_0_otherId: otherId, knows_0_scale: '4' }) as unknown, names: { knows_0_otherId: 'De Beuk' },
    }) as unknown })
    await expectRefusal(coalition, () => save({ expectedVersion: 2, knows: [{ otherId: partnerId, scale: '4' }] }), invalid({ knows_0_otherId: 'partners.knows_itself' }))
    await expectRefusal(coalition, () => save({ expectedVersion: 2, knows: [{ otherId: newId(), scale: '4' }] }), invalid({ knows_0_otherId: 'partners.other_missing' }))
    await save({ expectedVersion: 2, knows: [] })
    expect(await said()).toEqual([])
    expect(JSON.stringify(await trail(coalition))).not.toContain('scale')
  })

  it('is not shown of a partner that left', async () => {
    const { coalition, partnerId, otherId } = await withPartner()
    await coalition.as('COORDINATOR', (tx, ctx) => saveOffer(tx, ctx, offer(partnerId, { knows: [{ otherId, scale: '4' }] })))
    await coalition.as('COORDINATOR', (tx, ctx) => leavePartner(tx, ctx, { partnerId: otherId, reason: 'Stopt' }))
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).offer?.knows).toEqual([])
  })
})

describe('what a partner has at stake', () => {
  it('is read by its own people and by nobody else: not the coordinator, not another partner', async () => {
    const world = await withPartner()
    const { coalition, partnerId, otherId, own } = world
    await keep(world)
    expect(await coalition.asPerson(own, (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).toMatchObject({ isOwn: true, own: { interest: SECRET, version: 1 }, released: null })
    const other = await coalition.join('PARTNER_EXECUTIVE', 'Bo van de Beuk', otherId)
    for (const person of [coalition.people.COORDINATOR, coalition.people.PROFESSIONAL, coalition.people.ALDERMAN, other]) {
      const seen = await coalition.asPerson(person, (tx, ctx) => readPartnerCards(tx, ctx, partnerId))
      expect(seen).toMatchObject({ isOwn: false, own: null, released: null })
    }
    await expect(coalition.asPerson(other, (tx, ctx) => readOwnInterest(tx, ctx, partnerId))).rejects.toMatchObject({ kind: 'refused' })
    expect(await rolesThatCan(coalition, (tx, ctx) => readOwnInterest(tx, ctx, partnerId))).toEqual([])
    expect(JSON.stringify(await trail(coalition))).not.toContain(SECRET)
  })

  it('stays closed for a coordinator of that very partner: they could let themselves in', async () => {
    const world = await withPartner()
    const { coalition, partnerId } = world
    await keep(world)
    const second = await coalition.join('COORDINATOR', 'Nina', partnerId)
    expect(await coalition.asPerson(second, (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).toMatchObject({ isOwn: false, own: null })
    await expectRefusal(coalition, () => coalition.asPerson(second, (tx, ctx) => releaseInterest(tx, ctx, { partnerId, expectedVersion: 1 })), { kind: 'refused' })
  })

  it('is read by who wrote it and by whom they let in, not by whoever comes to belong to the partner', async () => {
    const world = await withPartner()
    const { coalition, own, partnerId } = world
    await keep(world)
    const late = await coalition.join('PROFESSIONAL', 'Sem', partnerId)
    const looks = () => coalition.asPerson(late, (tx, ctx) => readOwnInterest(tx, ctx, partnerId))
    expect(await looks()).toMatchObject({ own: null, isClosed: true, version: 1, readers: [{ name: 'Ingrid' }], others: [] })
    expect(await coalition.asPerson(late, (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).toMatchObject({ isOwn: true, own: null })
    const closed = ruleBroken('partners.interest_closed')
    await expectRefusal(coalition, () => coalition.asPerson(late, (tx, ctx) => keepInterest(tx, ctx, typed(partnerId, { expectedVersion: 1 }))), closed)
    await expectRefusal(coalition, () => coalition.asPerson(late, (tx, ctx) => releaseInterest(tx, ctx, { partnerId, expectedVersion: 1 })), closed)
    await expectRefusal(coalition, () => coalition.asPerson(late, (tx, ctx) => openInterest(tx, ctx, { partnerId, membershipId: late.membershipId })), closed)
    await expectRefusal(coalition, () => coalition.asPerson(late, (tx, ctx) => throwAwayInterest(tx, ctx, { partnerId })), closed)
    // Let in by who wrote it; nobody of another partner can be.
    const reader = { partnerId, membershipId: late.membershipId }
    await expectRefusal(coalition, () => coalition.asPerson(own, (tx, ctx) => openInterest(tx, ctx, { partnerId, membershipId: coalition.people.PROFESSIONAL.membershipId })), NOT_FOUND)
    await coalition.asPerson(own, (tx, ctx) => openInterest(tx, ctx, reader))
    expect(await looks()).toMatchObject({ own: { interest: SECRET }, isClosed: false })
    await coalition.asPerson(own, (tx, ctx) => closeInterest(tx, ctx, reader))
    expect(await looks()).toMatchObject({ own: null, isClosed: true })
    await expectRefusal(coalition, () => coalition.asPerson(own, (tx, ctx) => closeInterest(tx, ctx, { partnerId, membershipId: own.membershipId })), ruleBroken('partners.last_reader'))
  })

  it('is nobody\'s to read when nobody is left who did; who begins anew does not see what stood there', async () => {
    const world = await withPartner()
    const { coalition, own, partnerId, otherId } = world
    await keep(world)
    const late = await coalition.join('PROFESSIONAL', 'Sem', partnerId)
    await coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: own.membershipId, role: 'PARTNER_EXECUTIVE', partnerId: otherId, expectedVersion: 1 }))
    const looks = () => coalition.asPerson(late, (tx, ctx) => readOwnInterest(tx, ctx, partnerId))
    expect(await looks()).toMatchObject({ own: null, isClosed: true, readers: [], version: 1 })
    await expectRefusal(coalition, () => coalition.asPerson(late, (tx, ctx) => keepInterest(tx, ctx, typed(partnerId))), { kind: 'conflict', details: { theirs: {} } })
    await coalition.asPerson(late, (tx, ctx) => keepInterest(tx, ctx, { ...typed(partnerId, { expectedVersion: 1 }), interest: 'Nieuw begin', worry: null }))
    expect(await looks()).toMatchObject({ own: { interest: 'Nieuw begin', worry: null }, readers: [{ name: 'Sem' }] })
    // Who comes back was let in to another text.
    await coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: own.membershipId, role: 'PARTNER_EXECUTIVE', partnerId, expectedVersion: 2 }))
    expect(await coalition.asPerson(own, (tx, ctx) => readOwnInterest(tx, ctx, partnerId))).toMatchObject({ own: null, isClosed: true })
  })

  it('is no longer read by who became coordinator; the others can begin anew', async () => {
    const world = await withPartner()
    const { coalition, own, partnerId } = world
    await keep(world)
    const late = await coalition.join('PROFESSIONAL', 'Sem', partnerId)
    await coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: own.membershipId, role: 'COORDINATOR', partnerId, expectedVersion: 1 }))
    expect(await coalition.asPerson(late, (tx, ctx) => readOwnInterest(tx, ctx, partnerId))).toMatchObject({ own: null, isClosed: true, readers: [] })
    await coalition.asPerson(late, (tx, ctx) => keepInterest(tx, ctx, typed(partnerId, { expectedVersion: 1 })))
    expect(await coalition.asPerson(late, (tx, ctx) => readOwnInterest(tx, ctx, partnerId))).toMatchObject({ isClosed: false, version: 2 })
  })

  it('can be thrown away, with what was released of it, and goes when the partner leaves', async () => {
    const world = await withPartner()
    const { coalition, own, partnerId } = world
    const kept = () => countRows(coalition, 'partner_interest')
    for (const goes of [() => coalition.asPerson(own, (tx, ctx) => throwAwayInterest(tx, ctx, { partnerId })), () => coalition.as('COORDINATOR', (tx, ctx) => leavePartner(tx, ctx, { partnerId }))]) {
      await keep(world)
      await coalition.asPerson(own, (tx, ctx) => releaseInterest(tx, ctx, { partnerId, expectedVersion: 1 }))
      await goes()
      expect([await kept(), await countRows(coalition, 'released_interest'), await countRows(coalition, 'partner_interest_reader')]).toEqual([0, 0, 0])
    }
    expect((await exported(coalition)).all).not.toContain(SECRET)
  })

  it('is closed to who belongs to another partner from then on', async () => {
    const world = await withPartner()
    const { coalition, partnerId, otherId, own } = world
    await keep(world)
    await coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: own.membershipId, role: 'PARTNER_EXECUTIVE', partnerId: otherId, expectedVersion: 1 }))
    expect(await coalition.asPerson(own, (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).toMatchObject({ isOwn: false, own: null })
  })

  it('is in no export until it is released, and the export says so', async () => {
    const world = await withPartner()
    const { coalition, own, partnerId } = world
    await keep(world)
    const before = await exported(coalition)
    expect(before.all).not.toContain(SECRET)
    expect(before.readme).toContain('belangen die een partner voor zichzelf hield')
    expect(before.readme).toContain('partner_interest')
    await coalition.asPerson(own, (tx, ctx) => releaseInterest(tx, ctx, { partnerId, expectedVersion: 1 }))
    expect((await exported(coalition)).all).toContain(SECRET)
  })

  it('is released by the partner itself, as it stood then, and can be taken back', async () => {
    const world = await withPartner()
    const { coalition, own, partnerId } = world
    await keep(world)
    await coalition.asPerson(own, (tx, ctx) => releaseInterest(tx, ctx, { partnerId, expectedVersion: 1 }))
    const seen = () => coalition.as('COORDINATOR', (tx, ctx) => readPartnerCards(tx, ctx, partnerId))
    expect(await seen()).toMatchObject({ own: null, released: { interest: SECRET, worry: 'Dat alles bij ons komt' } })
    // What is kept after that is theirs again, until they release it once more.
    await keep(world, { interest: 'Nog geheim', expectedVersion: 1 })
    expect(await seen()).toMatchObject({ released: { interest: SECRET } })
    await coalition.asPerson(own, (tx, ctx) => takeBackInterest(tx, ctx, { partnerId }))
    expect(await seen()).toMatchObject({ released: null })
    await expectRefusal(coalition, () => coalition.asPerson(own, (tx, ctx) => takeBackInterest(tx, ctx, { partnerId })), ruleBroken('partners.nothing_released'))
    expect((await trail(coalition)).slice(-4).map((one) => one.event)).toEqual(['partner_interest_kept', 'partner_interest_released', 'partner_interest_kept', 'partner_interest_taken_back'])
  })

  it('is released as somebody has read it, not as a colleague has just changed it', async () => {
    const world = await withPartner()
    const { coalition, own, partnerId } = world
    await keep(world)
    await keep(world, { interest: 'Anders', expectedVersion: 1 })
    await expectRefusal(coalition, () => coalition.asPerson(own, (tx, ctx) => releaseInterest(tx, ctx, { partnerId, expectedVersion: 1 })), ruleBroken('partners.interest_changed'))
    await expectRefusal(coalition, () => keep(world, { expectedVersion: 1 }), conflict('Ingrid', 2, { interest: 'Anders', worry: 'Dat alles bij ons komt', limit: '', gain: '' }))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => saveOffer(tx, ctx, offer(partnerId)))
  })

  it('of a partner that left is shown to nobody any more', async () => {
    const world = await withPartner()
    const { coalition, own, partnerId } = world
    await keep(world)
    await coalition.asPerson(own, (tx, ctx) => releaseInterest(tx, ctx, { partnerId, expectedVersion: 1 }))
    await coalition.as('COORDINATOR', (tx, ctx) => leavePartner(tx, ctx, { partnerId }))
    expect(await coalition.as('PROFESSIONAL', (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).toMatchObject({ released: null })
  })

  it('points at no person', async () => {
    const world = await withPartner()
    await expectRefusal(world.coalition, () => keep(world, { worry: 'Bel 06 12345678' }), invalid({ worry: 'privacy.phone' }))
  })
})

describe('brengen en halen', () => {
  it('is filled in by the coordinator or by the partner\'s own people, and read by everybody who may see partners', async () => {
    const { coalition, partnerId, otherId, own } = await withPartner()
    await coalition.as('COORDINATOR', (tx, ctx) => saveOffer(tx, ctx, offer(partnerId)))
    await coalition.asPerson(own, (tx, ctx) => saveOffer(tx, ctx, offer(partnerId, { needs: [], expectedVersion: 1 })))
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).toMatchObject({ mayOffer: false, offer: { brings: ['ROOM', 'TIME'], bringsNote: 'Een lokaal op dinsdag', needs: [], version: 2 } })
    await expectRefusal(coalition, () => coalition.asPerson(own, (tx, ctx) => saveOffer(tx, ctx, offer(otherId))), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => readPartnerCards(tx, ctx, partnerId))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('of two people at once keeps the first, and of a partner that is not there nothing', async () => {
    const { coalition, partnerId } = await withPartner()
    const save = (over: Partial<OfferForm>) => coalition.as('COORDINATOR', (tx, ctx) => saveOffer(tx, ctx, offer(partnerId, over)))
    await save({})
    await expectRefusal(coalition, () => save({ brings: [] }), conflict('Coen', 1, { brings: ['ROOM', 'TIME'], bringsNote: 'Een lokaal op dinsdag', needs: ['MONEY'], needsNote: '' }))
    await expectRefusal(coalition, () => save({ partnerId: newId() }), NOT_FOUND)
  })
})
