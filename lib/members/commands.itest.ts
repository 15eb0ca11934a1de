import { describe, expect, it } from 'vitest'
import { addPartner } from '@/lib/partners/commands'
import { ensureAccount } from '@/lib/platform/auth/accounts'
import { newId } from '@/lib/platform/ids'
import { enterAsJob, enterAsMember } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { readChain } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { addMember } from './commands'
import { findAlderman, listAldermen, listMemberNames, listReaders, readAccount } from './queries'

const account = () => ensureAccount({ email: `${newId()}@test.example` })

const join = async (coalition: TestCoalition, member: Parameters<typeof addMember>[2]) => {
  const job = await enterAsJob(coalition.id, 'test')
  return inCoalition(job, (tx) => addMember(tx, job, member))
}

describe('a person who joins', () => {
  it('is a member from then on, under the name and the role of this coalition', async () => {
    const coalition = await makeCoalition()
    const userId = await account()
    const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'Opvang', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    const id = await join(coalition, { userId, role: 'PROFESSIONAL', displayName: 'Zonnestraal', partnerId })
    expect((await enterAsMember(userId, coalition.id)).actor).toEqual({ kind: 'member', membershipId: id, role: 'PROFESSIONAL', displayName: 'Zonnestraal', partnerId })
    expect((await readChain(coalition)).rows.at(-1)).toMatchObject({ event: 'member_joined', subjectId: id, actorKind: 'job', changes: { role: 'PROFESSIONAL' } })
  })

  it('can be a member of two coalitions with another role in each', async () => {
    const [first, second] = await Promise.all([makeCoalition(), makeCoalition()])
    const userId = await account()
    await join(first, { userId, role: 'COORDINATOR', displayName: 'Noor' })
    await join(second, { userId, role: 'EXPERIENCE_EXPERT', displayName: 'Merel' })
    expect((await enterAsMember(userId, first.id)).actor).toMatchObject({ role: 'COORDINATOR', displayName: 'Noor' })
    expect((await enterAsMember(userId, second.id)).actor).toMatchObject({ role: 'EXPERIENCE_EXPERT', displayName: 'Merel' })
  })

  it('joins once', async () => {
    const coalition = await makeCoalition()
    const { userId } = coalition.people.PROFESSIONAL
    await expectRefusal(coalition, () => join(coalition, { userId, role: 'ALDERMAN', displayName: 'Nog eens' }), ruleBroken('already_there'))
    expect((await enterAsMember(userId, coalition.id)).actor.role).toBe('PROFESSIONAL')
  })

  it('is let in by no member, whatever their role', async () => {
    const coalition = await makeCoalition()
    const userId = await account()
    const member = { userId, role: 'COORDINATOR', displayName: 'Indringer' } as const
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => addMember(tx, ctx, member)), refused('LINK'))
    expect(await rolesThatCan(coalition, (tx, ctx) => addMember(tx, ctx, member))).toEqual([])
    await expect(enterAsMember(userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
  })

  it('cannot be of a partner of another coalition', async () => {
    const [ours, theirs] = await Promise.all([makeCoalition(), makeCoalition()])
    const partnerId = await theirs.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'Elders', partnerType: 'LIBRARY', status: 'INVITED', contactName: null, contactEmail: null, ...key() }))
    const userId = await account()
    await expect(join(ours, { userId, role: 'PROFESSIONAL', displayName: 'X', partnerId })).rejects.toThrow()
    await expect(enterAsMember(userId, ours.id)).rejects.toMatchObject(NOT_FOUND)
  })
})

describe('the names of members', () => {
  it('are for who chooses an owner; who sends something sees who reads it; only a coordinator sees the aldermen', async () => {
    const coalition = await makeCoalition()
    expect((await coalition.as('PROFESSIONAL', listMemberNames)).map((one) => one.displayName)).toEqual(['Alda', 'Bas', 'Bo', 'Coen', 'Pluis', 'Prue'])
    expect(await coalition.as('EXPERIENCE_EXPERT', listReaders)).toEqual([{ id: coalition.people.COORDINATOR.membershipId, displayName: 'Coen', role: 'COORDINATOR' }])
    expect((await coalition.as('COORDINATOR', listAldermen)).map((one) => one.displayName)).toEqual(['Alda'])
    expect(await rolesThatCan(coalition, listMemberNames)).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(await rolesThatCan(coalition, listReaders)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'EXPERIENCE_EXPERT'])
    expect(await rolesThatCan(coalition, listAldermen)).toEqual(['COORDINATOR'])
  })

  it('find an alderman, and nobody else under that word', async () => {
    const { as, people } = await makeCoalition()
    expect(await as('COORDINATOR', (tx, ctx) => findAlderman(tx, ctx, people.ALDERMAN.membershipId))).toMatchObject({ displayName: 'Alda' })
    expect(await as('COORDINATOR', (tx, ctx) => findAlderman(tx, ctx, people.PROFESSIONAL.membershipId))).toBeUndefined()
  })

  it('never come with the account: only a background task finds that', async () => {
    const coalition = await makeCoalition()
    const { membershipId, userId } = coalition.people.EXPERIENCE_EXPERT
    const job = await enterAsJob(coalition.id, 'test')
    expect(await inCoalition(job, (tx) => readAccount(tx, job, membershipId))).toEqual({ userId, displayName: 'Pluis' })
    expect(await rolesThatCan(coalition, (tx, ctx) => readAccount(tx, ctx, membershipId))).toEqual([])
  })
})

describe('joining', () => {
  it('is one with its event', async () => {
    const coalition = await makeCoalition()
    const userId = await account()
    const job = await enterAsJob(coalition.id, 'test')
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx) => addMember(tx, job, { userId, role: 'PROFESSIONAL', displayName: 'Even' }))
    await expect(enterAsMember(userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
  })
})
