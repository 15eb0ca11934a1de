import 'server-only'
import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { paths } from '@/lib/platform/paths'
import { sessionCookieName } from './cookies'

/** Who is signed in. Not the name: the name that others see stands on the membership of each coalition. */
export interface SessionUser {
  readonly id: string
}

export interface CoalitionEntry {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Made up, for the demo: every page says so. */
  readonly isFictional: boolean
}

/** A session's cookie value as the table holds it. */
export const hashSessionToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const sessionHash = cache(async (): Promise<string | undefined> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? hashSessionToken(token) : undefined
})

/**
 * The session and, when this account may enter it, the coalition behind a slug: one query on the sign-in role, because
 * every page begins with it. next-auth makes and ends sessions; reading one is this line of SQL.
 */
export async function findSessionForCoalition(slug: string): Promise<{ user: SessionUser; coalition: CoalitionEntry | undefined; isSuspended: boolean } | undefined> {
  const hash = await sessionHash()
  if (!hash) return undefined
  // From the address: PostgreSQL takes no zero byte. No workspace is called nothing.
  const asked = /^[\w-]+$/.test(slug) ? slug : ''
  const [row] = await runSql<{ userId: string; id: string | null; slug: string; name: string; isFictional: boolean; isSuspended: boolean | null }>(authPool(), sql`
    SELECT s.user_id AS "userId", c.id, c.slug, c.name, c.is_fictional AS "isFictional", c.status <> 'ACTIVE' AS "isSuspended"
    FROM session s LEFT JOIN (account_coalition a JOIN coalition c ON c.id = a.coalition_ref AND c.slug = ${asked})
      ON a.user_id = s.user_id
    WHERE s.session_token = ${hash} AND s.expires > now()`)
  if (!row) return undefined
  // Only its own members learn that it stands still; for others it is not there.
  const isSuspended = row.isSuspended === true
  return { user: { id: row.userId }, isSuspended, coalition: row.id && !isSuspended ? { id: row.id, slug: row.slug, name: row.name, isFictional: row.isFictional } : undefined }
}

/** Who is signed in, for pages outside a coalition. */
export const findSessionUser = cache(async (): Promise<SessionUser | undefined> => {
  const hash = await sessionHash()
  if (!hash) return undefined
  const [row] = await runSql<SessionUser>(authPool(), sql`SELECT user_id AS id FROM session WHERE session_token = ${hash} AND expires > now()`)
  return row
})

/** Where somebody goes who has just signed in: the one workspace they have, or the list to choose from. */
export async function startPath(): Promise<string> {
  const user = await findSessionUser()
  if (!user) return paths.signIn()
  const [first, ...others] = await listCoalitionsOf(user.id)
  return first && others.length === 0 ? paths.workspace(first.slug) : paths.mine
}

/** The workspaces that an account may enter, by name. */
export async function listCoalitionsOf(userId: string): Promise<CoalitionEntry[]> {
  return runSql<CoalitionEntry>(authPool(), sql`
    SELECT c.id, c.slug, c.name, c.is_fictional AS "isFictional" FROM account_coalition a JOIN coalition c ON c.id = a.coalition_ref
    WHERE a.user_id = ${userId}::uuid AND c.status = 'ACTIVE' ORDER BY c.name`)
}
