import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { bodyAfterSequence, GENESIS, type AuditRow } from './chain'

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

/** The hash of a row whose place is known to the database only: what chainHash computes. */
const hashed = (previous: Sql, sequence: Sql, body: string) => sql`encode(sha256(convert_to(${previous} || '["' || ${sequence} || '"' || ${body}::text, 'UTF8')), 'hex')`

/**
 * Writes what was recorded in this transaction: one statement per event moves the head, or makes it, and adds the row. The
 * head's lock serialises the writers of one coalition. Called at the end of a transaction only, and the commit travels along.
 */
export function flushEvents(tx: CoalitionTx): void {
  const pending = buffers.get(tx)
  if (!pending?.length) return
  buffers.delete(tx)
  const { coalitionId, send } = openTx(tx)
  for (const { ctx, event, subject, changes } of pending) {
    const row: Omit<AuditRow, 'sequence'> = {
      // As the database will give it back: an id of a form may be in capitals, and the hash must hold for what is read later.
      event, subjectType: subject.type, subjectId: subject.id.toLowerCase(), ...actorOf(ctx),
      changes: changes ?? null, requestId: ctx.requestId, occurredAt: ctx.now.toISOString(),
    }
    const body = bodyAfterSequence(row)
    send(sql`
      WITH moved AS (
        INSERT INTO audit_head AS h (coalition_id, sequence, previous_hash, hash) VALUES (${coalitionId}::uuid, 1, ${GENESIS}, ${hashed(sql`${GENESIS}::text`, sql`'1'`, body)})
        ON CONFLICT (coalition_id) DO UPDATE SET sequence = h.sequence + 1, previous_hash = h.hash, hash = ${hashed(sql`h.hash`, sql`(h.sequence + 1)`, body)}
        RETURNING sequence, previous_hash, hash)
      INSERT INTO audit_event (coalition_id, sequence, event, subject_type, subject_id, actor_kind, actor_id, actor_role, changes, request_id, occurred_at, previous_hash, hash)
      SELECT ${coalitionId}::uuid, sequence, ${row.event}, ${row.subjectType}, ${row.subjectId}::uuid, ${row.actorKind}, ${row.actorId}::uuid, ${row.actorRole},
        ${row.changes ? JSON.stringify(row.changes) : null}::jsonb, ${row.requestId}, ${row.occurredAt}::timestamptz, previous_hash, hash FROM moved`)
  }
}
