import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { isId, newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { removeFactors } from './factors'
import { listCoalitionsOf } from './session'
import { endSessionsOf } from './sessions'

// The way back for who lost every way to show the second factor: they ask, somebody who knows them decides (a
// coordinator of theirs, or an administrator of the platform; never they themselves), and the factor is taken away.
// Afterwards they sign in by mail and set up a new one.

/** How long a request waits for somebody. */
export const RESET_DAYS = 7

/** The coordinators of a coalition get a mail that somebody asks. */
export const MAIL_RESET_ASKED = 'members.mail_reset_asked'

/** What was approved is done, and its person hears of it. */
export const CARRY_OUT_RESET = 'members.carry_out_reset'

export interface FactorReset {
  readonly id: string
  readonly userId: string
  readonly requestedAt: Date
}

/** What who asks and who decides both see, to know on the phone that it is the same request: not the id, which nobody reads aloud. */
export const resetNumber = (id: string): string => id.slice(-6).toUpperCase()

const WAITING = sql`state = 'WAITING' AND expires_at > now()`

const COLUMNS = sql`id, user_id AS "userId", requested_at AS "requestedAt"`

/** One request at a time, also when it is asked twice at the same moment: one that was forgotten would later take away a new factor. */
async function insertReset(userId: string, now: Date): Promise<string | undefined> {
  const id = newId()
  const client = await authPool().connect()
  try {
    await client.query('BEGIN')
    await runSql(client, sql`SELECT id FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`)
    const made = await runSql(client, sql`
      INSERT INTO factor_reset (id, user_id, requested_at, expires_at)
      SELECT ${id}::uuid, ${userId}::uuid, ${now}::timestamptz, ${now}::timestamptz + make_interval(days => ${RESET_DAYS})
      WHERE NOT EXISTS (SELECT FROM factor_reset WHERE user_id = ${userId}::uuid AND ${WAITING}) RETURNING id`)
    await client.query('COMMIT')
    return made.length === 1 ? id : undefined
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/**
 * Asks for help. The coordinators of every coalition of theirs hear of it. False when a request waits already: who asks
 * again asks nothing new.
 */
export async function requestFactorReset(userId: string, now: Date): Promise<boolean> {
  const id = await insertReset(userId, now)
  if (id === undefined) return false
  for (const coalition of await listCoalitionsOf(userId)) {
    const job = await enterAsJob(coalition.id, 'factor_reset', { now })
    await inCoalition(job, (tx) => enqueue(tx, job, MAIL_RESET_ASKED, id))
  }
  return true
}

/**
 * Nobody needs help any more who showed a second factor after all: the code was found, or it was never them who asked. Left
 * to wait, it would be approved later and take away a factor that works.
 */
export async function dropFactorReset(userId: string): Promise<void> {
  await runSql(authPool(), sql`UPDATE factor_reset SET state = 'LAPSED' WHERE user_id = ${userId}::uuid AND ${WAITING}`)
}

/** The request of this account that waits. */
export async function findOwnReset(userId: string): Promise<FactorReset | undefined> {
  const [row] = await runSql<FactorReset>(authPool(), sql`SELECT ${COLUMNS} FROM factor_reset WHERE user_id = ${userId}::uuid AND ${WAITING}`)
  return row
}

/**
 * The requests that wait: of the people of one coalition, or of everybody (for the administration). A signpost is no
 * membership: a capability asks its own rows too.
 */
export async function listFactorResets(coalitionId?: string): Promise<FactorReset[]> {
  return coalitionId === undefined
    ? runSql<FactorReset>(authPool(), sql`SELECT ${COLUMNS} FROM factor_reset WHERE ${WAITING} ORDER BY requested_at, id`)
    : runSql<FactorReset>(authPool(), sql`
      SELECT ${COLUMNS} FROM factor_reset r WHERE ${WAITING} AND EXISTS (SELECT FROM account_coalition a WHERE a.user_id = r.user_id AND a.coalition_ref = ${coalitionId}::uuid)
      ORDER BY requested_at, id`)
}

/** The request with this id, whatever became of it. */
export async function findFactorReset(id: string): Promise<(FactorReset & { state: string }) | undefined> {
  if (!isId(id)) return undefined
  const [row] = await runSql<FactorReset & { state: string }>(authPool(), sql`SELECT ${COLUMNS}, state FROM factor_reset WHERE id = ${id}::uuid`)
  return row
}

/**
 * Decides on a request, once: of two people at the same moment one decides. Nothing is taken away yet, see
 * `carryOutFactorReset`. False when it does not wait any more, or is their own.
 */
export async function decideFactorReset(id: string, decision: { approve: boolean; by: string; now: Date }): Promise<boolean> {
  const decided = await runSql(authPool(), sql`
    UPDATE factor_reset SET state = ${decision.approve ? 'APPROVED' : 'REFUSED'}, decided_at = ${decision.now}, decided_by = ${decision.by}::uuid
    WHERE id = ${id}::uuid AND user_id <> ${decision.by}::uuid AND ${WAITING} RETURNING id`)
  return decided.length === 1
}

/** Takes the factors of an approved request away and ends all sessions; once, however often it is asked. Returns whose. */
export async function carryOutFactorReset(id: string): Promise<string | undefined> {
  const reset = await findFactorReset(id)
  if (reset?.state === 'DONE') return reset.userId
  if (reset?.state !== 'APPROVED') return undefined
  await removeFactors(reset.userId)
  await endSessionsOf(reset.userId)
  await runSql(authPool(), sql`UPDATE factor_reset SET state = 'DONE' WHERE id = ${id}::uuid AND state = 'APPROVED'`)
  return reset.userId
}
