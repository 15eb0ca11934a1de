import 'server-only'
import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/platform/canonical-json'

// The audit chain: every event carries the hash of the one before it, so that a row that was changed, removed or put
// in between is found by computing the chain again. Pure; record.ts writes the rows and verify.ts reads them.

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

/** A row in canonical form from its sequence number on: what is known before the row has its place. */
export function bodyAfterSequence(row: Omit<AuditRow, 'sequence'>): string {
  const { event, subjectType, subjectId, actorKind, actorId, actorRole, changes, requestId, occurredAt } = row
  return `,${canonicalJson([event, subjectType, subjectId, actorKind, actorId, actorRole, changes ?? null, requestId, occurredAt]).slice(1)}`
}

/** SHA-256 (hex) of the previous hash and the row in canonical form. The database computes the same where it writes a row (record.ts). */
export function chainHash(previous: string, row: AuditRow): string {
  return createHash('sha256').update(`${previous}["${row.sequence}"${bodyAfterSequence(row)}`).digest('hex')
}

export type ChainedRow = AuditRow & { readonly previousHash: string; readonly hash: string }

export interface ChainHead {
  readonly sequence: string
  readonly hash: string
}

/**
 * Where a chain does not hold: a row that was changed, one that is missing, one that was put in, or a head that is not
 * the end of the rows.
 */
export interface ChainBreak {
  readonly sequence: string
  readonly reason: 'missing' | 'changed' | 'inserted' | 'head'
}

/** How far a chain was computed again: a long one is read in pages, and only this is kept between them. */
export interface ChainPlace {
  readonly sequence: bigint
  readonly hash: string
}

export const CHAIN_START: ChainPlace = { sequence: 0n, hash: GENESIS }

/** Was this row's hash made when it stood so many places further? Then all after a removed or added row were numbered again. */
const stood = (row: ChainedRow, places: bigint): boolean =>
  chainHash(row.previousHash, { ...row, sequence: (BigInt(row.sequence) + places).toString() }) === row.hash

/** Computes the next rows again, in order of sequence: how far the chain holds, and the first break when it does not. */
export function followChain(from: ChainPlace, rows: readonly ChainedRow[]): { readonly place: ChainPlace; readonly broken?: ChainBreak } {
  let place = from
  for (const row of rows) {
    const expected = place.sequence + 1n
    if (BigInt(row.sequence) !== expected) return { place, broken: { sequence: expected.toString(), reason: 'missing' } }
    if (row.previousHash !== place.hash || chainHash(place.hash, row) !== row.hash) {
      if (stood(row, 1n)) return { place, broken: { sequence: row.sequence, reason: 'missing' } }
      if (stood(row, -1n)) return { place, broken: { sequence: place.sequence.toString(), reason: 'inserted' } }
      return { place, broken: { sequence: row.sequence, reason: 'changed' } }
    }
    place = { sequence: expected, hash: row.hash }
  }
  return { place }
}

/** Does the head say what the last row says? */
export function endOfChain(place: ChainPlace, head: ChainHead): ChainBreak | undefined {
  if (place.sequence > BigInt(head.sequence)) return { sequence: (BigInt(head.sequence) + 1n).toString(), reason: 'inserted' }
  return head.hash === place.hash && BigInt(head.sequence) === place.sequence ? undefined : { sequence: head.sequence, reason: 'head' }
}

/** The first row where the chain does not hold, or undefined when all of it does. Rows in order of sequence. */
export function findBreak(rows: readonly ChainedRow[], head: ChainHead): ChainBreak | undefined {
  const { place, broken } = followChain(CHAIN_START, rows)
  return broken ?? endOfChain(place, head)
}
