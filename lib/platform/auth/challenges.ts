import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'

// What a browser is asked and must bring back once, soon. Kept in PostgreSQL, so that any process takes the answer and
// none takes it twice.

/** What the answer may be used for; one of the one is none of the other. */
export type ChallengePurpose = 'ADD_PASSKEY' | 'USE_PASSKEY' | 'PROVIDER'

/** Remembers a challenge for so many seconds. */
export async function openChallenge(asked: { challenge: string; purpose: ChallengePurpose; userId: string | null; seconds: number }): Promise<void> {
  const { challenge, purpose, userId, seconds } = asked
  await runSql(authPool(), sql`INSERT INTO sign_in_challenge (id, challenge, purpose, user_id, expires_at)
    VALUES (${newId()}::uuid, ${challenge}, ${purpose}, ${userId}::uuid, ${new Date(Date.now() + seconds * 1000)})`)
}

/** Uses a challenge up. Undefined when it was never asked for this, was used before or is too old. */
export async function takeChallenge(challenge: string, purpose: ChallengePurpose): Promise<{ userId: string | null } | undefined> {
  // From a browser: PostgreSQL takes no zero byte.
  if (!/^[\w-]{16,200}$/.test(challenge)) return undefined
  const [row] = await runSql<{ userId: string | null; isFresh: boolean }>(authPool(), sql`
    DELETE FROM sign_in_challenge WHERE challenge = ${challenge} AND purpose = ${purpose} RETURNING user_id AS "userId", expires_at > now() AS "isFresh"`)
  return row?.isFresh ? { userId: row.userId } : undefined
}

/** Takes away what nobody answered in time. Returns how many. */
export async function tidyChallenges(now: Date): Promise<number> {
  return (await runSql(authPool(), sql`DELETE FROM sign_in_challenge WHERE expires_at < ${now} RETURNING id`)).length
}
