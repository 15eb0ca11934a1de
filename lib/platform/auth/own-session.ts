import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { sessionCookieName } from './cookies'
import { sessionThatShowed } from './gates'
import { closeSession, openSession, type SignInMethod } from './next-auth'
import { findSession, hashSessionToken, type SessionUser } from './session'
import { setSessionCookie } from './sign-in'

// The session of this browser, when its person shows once more who they are.

const ownToken = async (): Promise<string | undefined> => (await cookies()).get(sessionCookieName())?.value

/** Who is signed in and showed who they are a short while ago, with all they have; undefined for anybody else. */
export async function findConfirmedUser(): Promise<SessionUser | undefined> {
  try {
    return { id: (await sessionThatShowed('confirmed')).userId }
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/**
 * The same session under another token, so that whoever knew the old one has nothing. Undefined when it is not of this
 * person or is over.
 * @param shown what was shown just now: who they are, and with a second factor
 */
export async function renewSession(token: string, userId: string, shown: { isConfirmed: boolean; hasFactor: boolean }): Promise<string | undefined> {
  const fresh = randomBytes(32).toString('base64url')
  const rows = await runSql(authPool(), sql`
    UPDATE session SET session_token = ${hashSessionToken(fresh)},
      factor_at = CASE WHEN ${shown.hasFactor}::boolean THEN now() ELSE factor_at END, confirmed_at = CASE WHEN ${shown.isConfirmed}::boolean THEN now() ELSE confirmed_at END
    WHERE session_token = ${hashSessionToken(token)} AND user_id = ${userId}::uuid AND expires > now() RETURNING id`)
  return rows.length === 1 ? fresh : undefined
}

/**
 * Lets this person in: into the session that they have here already, or into a new one.
 * @param shown.ifOther what happens when this browser is signed in as somebody else: nothing, or they are signed out
 * @returns false when this browser is somebody else's and stays so
 */
export async function enterSession(
  userId: string, method: SignInMethod, shown: { isConfirmed: boolean; hasFactor: boolean; ifOther: 'refuse' | 'replace' },
): Promise<boolean> {
  const [token, own] = [await ownToken(), await findSession()]
  if (own && own.userId !== userId && shown.ifOther === 'refuse') return false
  const renewed = token && own?.userId === userId ? await renewSession(token, userId, shown) : undefined
  if (!renewed && token) await closeSession(token)
  await setSessionCookie(renewed ?? (await openSession(userId, { method, hasFactor: shown.hasFactor, isConfirmed: shown.isConfirmed })))
  return true
}
