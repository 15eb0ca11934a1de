import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { enterAsJob, type JobContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { CHAIN_START, endOfChain, followChain, GENESIS, type ChainBreak, type ChainedRow, type ChainHead } from './chain'

/** How many rows are held at a time, however long the trail is. */
const PAGE = 1_000

export interface Verified {
  readonly slug: string
  /** How many rows hold, from the first on. */
  readonly rows: number
  readonly broken?: ChainBreak
}

async function readHead(tx: CoalitionTx): Promise<ChainHead> {
  const { coalitionId, query } = openTx(tx)
  const [head] = await query<ChainHead>(sql`SELECT sequence::text, hash FROM audit_head WHERE coalition_id = ${coalitionId}::uuid`)
  return head ?? { sequence: '0', hash: GENESIS }
}

async function readRows(tx: CoalitionTx, after: bigint, upTo: string): Promise<ChainedRow[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<Omit<ChainedRow, 'occurredAt'> & { occurredAt: Date }>(sql`
    SELECT e.sequence::text, e.event, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.actor_kind AS "actorKind", e.actor_id AS "actorId",
      e.actor_role AS "actorRole", e.changes, e.request_id AS "requestId", e.occurred_at AS "occurredAt", e.previous_hash AS "previousHash", e.hash
    FROM audit_event e WHERE e.coalition_id = ${coalitionId}::uuid AND e.sequence > ${after.toString()}::bigint AND e.sequence <= ${upTo}::bigint
    ORDER BY e.sequence LIMIT ${PAGE}`)
  return rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() }))
}

/** A row outside the numbers that the chain has. Asked together with the head: what is being written now moves both at once. */
async function findStray(tx: CoalitionTx): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ sequence: string }>(sql`
    SELECT e.sequence::text FROM audit_event e WHERE e.coalition_id = ${coalitionId}::uuid
      AND (e.sequence < 1 OR e.sequence > coalesce((SELECT h.sequence FROM audit_head h WHERE h.coalition_id = ${coalitionId}::uuid), 0))
    ORDER BY e.sequence LIMIT 1`)
  return row?.sequence
}

/** Computes the chain of this transaction's coalition again, up to the head of this moment, a page at a time. */
export async function verifyChain(tx: CoalitionTx): Promise<Omit<Verified, 'slug'>> {
  const head = await readHead(tx)
  let place = CHAIN_START
  for (;;) {
    const rows = await readRows(tx, place.sequence, head.sequence)
    const followed = followChain(place, rows)
    place = followed.place
    if (followed.broken) return { rows: Number(place.sequence), broken: followed.broken }
    if (rows.length < PAGE) break
  }
  const rows = Number(place.sequence)
  const broken = endOfChain(place, head)
  if (broken) return { rows, broken }
  const stray = await findStray(tx)
  return stray === undefined ? { rows } : { rows, broken: { sequence: stray, reason: 'inserted' } }
}

async function keepResult(tx: CoalitionTx, ctx: JobContext, { rows, broken }: Omit<Verified, 'slug'>): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`INSERT INTO audit_check (coalition_id, id, checked_at, rows, broken_at, reason)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${ctx.now}, ${rows}, ${broken?.sequence ?? null}::bigint, ${broken?.reason ?? null})`)
}

/**
 * Verifies the audit chain of every active coalition, or of one, each in a context and a transaction of its own as the
 * app role. What was found is kept, so that the page of the trail can say it; a break is an error in the log.
 * @param found told of each as soon as it is known
 */
export async function verifyChains({ slug, now = new Date(), found }: { slug?: string; now?: Date; found?: (one: Verified) => void } = {}): Promise<Verified[]> {
  const coalitions = await runSql<{ id: string; slug: string }>(authPool(), sql`
    SELECT id, slug FROM coalition WHERE status = 'ACTIVE' AND (${slug ?? null}::text IS NULL OR slug = ${slug ?? null}) ORDER BY slug`)
  const results: Verified[] = []
  for (const coalition of coalitions) {
    const ctx = await enterAsJob(coalition.id, 'verify_audit', { now })
    const result = await inCoalition(ctx, async (tx) => {
      const verified = await verifyChain(tx)
      await keepResult(tx, ctx, verified)
      return { slug: coalition.slug, ...verified }
    })
    if (result.broken) log.error({ coalition: coalition.id, ...result.broken }, 'audit chain broken')
    found?.(result)
    results.push(result)
  }
  return results
}
