import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { authPool } from '@/lib/platform/db/pools'
import { empty, runSql, sql } from '@/lib/platform/db/sql'
import { SESSION_SECONDS, sessionCookieName, sessionCookieOptions } from './cookies'
import { readDeviceText, type Device } from './device'
import { IDLE_SECONDS } from './freshness'
import { hashSessionToken } from './session'

/** A session, as its person sees it in the list of their own. */
export interface ListedSession {
  readonly id: string
  readonly device: Device
  readonly network: string | null
  readonly method: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** The running sessions of an account, the one last used on top. */
export async function listSessions(userId: string): Promise<ListedSession[]> {
  const rows = await runSql<Omit<ListedSession, 'device'> & { device: string | null }>(authPool(), sql`
    SELECT id, device, network, method, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM session
    WHERE user_id = ${userId}::uuid AND expires > now() AND last_seen_at > now() - make_interval(secs => ${IDLE_SECONDS}) ORDER BY last_seen_at DESC, id DESC`)
  return rows.map((row) => ({ ...row, device: readDeviceText(row.device) }))
}

/** Ends one session of this account. What is none of theirs stays. */
export async function endSession(userId: string, sessionId: string): Promise<void> {
  await runSql(authPool(), sql`DELETE FROM session WHERE id = ${sessionId}::uuid AND user_id = ${userId}::uuid`)
}

/** Ends all sessions of an account at once, or all but one. Returns how many. */
export async function endSessionsOf(userId: string, { except }: { except?: string } = {}): Promise<number> {
  const ended = await runSql(authPool(), sql`DELETE FROM session WHERE user_id = ${userId}::uuid ${except ? sql`AND id <> ${except}::uuid` : empty} RETURNING id`)
  return ended.length
}

/**
 * Writes down that the person of this session showed who they are, and gives the session a new cookie: who had the old
 * one, from before, has nothing (session fixation).
 * @param factor a second factor was shown
 */
export async function renewSession(sessionId: string, { factor }: { factor: boolean }): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const [row] = await runSql<{ expires: Date }>(authPool(), sql`
    UPDATE session SET session_token = ${hashSessionToken(token)}, confirmed_at = now(), last_seen_at = now(), pending_totp = NULL ${factor ? sql`, factor_at = now()` : empty}
    WHERE id = ${sessionId}::uuid RETURNING expires`)
  if (!row) return
  const left = Math.floor((row.expires.getTime() - Date.now()) / 1000)
  ;(await cookies()).set(sessionCookieName(), token, { ...sessionCookieOptions(), maxAge: Math.min(SESSION_SECONDS, Math.max(0, left)) })
}

/** What this session showed of a second factor counts no more: there is none now. */
export async function forgetFactor(sessionId: string): Promise<void> {
  await runSql(authPool(), sql`UPDATE session SET factor_at = NULL WHERE id = ${sessionId}::uuid`)
}
