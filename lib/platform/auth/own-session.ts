import 'server-only'
import { cookies } from 'next/headers'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { sessionCookieName } from './cookies'
import { sessionThatShowed } from './gates'
import { closeSession, openSession, type SignInMethod } from './next-auth'
import { findSession, type SessionUser } from './session'
import { renewSession, type JustShown } from './sessions'
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
 * Lets this person in: into the session that they have here already, or into a new one.
 * @param shown.ifOther what happens when this browser is signed in as somebody else: nothing, or they are signed out
 * @returns false when this browser is somebody else's and stays so
 */
export async function enterSession(
  userId: string, method: SignInMethod, shown: JustShown & { ifOther: 'refuse' | 'replace' },
): Promise<boolean> {
  const [token, own] = [await ownToken(), await findSession()]
  if (own && own.userId !== userId && shown.ifOther === 'refuse') return false
  if (own?.userId === userId && (await renewSession(own, shown))) return true
  if (token) await closeSession(token)
  await setSessionCookie(await openSession(userId, { method, hasFactor: shown.hasFactor, isConfirmed: shown.isConfirmed }))
  return true
}
