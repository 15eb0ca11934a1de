import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { dropRecoveryCodes } from './recovery-codes'
import { dropTotp } from './totp'

// Which second factors there are is known here and nowhere else.

/** What somebody can show beside their mailbox. */
export interface Factors {
  /** An authenticator app. */
  readonly totp: boolean
  readonly passkeys: number
  readonly recoveryCodesLeft: number
}

/** Does the account of the session `s` have a second factor? Part of the one query that every page begins with. */
export const HAS_FACTOR = sql`(EXISTS (SELECT FROM totp f WHERE f.user_id = s.user_id) OR EXISTS (SELECT FROM passkey k WHERE k.user_id = s.user_id))`

export async function factorsOf(userId: string): Promise<Factors> {
  const [row] = await runSql<{ totp: boolean; passkeys: number; recoveryCodesLeft: number }>(authPool(), sql`
    SELECT EXISTS (SELECT FROM totp WHERE user_id = ${userId}::uuid) AS totp,
      (SELECT count(*)::int FROM passkey WHERE user_id = ${userId}::uuid) AS passkeys,
      (SELECT count(*)::int FROM recovery_code WHERE user_id = ${userId}::uuid AND used_at IS NULL) AS "recoveryCodesLeft"`)
  return { totp: row?.totp ?? false, passkeys: row?.passkeys ?? 0, recoveryCodesLeft: row?.recoveryCodesLeft ?? 0 }
}

export const hasFactor = ({ totp, passkeys }: Factors): boolean => totp || passkeys > 0

/** Takes every second factor away, and the codes that stand in for one: the way back for who lost them. */
export async function removeFactors(userId: string): Promise<void> {
  await dropTotp(userId)
  await runSql(authPool(), sql`DELETE FROM passkey WHERE user_id = ${userId}::uuid`)
  await dropRecoveryCodes(userId)
}
