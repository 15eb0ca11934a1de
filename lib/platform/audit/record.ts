import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { chainHash, GENESIS, type AuditRow } from './chain'

/** A value that may stand in the audit trail: codes, numbers, days, ids. No free text about people. */
export type AuditValue = string | number | boolean | null

/**
 * One thing that happened. Each capability names its events in its `types.ts` (past tense, with a union for `event`),
 * and lists there which values before and after may be kept.
 */
export interface AuditEvent {
  readonly event: string
  readonly subject: { readonly type: string; readonly id: string }
  readonly changes?: Readonly<Record<string, AuditValue | { readonly from: AuditValue; readonly to: AuditValue }>>
}

interface Pending extends AuditEvent {
  readonly ctx: CoalitionContext
}

const buffers = new WeakMap<CoalitionTx, Pending[]>()

/**
 * Records an event as part of the change it tells about: it needs the change's transaction and is gone with it.
 * Written at the end of the transaction, so the lock on the coalition's audit head is short.
 */
export function record<E extends AuditEvent>(tx: CoalitionTx, ctx: CoalitionContext, event: E): void {
  const buffer = buffers.get(tx)
  if (buffer) buffer.push({ ...event, ctx })
  else buffers.set(tx, [{ ...event, ctx }])
}

function actorOf({ actor }: CoalitionContext): Pick<AuditRow, 'actorKind' | 'actorId' | 'actorRole'> {
  switch (actor.kind) {
    case 'member': return { actorKind: 'member', actorId: actor.membershipId, actorRole: actor.role }
    case 'link': return { actorKind: 'link', actorId: actor.linkId, actorRole: actor.verb }
    case 'job': return { actorKind: 'job', actorId: null, actorRole: actor.job }
    case 'public': return { actorKind: 'public', actorId: null, actorRole: 'PUBLIC' }
  }
}

/**
 * Writes what was recorded in this transaction: one head row, one insert. Called by `inCoalition` only.
 * @returns when the head is locked; `written` when it is all there. The commit can travel with the last of it.
 */
export async function flushEvents(tx: CoalitionTx): Promise<{ readonly written: Promise<unknown> }> {
  const pending = buffers.get(tx)
  if (!pending?.length) return { written: Promise.resolve() }
  buffers.delete(tx)
  const { coalitionId, query } = openTx(tx)
  // The first event of a coalition makes its head; after that the lock serialises the writers of one coalition.
  const lock = sql`SELECT sequence::text, hash FROM audit_head WHERE coalition_id = ${coalitionId}::uuid FOR UPDATE`
  let [head] = await query<{ sequence: string; hash: string }>(lock)
  if (!head) {
    await query(sql`INSERT INTO audit_head (coalition_id, sequence, hash) VALUES (${coalitionId}::uuid, 0, ${GENESIS}) ON CONFLICT DO NOTHING`)
    ;[head] = await query<{ sequence: string; hash: string }>(lock)
  }
  if (!head) throw new Error('The audit head could not be made.')
  let { hash } = head
  let sequence = BigInt(head.sequence)
  const rows = pending.map(({ ctx, event, subject, changes }) => {
    sequence += 1n
    const row: AuditRow = {
      // As the database will give it back: an id of a form may be in capitals, and the hash must hold for what is read later.
      sequence: sequence.toString(), event, subjectType: subject.type, subjectId: subject.id.toLowerCase(), ...actorOf(ctx),
      changes: changes ?? null, requestId: ctx.requestId, occurredAt: ctx.now.toISOString(),
    }
    const previousHash = hash
    hash = chainHash(previousHash, row)
    return sql`(${coalitionId}::uuid, ${row.sequence}::bigint, ${row.event}, ${row.subjectType}, ${row.subjectId}::uuid, ${row.actorKind},
      ${row.actorId}::uuid, ${row.actorRole}, ${row.changes ? JSON.stringify(row.changes) : null}::jsonb, ${row.requestId}, ${row.occurredAt}::timestamptz,
      ${previousHash}, ${hash})`
  })
  const insert = query(sql`INSERT INTO audit_event (coalition_id, sequence, event, subject_type, subject_id, actor_kind, actor_id, actor_role,
    changes, request_id, occurred_at, previous_hash, hash) VALUES ${join(rows)}`)
  const move = query(sql`UPDATE audit_head SET sequence = ${sequence.toString()}::bigint, hash = ${hash} WHERE coalition_id = ${coalitionId}::uuid`)
  return { written: Promise.all([insert, move]) }
}
