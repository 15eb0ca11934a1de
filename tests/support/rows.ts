import pg from 'pg'
import type { AuditRow } from '@/lib/platform/audit/chain'
import { raw, sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import type { TestCoalition } from './world'

// What stands in the tables of a coalition, read as the app role.

/** How many rows of this table the coalition has. */
export async function countRows(coalition: TestCoalition, table: string): Promise<number> {
  const [row] = await coalition.as('COORDINATOR', (tx) => openTx(tx).query<{ count: number }>(sql`SELECT count(*)::int AS count FROM ${raw(table)}`))
  return row?.count ?? -1
}

export type ChainedRow = AuditRow & { readonly previousHash: string; readonly hash: string }

/** The audit trail with its hashes, and its head. */
export async function readChain(coalition: TestCoalition): Promise<{ rows: ChainedRow[]; head: { sequence: string; hash: string } }> {
  return coalition.as('COORDINATOR', async (tx) => {
    const { query } = openTx(tx)
    const rows = await query<Omit<ChainedRow, 'occurredAt'> & { occurredAt: Date }>(sql`
      SELECT sequence::text, event, subject_type AS "subjectType", subject_id AS "subjectId", actor_kind AS "actorKind", actor_id AS "actorId", actor_role AS "actorRole",
        changes, request_id AS "requestId", occurred_at AS "occurredAt", previous_hash AS "previousHash", hash
      FROM audit_event ORDER BY audit_event.sequence`)
    const [head] = await query<{ sequence: string; hash: string }>(sql`SELECT sequence::text, hash FROM audit_head`)
    if (!head) throw new Error('This coalition has no audit head.')
    return { rows: rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() })), head }
  })
}

/** What happened since the coalition was founded and its people joined. */
export async function trail(coalition: TestCoalition): Promise<Pick<AuditRow, 'event' | 'actorRole' | 'subjectId' | 'changes'>[]> {
  const { rows } = await readChain(coalition)
  return rows.filter((row) => row.event !== 'coalition_founded' && row.event !== 'member_joined')
    .map(({ event, actorRole, subjectId, changes }) => ({ event, actorRole, subjectId, changes }))
}

/** The background tasks that were asked for, as the relay will find them; the app role cannot read them. */
export async function askedFor(coalition: TestCoalition): Promise<{ topic: string; subjectId: string }[]> {
  const worker = new pg.Client({ connectionString: process.env.WORKER_DATABASE_URL })
  await worker.connect()
  const { rows } = await worker.query<{ topic: string; subjectId: string }>('SELECT topic, subject_id AS "subjectId" FROM outbox WHERE coalition_ref = $1 ORDER BY created_at, id', [coalition.id])
  await worker.end()
  return rows
}
