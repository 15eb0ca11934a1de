import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { redeemAccountToken } from './account-tokens'
import { endSessionsOf } from './sessions'

/** Does this address belong to an account? Never told to anybody. */
export async function isEmailTaken(email: string): Promise<boolean> {
  return (await runSql(authPool(), sql`SELECT id FROM app_user WHERE email = ${email}`)).length > 0
}

/** A fictional person is everybody's: their address stays. */
export async function isFictionalPerson(userId: string): Promise<boolean> {
  return (await runSql(authPool(), sql`SELECT id FROM app_user WHERE id = ${userId}::uuid AND demo_key IS NOT NULL`)).length > 0
}

/**
 * Gives an account the address that its link was sent to. Every other session of it ends, and so do the links that were
 * under way to the old address.
 * @param session the one in which the link is followed. It must be of the same account: whoever gets such a mail unasked
 *   and clicks would else give their own address to an account that somebody else has the keys of
 * @returns the address before, to tell it; undefined when the link works no more or somebody else has the address now
 */
export async function confirmEmailChange(token: string, session: { readonly id: string; readonly userId: string }): Promise<{ userId: string; before: string } | undefined> {
  const found = await redeemAccountToken(token, 'EMAIL', session.userId)
  if (!found?.email) return undefined
  const [old] = await runSql<{ email: string }>(authPool(), sql`SELECT email FROM app_user WHERE id = ${found.userId}::uuid`)
  if (!old) return undefined
  try {
    const changed = await runSql(authPool(), sql`UPDATE app_user SET email = ${found.email}, email_verified = now() WHERE id = ${found.userId}::uuid AND email = ${old.email} RETURNING id`)
    if (changed.length === 0) return undefined
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return undefined
    throw error
  }
  // A link that was on its way to the old address opens nothing any more.
  await runSql(authPool(), sql`DELETE FROM verification_token WHERE identifier = ${old.email}`)
  await runSql(authPool(), sql`DELETE FROM account_token WHERE user_id = ${found.userId}::uuid`)
  await endSessionsOf(found.userId, { except: session.id })
  return { userId: found.userId, before: old.email }
}
