import { beforeAll, describe, expect, it } from 'vitest'
import { addMember } from '@/lib/members/commands'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { NOT_FOUND } from '@/tests/support/refusals'
import { makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { enterAsJob, enterAsMember, enterByLink, enterPublic, hasRoleWithFactor, isAlderman } from './context'
import { openTx } from './envelope'
import { makeLinkToken } from './link-token'
import { insertLink } from './links'
import { inCoalition } from './transaction'

let coalition: TestCoalition
let other: TestCoalition

beforeAll(async () => { [coalition, other] = await Promise.all([makeCoalition({ name: 'Meerbrug' }), makeCoalition()]) })

const DAY = 24 * 60 * 60 * 1000

describe('an account, outside any coalition', () => {
  it('is an alderman\'s when it is one anywhere, as long as that lasts', async () => {
    const { ALDERMAN, PROFESSIONAL, PARTNER_EXECUTIVE } = coalition.people
    expect(await Promise.all([ALDERMAN, PROFESSIONAL, PARTNER_EXECUTIVE].map(({ userId }) => isAlderman(userId)))).toEqual([true, false, false])
    expect(await isAlderman(newId())).toBe(false)
    const both = await coalition.join('PROFESSIONAL', 'In twee')
    const job = await enterAsJob(other.id, 'test')
    await inCoalition(job, (tx) => addMember(tx, job, { userId: both.userId, role: 'ALDERMAN', displayName: 'In twee' }))
    expect([await isAlderman(both.userId), await hasRoleWithFactor(both.userId)]).toEqual([true, true])
    await other.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE membership SET ended_at = now() WHERE user_id = ${both.userId}::uuid`))
    expect([await isAlderman(both.userId), await hasRoleWithFactor(both.userId)]).toEqual([false, false])
  })
})

describe('a member', () => {
  it('gets in, with the role and the name of this coalition', async () => {
    const { actor, coalition: entered } = await coalition.ctx('ALDERMAN')
    expect(actor).toEqual({ kind: 'member', membershipId: coalition.people.ALDERMAN.membershipId, role: 'ALDERMAN', displayName: 'Alda', partnerId: null })
    expect(entered).toEqual({ id: coalition.id, slug: coalition.slug, name: 'Meerbrug', isFictional: true })
  })

  it('of another coalition, an unknown person and an unknown coalition get the same answer: it is not there', async () => {
    const strangers = [enterAsMember(other.people.COORDINATOR.userId, coalition.id), enterAsMember(newId(), coalition.id), enterAsMember(coalition.people.COORDINATOR.userId, newId())]
    const answers = await Promise.allSettled(strangers)
    expect(answers).toEqual(Array(3).fill({ status: 'rejected', reason: expect.objectContaining(NOT_FOUND) as unknown }))
  })

  it('has the role of this very moment: a role that was changed counts at once, a membership that ended lets nobody in', async () => {
    const person = await coalition.join('PROFESSIONAL', 'Nieuw')
    const change = (statement: ReturnType<typeof sql>) => coalition.as('COORDINATOR', (tx) => openTx(tx).query(statement))
    await change(sql`UPDATE membership SET role = 'ALDERMAN' WHERE id = ${person.membershipId}::uuid`)
    expect((await enterAsMember(person.userId, coalition.id)).actor.role).toBe('ALDERMAN')
    await change(sql`UPDATE membership SET ended_at = now() WHERE id = ${person.membershipId}::uuid`)
    await expect(enterAsMember(person.userId, coalition.id)).rejects.toMatchObject(NOT_FOUND)
  })
})

describe('a personal link', () => {
  const subjectId = newId()
  const link = (days: number) => coalition.as('COORDINATOR', (tx, ctx) => insertLink(tx, ctx, { verb: 'SIGN', subjectId, days }))

  it('opens its one subject until its last moment, and not after', async () => {
    const token = makeLinkToken(coalition.id, await link(60))
    const { actor } = await enterByLink(token, 'SIGN', { now: new Date(NOW.getTime() + 60 * DAY - 1) })
    expect(actor).toMatchObject({ kind: 'link', verb: 'SIGN', subjectId })
    await expect(enterByLink(token, 'SIGN', { now: new Date(NOW.getTime() + 60 * DAY) })).rejects.toMatchObject(NOT_FOUND)
  })

  it('that was withdrawn opens nothing', async () => {
    const id = await link(60)
    await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE access_link SET revoked_at = now() WHERE id = ${id}::uuid`))
    await expect(enterByLink(makeLinkToken(coalition.id, id), 'SIGN', { now: NOW })).rejects.toMatchObject(NOT_FOUND)
  })

  it('of one coalition opens nothing in another, and a forged one opens nothing anywhere', async () => {
    const id = await link(60)
    const tokens = [makeLinkToken(other.id, id), makeLinkToken(coalition.id, newId()), makeLinkToken(newId(), id), 'x', makeLinkToken(coalition.id, id).replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))]
    const answers = await Promise.allSettled(tokens.map((token) => enterByLink(token, 'SIGN', { now: NOW })))
    expect(answers).toEqual(Array(5).fill({ status: 'rejected', reason: expect.objectContaining(NOT_FOUND) as unknown }))
  })
})

describe('a background task and the public', () => {
  it('get in under their own name', async () => {
    expect((await enterAsJob(coalition.id, 'agreements.mail_signing_link')).actor).toEqual({ kind: 'job', job: 'agreements.mail_signing_link' })
    expect((await enterPublic(coalition.slug)).actor).toEqual({ kind: 'public' })
  })

  it('do not get in where there is nothing, or where something else than an id was given', async () => {
    const answers = await Promise.allSettled([enterAsJob(newId(), 'x'), enterAsJob("' OR true", 'x'), enterPublic('nergens')])
    expect(answers).toEqual(Array(3).fill({ status: 'rejected', reason: expect.objectContaining(NOT_FOUND) as unknown }))
  })
})

describe('a coalition that was suspended', () => {
  it('lets nobody in, whichever way', async () => {
    const closed = await makeCoalition()
    const token = makeLinkToken(closed.id, await closed.as('COORDINATOR', (tx, ctx) => insertLink(tx, ctx, { verb: 'SIGN', subjectId: newId(), days: 60 })))
    await closed.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE coalition SET status = 'SUSPENDED' WHERE id = ${closed.id}::uuid`))
    const answers = await Promise.allSettled([closed.ctx('COORDINATOR'), enterByLink(token, 'SIGN', { now: NOW }), enterAsJob(closed.id, 'x'), enterPublic(closed.slug)])
    expect(answers).toEqual(Array(4).fill({ status: 'rejected', reason: expect.objectContaining(NOT_FOUND) as unknown }))
  })
})

describe('a context', () => {
  it('cannot be changed by whoever holds it', async () => {
    const ctx = await coalition.ctx('PROFESSIONAL')
    expect(() => Object.assign(ctx, { actor: { kind: 'job', job: 'x' } })).toThrow(TypeError)
  })
})
