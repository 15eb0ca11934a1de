import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { join, runSql, sql, type Sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { chainHash, type AuditRow } from './chain'

// The trail of the administration of the platform: append-only, in a hash chain of its own. It outlives the coalitions
// that it is about, so it holds their address, reasons and counts, and nothing that they wrote.

export type AdministrationDetails = Readonly<Record<string, unknown>> & { readonly slug?: string }

export interface AdministrationEntry {
  readonly event: string
  readonly subject: { readonly type: 'coalition' | 'administrator'; readonly id: string }
  /** The administrator; null for who works on the database itself. */
  readonly by: string | null
  readonly changes: AdministrationDetails
  readonly requestId: string
  readonly now: Date
}

type Query = <Row>(query: Sql) => Promise<Row[]>

/** Adds to the chain, inside the transaction behind `query`: the lock on the head keeps the order until it ends. Returns the row's hash. */
export async function appendAdministration(query: Query, { event, subject, by, changes, requestId, now }: AdministrationEntry): Promise<{ sequence: string; hash: string }> {
  const [head] = await query<{ sequence: string; hash: string }>(sql`SELECT sequence::text, hash FROM administration_head WHERE id = 1 FOR UPDATE`)
  if (!head) throw new Error('The trail of the administration has no head.')
  const row: AuditRow = {
    sequence: (BigInt(head.sequence) + 1n).toString(), event, subjectType: subject.type, subjectId: subject.id.toLowerCase(),
    actorKind: by ? 'administrator' : 'operator', actorId: by, actorRole: by ? 'ADMINISTRATOR' : 'OPERATOR',
    changes, requestId, occurredAt: now.toISOString(),
  }
  const hash = chainHash(head.hash, row)
  await query(sql`INSERT INTO administration_event (sequence, event, subject_type, subject_id, actor_kind, actor_id, actor_role, changes, request_id,
      occurred_at, previous_hash, hash)
    VALUES (${row.sequence}::bigint, ${event}, ${row.subjectType}, ${row.subjectId}::uuid, ${row.actorKind}, ${by}::uuid, ${row.actorRole},
      ${JSON.stringify(changes)}::jsonb, ${requestId}, ${row.occurredAt}::timestamptz, ${head.hash}, ${hash})`)
  await query(sql`UPDATE administration_head SET sequence = ${row.sequence}::bigint, hash = ${hash} WHERE id = 1`)
  return { sequence: row.sequence, hash }
}

/** The same inside a coalition's transaction: the change and its place in the trail stay or go together. */
export async function recordAdministration(tx: CoalitionTx, entry: AdministrationEntry): Promise<void> {
  await appendAdministration(openTx(tx).query, entry)
}

export interface AdministrationRow extends AuditRow {
  readonly changes: AdministrationDetails
  readonly hash: string
}

const COLUMNS = sql`sequence::text, event, subject_type AS "subjectType", subject_id AS "subjectId", actor_kind AS "actorKind", actor_id AS "actorId",
  actor_role AS "actorRole", changes, request_id AS "requestId", to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt", hash`

/** What was done about a coalition, the newest first: by its id, or by the address that it had. */
export async function listAdministration(about: { readonly id: string } | { readonly slug: string }): Promise<AdministrationRow[]> {
  const where = 'id' in about ? sql`subject_id = ${about.id}::uuid` : sql`subject_type = 'coalition' AND changes ->> 'slug' = ${about.slug}`
  return runSql<AdministrationRow>(authPool(), sql`SELECT ${COLUMNS} FROM administration_event WHERE ${where} ORDER BY administration_event.sequence DESC LIMIT 200`)
}

/** What was done of these kinds, the newest first. */
export async function listAdministrationOf(events: readonly string[], most: number): Promise<AdministrationRow[]> {
  return runSql<AdministrationRow>(authPool(), sql`
    SELECT ${COLUMNS} FROM administration_event WHERE event IN (${join(events)}) ORDER BY administration_event.sequence DESC LIMIT ${most}`)
}
