import 'server-only'
import { appPool, authPool } from '@/lib/platform/db/pools'
import { empty, runSql, sql } from '@/lib/platform/db/sql'
import type { CoalitionEntry } from '@/lib/platform/auth/session'

// The register of coalitions: the shared rows, for the administration of the platform. Names, states and counts of
// accounts; nothing that stands inside a coalition.

export interface Registered extends CoalitionEntry {
  readonly status: 'ACTIVE' | 'SUSPENDED'
  readonly createdAt: Date
  /** Accounts that may enter now. */
  readonly members: number
}

const COLUMNS = sql`c.id, c.slug, c.name, c.is_fictional AS "isFictional", c.status::text AS status, c.created_at AS "createdAt",
  (SELECT count(*)::int FROM account_coalition a WHERE a.coalition_ref = c.id) AS members`

/** Coalitions by name; `search` finds a part of the name or the address. */
export async function listRegistered({ search, most, from = 0 }: { search: string; most: number; from?: number }): Promise<{ rows: Registered[]; total: number }> {
  const sought = `%${search.replace(/[\\%_]/g, '\\$&').replaceAll('\0', '')}%`
  const where = search ? sql`WHERE c.name ILIKE ${sought} OR c.slug ILIKE ${sought}` : empty
  const [rows, [count]] = await Promise.all([
    runSql<Registered>(authPool(), sql`SELECT ${COLUMNS} FROM coalition c ${where} ORDER BY c.name, c.slug LIMIT ${most} OFFSET ${from}`),
    runSql<{ total: number }>(authPool(), sql`SELECT count(*)::int AS total FROM coalition c ${where}`),
  ])
  return { rows, total: count?.total ?? 0 }
}

/** The coalition at this address, whatever its state. */
export async function findRegistered(slug: string): Promise<Registered | undefined> {
  // From the address: PostgreSQL takes no zero byte.
  if (!/^[\w-]+$/.test(slug)) return undefined
  const [row] = await runSql<Registered>(authPool(), sql`SELECT ${COLUMNS} FROM coalition c WHERE c.slug = ${slug}`)
  return row
}

/** Takes the signposts of accounts to a coalition away: their membership has ended. */
export async function removeSignposts(coalitionRef: string, userIds: readonly string[]): Promise<void> {
  await runSql(authPool(), sql`DELETE FROM account_coalition WHERE coalition_ref = ${coalitionRef}::uuid AND user_id = ANY(${[...userIds]}::uuid[])`)
}

/** Municipalities of today, by name: reference facts that belong to no coalition. */
export async function listMunicipalities(): Promise<{ code: string; name: string }[]> {
  return runSql<{ code: string; name: string }>(appPool(), sql`SELECT code, name FROM municipality WHERE last_year = (SELECT max(last_year) FROM municipality) ORDER BY name`)
}
