import 'server-only'
import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/platform/canonical-json'

// The audit chain: every event carries the hash of the one before it, so that a row that was changed, removed or put
// in between is found by computing the chain again. Pure; the rows come from record.ts.

export interface AuditRow {
  readonly sequence: string
  readonly event: string
  readonly subjectType: string
  readonly subjectId: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorRole: string
  readonly changes: unknown
  readonly requestId: string
  readonly occurredAt: string
}

export const GENESIS = '0'.repeat(64)

/** SHA-256 (hex) of the previous hash and the row in canonical form. */
export function chainHash(previous: string, row: AuditRow): string {
  const { sequence, event, subjectType, subjectId, actorKind, actorId, actorRole, changes, requestId, occurredAt } = row
  const body = canonicalJson([sequence, event, subjectType, subjectId, actorKind, actorId, actorRole, changes ?? null, requestId, occurredAt])
  return createHash('sha256').update(previous).update(body).digest('hex')
}

/** The first row where the chain does not hold, or undefined when all of it does. Rows in order of sequence. */
export function findBreak(
  rows: readonly (AuditRow & { previousHash: string; hash: string })[],
  head: { sequence: string; hash: string },
): { sequence: string; reason: 'missing' | 'changed' | 'head' } | undefined {
  let previous = GENESIS
  let expected = 1n
  for (const row of rows) {
    if (BigInt(row.sequence) !== expected) return { sequence: expected.toString(), reason: 'missing' }
    if (row.previousHash !== previous || chainHash(previous, row) !== row.hash) return { sequence: row.sequence, reason: 'changed' }
    previous = row.hash
    expected += 1n
  }
  if (head.hash !== previous || BigInt(head.sequence) !== expected - 1n) return { sequence: head.sequence, reason: 'head' }
  return undefined
}
