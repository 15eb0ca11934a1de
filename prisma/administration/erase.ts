import { erasureOf, type Trace } from '@/lib/administration/rules'
import type { ErasureProof } from '@/lib/administration/types'
import { appendAdministration } from '@/lib/platform/audit/administration'
import { join, raw, sql, type Sql } from '@/lib/platform/db/sql'
import { isId, newId } from '@/lib/platform/ids'
import { asOwner } from './on-database'

// Deletes a coalition for good, with a count as proof. The erasure role cannot log in: the owner takes it on, and it is
// bound by row-level security, so that not a row of another coalition can go along.

type Query = <Row>(query: Sql) => Promise<Row[]>

export interface Erased extends ErasureProof {
  readonly coalitionId: string
  readonly slug: string
  readonly askedBy: string | null
  readonly askedAt: Date
  readonly erasedAt: Date
  /** Of the row in the trail of the administration, and so of all that came before it. */
  readonly hash: string
}

/** Why a coalition is not erased now. */
export class NotErasable extends Error {
  override readonly name = 'NotErasable'
}

/** A name from the catalogue as it may stand in a statement. */
const named = (name: string) => raw(`"${name.replaceAll('"', '""')}"`)

async function namesOf(query: Query, statement: Sql): Promise<string[]> {
  return (await query<{ name: string }>(statement)).map((row) => row.name)
}

/** Every table with a column of this name, from the catalogue: one that is added later is there too. */
const tablesWith = (query: Query, column: string) => namesOf(query, sql`
  SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = ${column} AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`)

async function countRows(query: Query, tables: readonly string[], coalitionId: string): Promise<Record<string, number>> {
  const counts = tables.map((table) => sql`SELECT ${table}::text AS name, count(*)::int AS count FROM ${named(table)} WHERE coalition_id = ${coalitionId}::uuid`)
  const rows = await query<{ name: string; count: number }>(join(counts, ' UNION ALL '))
  return Object.fromEntries(rows.map((row) => [row.name, row.count]))
}

/** One statement for all tables: what points at what is only looked at when it ends, so no order can be forgotten. */
async function deleteRows(query: Query, tables: readonly string[], coalitionId: string): Promise<void> {
  const parts = tables.map((table, index) => sql`${raw(`d${index}`)} AS (DELETE FROM ${named(table)} WHERE coalition_id = ${coalitionId}::uuid)`)
  await query(sql`WITH ${join(parts)} SELECT 1`)
}

async function findAsked(query: Query, slug: string, { now, withoutWaiting }: { now: Date; withoutWaiting: boolean }) {
  const [coalition] = await query<{ id: string; status: string }>(sql`SELECT id, status::text AS status FROM coalition WHERE slug = ${slug} FOR UPDATE`)
  if (!coalition) throw new NotErasable(`There is no coalition ${slug}.`)
  const trail = await query<Trace>(sql`
    SELECT event, actor_id AS "actorId", to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt", hash, changes
    FROM administration_event WHERE subject_id = ${coalition.id}::uuid ORDER BY administration_event.sequence DESC`)
  const erasure = erasureOf(trail)
  if (erasure.status !== 'asked') throw new NotErasable(`Nobody asked that ${slug} be erased: that is done at /beheer/${slug}.`)
  if (coalition.status !== 'SUSPENDED') throw new NotErasable(`${slug} is not on hold.`)
  if (now < erasure.from && !withoutWaiting) throw new NotErasable(`${slug} may be erased from ${erasure.from.toISOString()}. Without waiting: add --now.`)
  return { coalitionId: coalition.id, erasure }
}

/**
 * Erases a coalition that the administration asked to be erased: all its rows as the erasure role, then its signposts,
 * the accounts and sessions that belong nowhere else, and its own row. One transaction: all of it, or nothing.
 * @param withoutWaiting does not wait for the cool-down; the proof says so
 * @throws NotErasable when it was not asked, is not on hold, or must wait
 */
export function eraseCoalition(url: string, slug: string, { now = new Date(), withoutWaiting = false } = {}): Promise<Erased> {
  return asOwner(url, async (query, client) => {
    const { coalitionId, erasure } = await findAsked(query, slug, { now, withoutWaiting })
    if (!isId(coalitionId)) throw new Error('A coalition id must be a uuid.')
    const tables = await tablesWith(query, 'coalition_id')
    await client.query(`SET LOCAL app.coalition_id = '${coalitionId}'`)
    await client.query('SET LOCAL ROLE samenspel_erasure')
    const before = await countRows(query, tables, coalitionId)
    const members = (await query<{ id: string }>(sql`SELECT DISTINCT user_id AS id FROM membership WHERE coalition_id = ${coalitionId}::uuid`)).map((row) => row.id)
    await deleteRows(query, tables, coalitionId)
    const after = await countRows(query, tables, coalitionId)
    await client.query('RESET ROLE')
    const left = Object.entries(after).filter(([, count]) => count > 0)
    if (left.length > 0) throw new Error(`Rows were left in ${left.map(([table]) => table).join(', ')}.`)

    for (const table of await tablesWith(query, 'coalition_ref')) await query(sql`DELETE FROM ${named(table)} WHERE coalition_ref = ${coalitionId}::uuid`)
    const strays = sql`id = ANY(${members}::uuid[]) AND NOT EXISTS (SELECT FROM account_coalition a WHERE a.user_id = app_user.id)
      AND NOT EXISTS (SELECT FROM platform_administrator p WHERE p.user_id = app_user.id)`
    const [ended] = await query<{ count: number }>(sql`SELECT count(*)::int AS count FROM session WHERE user_id IN (SELECT id FROM app_user WHERE ${strays})`)
    const accounts = await query(sql`DELETE FROM app_user WHERE ${strays} RETURNING id`)
    await query(sql`DELETE FROM coalition WHERE id = ${coalitionId}::uuid`)

    const proof: ErasureProof = {
      tables: Object.fromEntries(tables.map((table) => [table, { before: before[table] ?? 0, after: after[table] ?? 0 }])), sessions: ended?.count ?? 0, accounts: accounts.length,
    }
    const { hash } = await appendAdministration(query, {
      event: 'coalition_erased', subject: { type: 'coalition', id: coalitionId }, by: null, changes: { slug, ...proof, waited: now >= erasure.from }, requestId: newId(), now,
    })
    return { ...proof, coalitionId, slug, askedBy: erasure.askedBy, askedAt: erasure.askedAt, erasedAt: now, hash }
  })
}
