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

/** What was shown just now: who they are, and with a second factor. */
export interface JustShown {
  readonly isConfirmed: boolean
  readonly hasFactor: boolean
}

/**
 * Gives a session another token, so that whoever knew the old one has nothing (session fixation), and writes down what its
 * person showed just now. What waited in it to be set up or put away is gone. Undefined when it is not theirs, or over.
 */
export async function renewToken(session: { id: string; userId: string }, { isConfirmed, hasFactor }: JustShown): Promise<{ token: string; expires: Date } | undefined> {
  const token = randomBytes(32).toString('base64url')
  const [row] = await runSql<{ expires: Date }>(authPool(), sql`
    UPDATE session SET session_token = ${hashSessionToken(token)}, last_seen_at = now(), pending_totp = NULL, pending_codes = NULL
      ${isConfirmed ? sql`, confirmed_at = now()` : empty} ${hasFactor ? sql`, factor_at = now()` : empty}
    WHERE id = ${session.id}::uuid AND user_id = ${session.userId}::uuid AND expires > now() RETURNING expires`)
  return row && { token, expires: row.expires }
}

/** The same for the session of this browser, which gets the new cookie. False when it is over. */
export async function renewSession(session: { id: string; userId: string }, shown: JustShown): Promise<boolean> {
  const renewed = await renewToken(session, shown)
  if (!renewed) return false
  const left = Math.floor((renewed.expires.getTime() - Date.now()) / 1000)
  ;(await cookies()).set(sessionCookieName(), renewed.token, { ...sessionCookieOptions(), maxAge: Math.min(SESSION_SECONDS, Math.max(0, left)) })
  return true
}

/** What this session showed of a second factor counts no more: there is none now. */
export async function forgetFactor(sessionId: string): Promise<void> {
  await runSql(authPool(), sql`UPDATE session SET factor_at = NULL WHERE id = ${sessionId}::uuid`)
}
