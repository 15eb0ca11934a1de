import pg from 'pg'
import { expect } from 'vitest'
import { record } from '@/lib/platform/audit/record'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { MemberRole } from '@/lib/members/types'
import { fingerprint } from './fingerprint'
import type { TestCoalition, TestPerson } from './world'

// What stays behind: everything of a coalition, read past all walls, before and after.

/** The work is refused in this way, and nothing of it stays behind: no row, no event, no task. */
export async function expectRefusal(coalition: TestCoalition, work: () => Promise<unknown>, refusal: object): Promise<void> {
  const before = await fingerprint(coalition.id)
  await expect(work()).rejects.toMatchObject(refusal)
  expect(await fingerprint(coalition.id)).toEqual(before)
}

export type Work<T> = (tx: CoalitionTx, ctx: MemberContext) => Promise<T>

/** The change and its event are one: when the event cannot be written, the change does not stay either. */
export async function expectOneWithItsEvent(coalition: TestCoalition, role: MemberRole, work: Work<unknown>): Promise<void> {
  const before = await fingerprint(coalition.id)
  const unwritable = { event: 'never', subject: { type: 'nothing', id: 'no id at all' } }
  const attempt = coalition.as(role, async (tx, ctx) => {
    await work(tx, ctx)
    record(tx, ctx, unwritable)
  })
  await expect(attempt).rejects.toMatchObject({ code: '22P02' })
  expect(await fingerprint(coalition.id)).toEqual(before)
}

/** Sent twice, one after the other and then twice at once: the first answer again, and nothing more than the first time. */
export async function expectOnce<T>(coalition: TestCoalition, role: MemberRole, work: Work<T>): Promise<T> {
  const first = await coalition.as(role, work)
  const after = await fingerprint(coalition.id)
  expect(await coalition.as(role, work)).toEqual(first)
  expect(await Promise.all([coalition.as(role, work), coalition.as(role, work)])).toEqual([first, first])
  expect(await fingerprint(coalition.id)).toEqual(after)
  return first
}

/** Until a query of this database waits for a lock: then two people are truly there at the same moment. */
export async function untilSomebodyWaits(): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
  await admin.connect()
  try {
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const { rowCount } = await admin.query("SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
      if (rowCount) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error('Nobody waited for a lock.')
  } finally {
    await admin.end()
  }
}

/** The second begins when the first has done its part and did not yet end; it waits, or it is there too early. What became of the second. */
export async function meanwhile(coalition: TestCoalition, who: TestPerson, first: Work<unknown>, second: () => Promise<unknown>, now?: Date): Promise<PromiseSettledResult<unknown>> {
  const outcome = await coalition.asPerson(who, async (tx, ctx) => {
    await first(tx, ctx)
    const settled = Promise.allSettled([second()])
    await Promise.race([untilSomebodyWaits(), settled])
    return { settled }
  }, now)
  const [result] = await outcome.settled
  if (!result) throw new Error('There was no second.')
  return result
}

/** Two coordinators save one text at the same moment: what the second, who waited for the first, is told. */
export async function toldToTheSecond(coalition: TestCoalition, first: Work<unknown>, second: Work<unknown>): Promise<unknown> {
  const result = await meanwhile(coalition, coalition.people.COORDINATOR, first, () => coalition.as('COORDINATOR', second))
  return result.status === 'rejected' ? result.reason : 'nothing: it was done'
}
