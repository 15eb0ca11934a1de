import pg from 'pg'
import { expect } from 'vitest'
import { record } from '@/lib/platform/audit/record'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { MemberRole } from '@/lib/members/types'
import type { TestCoalition } from './world'

// What stays behind: everything of a coalition, read past all walls, before and after.

/** Per table of a coalition how many rows, and a hash over them; the outbox is shared and says whose a row is. */
export async function fingerprint(coalitionId: string): Promise<Record<string, string>> {
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
  await admin.connect()
  try {
    const { rows: tables } = await admin.query<{ name: string; key: string }>(`SELECT c.relname AS name, a.attname AS key FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname IN ('coalition_id', 'coalition_ref') ORDER BY 1`)
    const prints = tables.map(({ name, key }) => `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print
      FROM "${name}" t WHERE "${key}" = '${coalitionId}'`)
    const { rows } = await admin.query<{ name: string; print: string }>(prints.join(' UNION ALL '))
    return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
  } finally {
    await admin.end()
  }
}

/** The work is refused in this way, and nothing of it stays behind: no row, no event, no task. */
export async function expectRefusal(coalition: TestCoalition, work: () => Promise<unknown>, refusal: object): Promise<void> {
  const before = await fingerprint(coalition.id)
  await expect(work()).rejects.toMatchObject(refusal)
  expect(await fingerprint(coalition.id)).toEqual(before)
}

type Work<T> = (tx: CoalitionTx, ctx: MemberContext) => Promise<T>

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
