import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { CommitmentStatus } from '../types'
import type { CommitmentWords, DeviationOutcome, DeviationRead, RevisionWish, StateChangeRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** Holds an afspraak until the transaction ends, in a statement of its own: what is read after it stands as it is then. */
export async function lockCommitment(tx: CoalitionTx, commitmentId: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT FROM commitment WHERE coalition_id = ${coalitionId}::uuid AND id = ${commitmentId}::uuid FOR UPDATE`)
}

/** Where an afspraak stands from now on, with the row that says so: the two are never written apart. */
export async function putState(
  tx: CoalitionTx, commitmentId: string, { from, to, reason }: { from: CommitmentStatus; to: CommitmentStatus; reason: string | null }, { now, by }: By,
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE commitment SET status = ${to}::commitment_status WHERE coalition_id = ${coalitionId}::uuid AND id = ${commitmentId}::uuid`)
  await query(sql`
    INSERT INTO commitment_state_change (coalition_id, id, commitment_id, from_status, to_status, reason, changed_at, changed_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${commitmentId}::uuid, ${from}::commitment_status, ${to}::commitment_status, ${reason}, ${now}, ${by}::uuid)`)
}

/** The newest first. */
export async function listStateChanges(tx: CoalitionTx, commitmentId: string): Promise<StateChangeRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<StateChangeRead>(sql`
    SELECT s.id, s.from_status::text AS "from", s.to_status::text AS "to", s.reason, s.changed_at AS "changedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM commitment_state_change s JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.changed_by
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.commitment_id = ${commitmentId}::uuid ORDER BY s.changed_at DESC, s.id DESC`)
}

export async function insertDeviation(
  tx: CoalitionTx, id: string, one: { commitmentId: string; reason: string; parentsInterest: string; untilOn: string }, { now, by }: By,
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO commitment_deviation (coalition_id, id, commitment_id, reason, parents_interest, until_on, noted_at, noted_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.commitmentId}::uuid, ${one.reason}, ${one.parentsInterest}, ${one.untilOn}::date, ${now}, ${by}::uuid)`)
}

export async function insertClosure(
  tx: CoalitionTx, closure: { deviationId: string; versionId: string; outcome: DeviationOutcome; what: string | null }, { now, by }: By,
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO deviation_closure (coalition_id, id, deviation_id, version_id, outcome, what, closed_at, closed_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${closure.deviationId}::uuid, ${closure.versionId}::uuid, ${closure.outcome}::deviation_outcome, ${closure.what}, ${now}, ${by}::uuid)`)
}

interface DeviationRow extends Omit<DeviationRead, 'closure'> {
  outcome: DeviationOutcome | null
  what: string | null
  closedAt: Date | null
  closedByName: string | null
  closerHasLeft: boolean | null
}

/** The newest first. */
export async function listDeviations(tx: CoalitionTx, commitmentId: string): Promise<DeviationRead[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<DeviationRow>(sql`
    SELECT d.id, d.reason, d.parents_interest AS "parentsInterest", d.until_on AS "untilOn", d.noted_at AS "notedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft",
      c.outcome::text AS outcome, c.what, c.closed_at AS "closedAt", e.display_name AS "closedByName", e.ended_at IS NOT NULL AS "closerHasLeft"
    FROM commitment_deviation d
    JOIN membership m ON m.coalition_id = d.coalition_id AND m.id = d.noted_by
    LEFT JOIN deviation_closure c ON c.coalition_id = d.coalition_id AND c.deviation_id = d.id
    LEFT JOIN membership e ON e.coalition_id = c.coalition_id AND e.id = c.closed_by
    WHERE d.coalition_id = ${coalitionId}::uuid AND d.commitment_id = ${commitmentId}::uuid ORDER BY d.noted_at DESC, d.id DESC`)
  return rows.map(({ outcome, what, closedAt, closedByName, closerHasLeft, ...one }) =>
    ({ ...one, closure: outcome && closedAt ? { outcome, what, closedAt, byName: closedByName ?? '', hasLeft: closerHasLeft ?? false } : null }))
}

/** The wishes for another wording that came up under this version, the oldest first. */
export async function listWishes(tx: CoalitionTx, versionId: string): Promise<RevisionWish[]> {
  const { coalitionId, query } = openTx(tx)
  return query<RevisionWish>(sql`
    SELECT c.id, d.commitment_id AS "commitmentId", w.what AS commitment, c.what, c.closed_at AS "closedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM deviation_closure c
    JOIN commitment_deviation d ON d.coalition_id = c.coalition_id AND d.id = c.deviation_id
    JOIN commitment_wording w ON w.coalition_id = d.coalition_id AND w.commitment_id = d.commitment_id AND w.version_id = c.version_id
    JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.closed_by
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.version_id = ${versionId}::uuid AND c.outcome = 'REVISION_WISHED' ORDER BY c.closed_at, c.id`)
}

/** What is agreed, of each agreement in the version in force, else in the one that goes round. Drafts are not in it. */
export async function listWords(tx: CoalitionTx): Promise<CommitmentWords[]> {
  const { coalitionId, query } = openTx(tx)
  return query<CommitmentWords>(sql`
    SELECT c.id, a.title AS "agreementTitle", coalesce(w.partner_name, p.name) AS "partnerName", w.what, w.for_whom AS "forWhom", w.evidence, w.room
    FROM agreement a
    JOIN LATERAL (SELECT v.id FROM agreement_version v WHERE v.coalition_id = a.coalition_id AND v.agreement_id = a.id AND v.status IN ('IN_FORCE', 'SIGNING')
      ORDER BY v.status = 'IN_FORCE' DESC, v.number DESC LIMIT 1) v ON true
    JOIN commitment_wording w ON w.coalition_id = a.coalition_id AND w.version_id = v.id AND w.dropped_at IS NULL
    JOIN commitment c ON c.coalition_id = w.coalition_id AND c.id = w.commitment_id AND c.status <> 'EXPIRED'
    JOIN partner_organization p ON p.coalition_id = w.coalition_id AND p.id = w.partner_id
    WHERE a.coalition_id = ${coalitionId}::uuid ORDER BY a.created_at DESC, w.position, c.id`)
}
