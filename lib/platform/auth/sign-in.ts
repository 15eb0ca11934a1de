import 'server-only'
import { cookies } from 'next/headers'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { env, isDemo } from '@/lib/platform/env'
import { addressKey } from '@/lib/platform/mail/address'
import { mailPatiently } from '@/lib/platform/mail/afterwards'
import type { Mail } from '@/lib/platform/mail/send'
import { signInMail } from '@/lib/platform/mail/sign-in-mail'
import { paths } from '@/lib/platform/paths'
import { SESSION_SECONDS, sessionCookieName, sessionCookieOptions } from './cookies'
import { closeSession, LINK_SECONDS, openSession, redeemToken, requestToken } from './next-auth'
import { findSessionUser } from './session'

export async function setSessionCookie(value: string): Promise<void> {
  ;(await cookies()).set(sessionCookieName(), value, { ...sessionCookieOptions(), maxAge: SESSION_SECONDS })
}

/**
 * Sends a sign-in link when this address is known. Answers the same, and as fast, when it is not: the work is done
 * after the response.
 * @param returnTo a path of ours to go to afterwards (checked by `paths.safe`)
 */
export async function sendSignInLink(email: string, returnTo: string, locale: 'nl' | 'en'): Promise<void> {
  mailPatiently('signIn', async () => {
    let mail: Mail | undefined
    await requestToken(addressKey(email) ?? email, async ({ email: to, token }) => {
      const link = new URL(paths.confirmSignIn(token, returnTo), env().APP_URL).href
      mail = { to, ...signInMail({ link, minutes: LINK_SECONDS / 60, locale }) }
    })
    return mail
  })
}

/** The session that this browser had, whoever's, is over once another begins in it: nobody would see or end it any more. */
async function replaceSession(value: string): Promise<void> {
  const before = (await cookies()).get(sessionCookieName())?.value
  if (before) await closeSession(before)
  await setSessionCookie(value)
}

/** Signs in with the token of a link. False when it was used before or is too old. */
export async function confirmSignInLink(token: string): Promise<boolean> {
  const session = await redeemToken(token)
  if (!session) return false
  await replaceSession(session)
  return true
}

/** Signs in who accepted an invitation: the link came to their mailbox, as a sign-in link does. Another session of this browser ends. */
export async function signInInvited(userId: string): Promise<void> {
  const before = await findSessionUser()
  // Their own session may have shown a second factor: it stays.
  if (before?.id === userId) return
  await replaceSession(await openSession(userId, { method: 'INVITATION', hasFactor: false }))
}

/** Signs in as a fictional person of the demo. False outside demo mode and for anybody who is not one of them. */
export async function signInAsDemoPerson(demoKey: string): Promise<boolean> {
  // From the address: PostgreSQL takes no zero byte.
  if (!isDemo() || !/^[\w-]+$/.test(demoKey)) return false
  const [user] = await runSql<{ id: string }>(authPool(), sql`SELECT id FROM app_user WHERE demo_key = ${demoKey}`)
  if (!user) return false
  await replaceSession(await openSession(user.id, { method: 'DEMO', hasFactor: true }))
  return true
}

/** Ends this browser's session, in the database and in the browser. */
export async function signOut(): Promise<void> {
  const store = await cookies()
  const token = store.get(sessionCookieName())?.value
  if (token) await closeSession(token)
  store.delete({ name: sessionCookieName(), ...sessionCookieOptions() })
}
