import 'server-only'
import { tidyChallenges } from '@/lib/platform/auth/challenges'
import { CONFIRMED_SECONDS, IDLE_SECONDS } from '@/lib/platform/auth/freshness'
import { tidyLimits } from '@/lib/platform/auth/limits'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { removeSignposts } from '@/lib/platform/tenancy/register'
import { inCoalition } from '@/lib/platform/tenancy/transaction'

/** How long a form that was sent is remembered: nobody presses Send again after a month. */
export const REQUEST_KEY_DAYS = 30

const DAY = 24 * 60 * 60 * 1000

/** Request keys are a coalition's own, so each is tidied in a context and a transaction of its own. */
async function deleteRequestKeys(coalitionRef: string, now: Date): Promise<number> {
  const before = new Date(now.getTime() - REQUEST_KEY_DAYS * DAY)
  return inCoalition(await enterAsJob(coalitionRef, 'tidy', { now }), async (tx) => {
    const { coalitionId, query } = openTx(tx)
    const rows = await query(sql`DELETE FROM request_key WHERE coalition_id = ${coalitionId}::uuid AND created_at < ${before} RETURNING id`)
    return rows.length
  })
}

/** Ends the visits of administrators whose time has passed; the mint does not let them in since that moment. */
async function endVisits(coalitionRef: string, now: Date): Promise<void> {
  const rows = await inCoalition(await enterAsJob(coalitionRef, 'tidy', { now }), (tx) => {
    const { coalitionId, query } = openTx(tx)
    return query<{ userId: string }>(sql`UPDATE membership SET ended_at = access_until
      WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NULL AND access_until <= ${now} RETURNING user_id AS "userId"`)
  })
  if (rows.length > 0) await removeSignposts(coalitionRef, rows.map((row) => row.userId))
}

/**
 * Deletes what has done its work: expired and idle sessions, expired links, and what was remembered of forms longer than
 * `REQUEST_KEY_DAYS` ago. No role gets a right for it that it did not have. Returns how many of each.
 */
export async function tidy(now = new Date()): Promise<{ sessions: number; tokens: number; requestKeys: number }> {
  const sessions = await runSql(authPool(), sql`DELETE FROM session WHERE expires < ${now} OR last_seen_at < ${now}::timestamptz - make_interval(secs => ${IDLE_SECONDS}) RETURNING id`)
  // Nobody came back to put their codes away: the page does not show them any more either.
  await runSql(authPool(), sql`UPDATE session SET pending_codes = NULL WHERE pending_codes IS NOT NULL AND confirmed_at < ${now}::timestamptz - make_interval(secs => ${CONFIRMED_SECONDS})`)
  await runSql(authPool(), sql`DELETE FROM account_token WHERE expires < ${now}`)
  const tokens = await runSql(authPool(), sql`DELETE FROM verification_token WHERE expires < ${now} RETURNING identifier`)
  const coalitions = await runSql<{ id: string }>(authPool(), sql`SELECT id FROM coalition WHERE status = 'ACTIVE' ORDER BY id`)
  await tidyLimits(now)
  await tidyChallenges(now)
  let requestKeys = 0
  for (const { id } of coalitions) {
    requestKeys += await deleteRequestKeys(id, now)
    await endVisits(id, now)
  }
  return { sessions: sessions.length, tokens: tokens.length, requestKeys }
}
