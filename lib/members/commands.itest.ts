import { describe, expect, it } from 'vitest'
import { addPartner } from '@/lib/partners/commands'
import { ensureAccount } from '@/lib/platform/auth/accounts'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { enterAsJob, enterAsMember } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { readChain, trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { addMember, admitVisitor, changeMember, changeOwnName, endMember, endVisit } from './commands'
import { findAlderman, listAldermen, listMemberNames, listMembers, listReaders, readAccount, readMember, readOwnName } from './queries'
import type { MemberForm } from './schema'
import type { MemberRole } from './types'

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

describe('another role or organisation', () => {
  const change = (coalition: TestCoalition, id: string, about: Partial<MemberForm>, by: MemberRole = 'COORDINATOR') =>
    coalition.as(by, (tx, ctx) => changeMember(tx, ctx, { id, role: 'PROFESSIONAL', partnerId: null, expectedVersion: 1, ...about }))
  const partner = (coalition: TestCoalition) => coalition.as('COORDINATOR', (tx, ctx) =>
    addPartner(tx, ctx, { name: 'De Oever', partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))

  it('holds from the next request on, and is recorded', async () => {
    const coalition = await makeCoalition()
    const { membershipId, userId } = coalition.people.PROFESSIONAL
    const partnerId = await partner(coalition)
    await change(coalition, membershipId, { role: 'POLICY_ADVISER', partnerId })
    expect((await enterAsMember(userId, coalition.id)).actor).toMatchObject({ role: 'POLICY_ADVISER', partnerId })
    expect((await trail(coalition)).slice(-2)).toEqual([
      { event: 'member_role_changed', actorRole: 'COORDINATOR', subjectId: membershipId, changes: { role: { from: 'PROFESSIONAL', to: 'POLICY_ADVISER' } } },
      { event: 'member_partner_changed', actorRole: 'COORDINATOR', subjectId: membershipId, changes: { partnerId: { from: null, to: partnerId } } },
    ])
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: membershipId, role: 'ALDERMAN', partnerId: null, expectedVersion: 2 }))
  })

  it('is given by a coordinator only, and to nobody of another coalition', async () => {
    const [ours, theirs] = [await makeCoalition(), await makeCoalition()]
    await expectRefusal(ours, () => change(ours, ours.people.ALDERMAN.membershipId, {}, 'PROFESSIONAL'), refused('COORDINATOR'))
    await expectRefusal(theirs, () => change(ours, theirs.people.ALDERMAN.membershipId, {}), NOT_FOUND)
    await expectRefusal(ours, async () => change(ours, ours.people.ALDERMAN.membershipId, { partnerId: await partner(theirs) }), invalid({ partnerId: 'members.partner_missing' }))
    await expectRefusal(ours, () => change(ours, ours.people.ALDERMAN.membershipId, { role: 'PARTNER_EXECUTIVE' }), invalid({ partnerId: 'members.partner_missing' }))
  })

  it('is not taken from the last coordinator; of two, one can stop, also when both do at once', async () => {
    const coalition = await makeCoalition()
    const { COORDINATOR: first, PROFESSIONAL: second } = coalition.people
    await expectRefusal(coalition, () => change(coalition, first.membershipId, {}), ruleBroken('members.last_coordinator'))
    await change(coalition, second.membershipId, { role: 'COORDINATOR' })
    const results = await Promise.allSettled([
      coalition.asPerson(first, (tx, ctx) => changeMember(tx, ctx, { id: first.membershipId, role: 'PROFESSIONAL', partnerId: null, expectedVersion: 1 })),
      coalition.asPerson(second, (tx, ctx) => changeMember(tx, ctx, { id: second.membershipId, role: 'PROFESSIONAL', partnerId: null, expectedVersion: 2 })),
    ])
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((one) => one.status === 'rejected')).toMatchObject({ reason: ruleBroken('members.last_coordinator') })
  })

  it('that somebody else changed meanwhile is a conflict with both', async () => {
    const coalition = await makeCoalition()
    const { membershipId } = coalition.people.ALDERMAN
    await change(coalition, membershipId, { role: 'POLICY_ADVISER' })
    await expectRefusal(coalition, () => change(coalition, membershipId, {}), conflict('Coen', 2, { role: 'POLICY_ADVISER', partnerId: '' }))
  })
})

describe('a name of one\'s own choosing', () => {
  const choose = (coalition: TestCoalition, displayName: string, expectedVersion = 1, role: MemberRole = 'EXPERIENCE_EXPERT') =>
    coalition.as(role, (tx, ctx) => changeOwnName(tx, ctx, { displayName, expectedVersion }))

  it('is what others see from then on; that it changed is recorded, and no name', async () => {
    const coalition = await makeCoalition()
    const { userId, membershipId } = coalition.people.EXPERIENCE_EXPERT
    await choose(coalition, 'Merel')
    expect((await enterAsMember(userId, coalition.id)).actor.displayName).toBe('Merel')
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'member_name_changed', actorRole: 'EXPERIENCE_EXPERT', subjectId: membershipId, changes: null })
    expect(await coalition.as('EXPERIENCE_EXPERT', readOwnName)).toEqual({ displayName: 'Merel', version: 2 })
    await expectRefusal(coalition, () => choose(coalition, 'Lijster'), conflict('Merel', 2, { displayName: 'Merel' }))
  })

  it('is not somebody else\'s, points at nobody, and may be kept', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => choose(coalition, 'coén'), invalid({ displayName: 'members.name_taken' }))
    await expectRefusal(coalition, () => choose(coalition, 'mail me: a@b.nl'), invalid({ displayName: 'privacy.email' }))
    await expect(choose(coalition, 'Pluis')).resolves.toBeUndefined()
  })

  it('is for experience experts and who supports them', async () => {
    const coalition = await makeCoalition()
    expect(await rolesThatCan(coalition, (tx, ctx) => changeOwnName(tx, ctx, { displayName: `Naam ${ctx.actor.role.slice(0, 3)}`, expectedVersion: 1 }))).toEqual(['EXPERIENCE_EXPERT', 'SUPPORTER'])
    expect(await rolesThatCan(coalition, readOwnName)).toEqual(['EXPERIENCE_EXPERT', 'SUPPORTER'])
  })
})

describe('the members with who they are', () => {
  it('are for a coordinator: with address and own name, of running memberships', async () => {
    const coalition = await makeCoalition()
    const members = await coalition.as('COORDINATOR', listMembers)
    expect(members.map((one) => one.displayName)).toEqual(['Alda', 'Bas', 'Bo', 'Coen', 'Fien', 'Pluis', 'Prue', 'Sterre'])
    expect(members.find((one) => one.role === 'EXPERIENCE_EXPERT')).toMatchObject({ email: coalition.people.EXPERIENCE_EXPERT.email, registeredName: null, version: 1 })
    expect(JSON.stringify(members)).not.toContain(coalition.people.ALDERMAN.userId)
    expect(await rolesThatCan(coalition, listMembers)).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, (tx, ctx) => readMember(tx, ctx, coalition.people.ALDERMAN.membershipId))).toEqual(['COORDINATOR'])
    await expect(coalition.as('COORDINATOR', (tx, ctx) => readMember(tx, ctx, 'geen-id'))).rejects.toMatchObject(NOT_FOUND)
  })
})

describe('an administrator of the platform who is in for a while', () => {
  const visit = async (coalition: TestCoalition, userId: string) => {
    const job = await enterAsJob(coalition.id, 'test')
    return inCoalition(job, (tx) => admitVisitor(tx, job, { userId, displayName: 'Robin (platformbeheer)', reason: 'HELP', until: new Date(Date.now() + 3 * 86_400_000) }))
  }

  it('is nobody to leave a coalition to: the last coordinator of its own stays one', async () => {
    const coalition = await makeCoalition()
    const { membershipId } = coalition.people.COORDINATOR
    const visitorId = await visit(coalition, await account())
    const end = (id: string) => coalition.as('COORDINATOR', (tx, ctx) => endMember(tx, ctx, { membershipId: id }))
    await expectRefusal(coalition, () => end(membershipId), ruleBroken('departures.last_coordinator'))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: membershipId, role: 'PROFESSIONAL', partnerId: null, expectedVersion: 1 })), ruleBroken('members.last_coordinator'))
    // The twins: the visitor may go, and with a second one of its own the first may too.
    await end(visitorId)
    await coalition.join('COORDINATOR', 'Cas')
    await end(membershipId)
    await expect(enterAsMember(coalition.people.COORDINATOR.userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
  })

  it('leaves no end behind for when they are invited in their own right', async () => {
    const coalition = await makeCoalition()
    const userId = await account()
    await visit(coalition, userId)
    const job = await enterAsJob(coalition.id, 'test')
    await inCoalition(job, (tx) => endVisit(tx, job, userId))
    await join(coalition, { userId, role: 'PROFESSIONAL', displayName: 'Robin' })
    expect(await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT role::text, access_until FROM membership WHERE user_id = ${userId}::uuid`))).toEqual([{ role: 'PROFESSIONAL', access_until: null }])
    // And no visit makes more of it.
    await expectRefusal(coalition, () => visit(coalition, userId), ruleBroken('members.own_member'))
  })
})
