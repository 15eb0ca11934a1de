import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { redeemAccountToken } from './account-tokens'

/** Does this address belong to an account? Never told to anybody. */
export async function isEmailTaken(email: string): Promise<boolean> {
  return (await runSql(authPool(), sql`SELECT id FROM app_user WHERE email = ${email}`)).length > 0
}

/** A fictional person is everybody's: their address stays. */
export async function isFictionalPerson(userId: string): Promise<boolean> {
  return (await runSql(authPool(), sql`SELECT id FROM app_user WHERE id = ${userId}::uuid AND demo_key IS NOT NULL`)).length > 0
}

/**
 * Gives an account the address that its link was sent to.
 * @returns the address before, to tell it; undefined when the link works no more or somebody else has the address now
 */
export async function confirmEmailChange(token: string): Promise<{ userId: string; before: string } | undefined> {
  const found = await redeemAccountToken(token, 'EMAIL')
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
  // A sign-in link that was on its way to the old address opens nothing any more.
  await runSql(authPool(), sql`DELETE FROM verification_token WHERE identifier = ${old.email}`)
  return { userId: found.userId, before: old.email }
}
