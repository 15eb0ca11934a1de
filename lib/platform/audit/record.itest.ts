import { describe, expect, it } from 'vitest'
import { MEMBER_ROLES } from '@/lib/members/types'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { countRows, readChain, trail } from '@/tests/support/rows'
import { makeCoalition } from '@/tests/support/world'
import { findBreak } from './chain'
import { record } from './record'

/** What happens before a test begins: the coalition was founded, and a person of each role joined. */
const BEGUN = 1 + MEMBER_ROLES.length

const event = (name: string, changes?: Record<string, string | number>) => ({ event: name, subject: { type: 'goal', id: newId() }, ...(changes ? { changes } : {}) })

describe('what happened', () => {
  it('is written down with who, their role at that moment, what, and when', async () => {
    const coalition = await makeCoalition()
    const happened = event('goal_changed', { status: 'ACTIVE', count: 2 })
    await coalition.as('PROFESSIONAL', async (tx, ctx) => { record(tx, ctx, happened) })
    const { rows } = await readChain(coalition)
    expect(rows.at(-1)).toMatchObject({
      event: 'goal_changed', subjectType: 'goal', subjectId: happened.subject.id, actorKind: 'member', actorId: coalition.people.PROFESSIONAL.membershipId,
      actorRole: 'PROFESSIONAL', changes: { status: 'ACTIVE', count: 2 }, occurredAt: '2026-11-22T10:00:00.000Z',
    })
  })

  it('is gone when the change is rolled back, and its number is not used up', async () => {
    const coalition = await makeCoalition()
    const before = await readChain(coalition)
    await expect(coalition.as('COORDINATOR', async (tx, ctx) => {
      record(tx, ctx, event('goal_changed'))
      throw new Error('something else went wrong')
    })).rejects.toThrow('something else went wrong')
    expect(await readChain(coalition)).toEqual(before)
    await coalition.as('COORDINATOR', async (tx, ctx) => { record(tx, ctx, event('goal_created')) })
    expect((await readChain(coalition)).rows.at(-1)).toMatchObject({ event: 'goal_created', sequence: String(before.rows.length + 1) })
  })

  it('keeps its order within one change', async () => {
    const coalition = await makeCoalition()
    await coalition.as('COORDINATOR', async (tx, ctx) => { for (const name of ['a', 'b', 'c']) record(tx, ctx, event(name)) })
    expect((await trail(coalition)).map((row) => row.event)).toEqual(['a', 'b', 'c'])
  })
})

describe('the chain', () => {
  it('holds after many writes, also when they came at the same moment', async () => {
    const coalition = await makeCoalition()
    await Promise.all(Array.from({ length: 24 }, (_, index) => coalition.as(index % 2 ? 'COORDINATOR' : 'PROFESSIONAL', async (tx, ctx) => {
      for (let part = 0; part <= index % 3; part += 1) record(tx, ctx, event('goal_changed', { index, part }))
    })))
    const { rows, head } = await readChain(coalition)
    expect(rows).toHaveLength(BEGUN + 48)
    expect(findBreak(rows, head)).toBeUndefined()
  })

  it('holds for the first two events ever, written at the same moment', async () => {
    const [first, second] = await Promise.all([makeCoalition(), makeCoalition()])
    for (const coalition of [first, second]) {
      const { rows, head } = await readChain(coalition)
      expect([rows.length, findBreak(rows, head)]).toEqual([BEGUN, undefined])
    }
  })

  it('holds when somebody sent an id in capitals: a database gives it back in small letters', async () => {
    const coalition = await makeCoalition()
    await coalition.as('COORDINATOR', async (tx, ctx) => { record(tx, ctx, { event: 'goal_changed', subject: { type: 'goal', id: newId().toUpperCase() } }) })
    const { rows, head } = await readChain(coalition)
    expect(findBreak(rows, head)).toBeUndefined()
  })

  it('does not hold when a row was changed behind its back', async () => {
    const coalition = await makeCoalition()
    await coalition.as('COORDINATOR', async (tx, ctx) => { record(tx, ctx, event('goal_changed', { status: 'ACTIVE' })) })
    const { rows, head } = await readChain(coalition)
    const forged = rows.map((row) => (row.event === 'goal_changed' ? { ...row, changes: { status: 'STOPPED' } } : row))
    expect(findBreak(forged, head)).toEqual({ sequence: String(rows.length), reason: 'changed' })
  })
})

describe('the app role', () => {
  const attempts = {
    'change an event': sql`UPDATE audit_event SET actor_role = 'ALDERMAN'`,
    'remove an event': sql`DELETE FROM audit_event`,
    'empty the table': sql`TRUNCATE audit_event`,
    'remove the head': sql`DELETE FROM audit_head`,
    'give the head to another coalition': sql`UPDATE audit_head SET coalition_id = gen_random_uuid()`,
  }

  it.each(Object.entries(attempts))('cannot %s', async (_name, statement) => {
    const coalition = await makeCoalition()
    await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(statement))).rejects.toMatchObject({ code: '42501' })
    expect(await countRows(coalition, 'audit_event')).toBe(BEGUN)
  })
})
