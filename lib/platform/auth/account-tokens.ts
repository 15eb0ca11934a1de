import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'

// Links in mails about an account. Each works once; only its hash is kept.

/** How long such a link works, in seconds. */
export const ACCOUNT_TOKEN_SECONDS = 30 * 60

export type TokenPurpose = 'CONFIRM' | 'EMAIL'

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new token for this account, in the place of the one it had for the same purpose. */
export async function makeAccountToken(userId: string, purpose: TokenPurpose, email?: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await runSql(authPool(), sql`DELETE FROM account_token WHERE user_id = ${userId}::uuid AND purpose = ${purpose}`)
  await runSql(authPool(), sql`
    INSERT INTO account_token (token, user_id, purpose, email, expires)
    VALUES (${hashOf(token)}, ${userId}::uuid, ${purpose}, ${email ?? null}, now() + make_interval(secs => ${ACCOUNT_TOKEN_SECONDS}))`)
  return token
}

/** Uses up a token of this account. Undefined for one that was used, is too old, is for something or somebody else, or never was. */
export async function redeemAccountToken(token: string, purpose: TokenPurpose, userId: string): Promise<{ userId: string; email: string | null } | undefined> {
  const [row] = await runSql<{ userId: string; email: string | null; isLate: boolean }>(authPool(), sql`
    DELETE FROM account_token WHERE token = ${hashOf(token)} AND purpose = ${purpose} AND user_id = ${userId}::uuid RETURNING user_id AS "userId", email, expires <= now() AS "isLate"`)
  return row && !row.isLate ? { userId: row.userId, email: row.email } : undefined
}
