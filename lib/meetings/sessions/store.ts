import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { BecameCommitment, Material, OutcomeDecision, OutcomeKind, OutcomeRead, SessionPartner } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** Who was at a session, by name. */
export async function listPresent(tx: CoalitionTx, meetingId: string): Promise<SessionPartner[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SessionPartner>(sql`
    SELECT s.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft"
    FROM session_partner s JOIN partner_organization p ON p.coalition_id = s.coalition_id AND p.id = s.partner_id
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.meeting_id = ${meetingId}::uuid AND s.was_there ORDER BY lower(p.name), p.id`)
}

type OutcomeRow = Omit<OutcomeRead, 'became'> & { readonly [K in keyof BecameCommitment as `became_${K}`]: BecameCommitment[K] | null }

/**
 * Outcomes of a session, of one afspraak, one outcome, or all that were not cancelled: by partner and in the order in which
 * they were written. An afspraak is called as in the newest version that has it.
 */
export async function listOutcomes(tx: CoalitionTx, where: { meetingId: string } | { commitmentId: string } | { id: string } | 'all'): Promise<OutcomeRead[]> {
  const { coalitionId, query } = openTx(tx)
  const condition = where === 'all' ? sql`AND m.cancelled_at IS NULL`
    : 'meetingId' in where ? sql`AND o.meeting_id = ${where.meetingId}::uuid`
    : 'commitmentId' in where ? sql`AND o.commitment_id = ${where.commitmentId}::uuid` : sql`AND o.id = ${where.id}::uuid`
  const rows = await query<OutcomeRow>(sql`
    SELECT o.id, o.meeting_id AS "meetingId", m.held_on::text AS "heldOn", o.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", o.kind::text AS kind, o.body, o.version,
      c.display_name AS "byName", c.ended_at IS NOT NULL AS "byHasLeft", u.display_name AS "updatedByName", o.updated_at AS "updatedAt", o.decision::text AS decision, o.decision_reason AS "decisionReason", o.decided_at AS "decidedAt",
      o.commitment_id AS "became_commitmentId", w.agreement_id AS "became_agreementId", w.what AS "became_what", w.partner_name AS "became_partnerName", w.is_dropped AS "became_isDropped", w.is_in_main AS "became_isInMain"
    FROM session_outcome o
    JOIN meeting m ON m.coalition_id = o.coalition_id AND m.id = o.meeting_id
    JOIN partner_organization p ON p.coalition_id = o.coalition_id AND p.id = o.partner_id
    JOIN membership c ON c.coalition_id = o.coalition_id AND c.id = o.created_by
    JOIN membership u ON u.coalition_id = o.coalition_id AND u.id = o.updated_by
    LEFT JOIN LATERAL (
      SELECT k.agreement_id, x.what, coalesce(x.partner_name, q.name) AS partner_name, x.dropped_at IS NOT NULL AS is_dropped,
        EXISTS (SELECT FROM commitment_wording y WHERE y.coalition_id = k.coalition_id AND y.commitment_id = k.id AND y.dropped_at IS NULL AND y.version_id =
          (SELECT z.id FROM agreement_version z WHERE z.coalition_id = k.coalition_id AND z.agreement_id = k.agreement_id ORDER BY (z.status = 'IN_FORCE') DESC, z.number DESC LIMIT 1)) AS is_in_main
      FROM commitment k JOIN commitment_wording x ON x.coalition_id = k.coalition_id AND x.commitment_id = k.id
      JOIN agreement_version v ON v.coalition_id = x.coalition_id AND v.id = x.version_id
      JOIN partner_organization q ON q.coalition_id = x.coalition_id AND q.id = x.partner_id
      WHERE k.coalition_id = o.coalition_id AND k.id = o.commitment_id ORDER BY v.number DESC LIMIT 1) w ON true
    WHERE o.coalition_id = ${coalitionId}::uuid ${condition} ORDER BY lower(p.name), p.id, o.created_at, o.id`)
  return rows.map(({ became_commitmentId: commitmentId, became_agreementId: agreementId, became_what: what, became_partnerName: partnerName, became_isDropped: isDropped, became_isInMain: isInMain, ...row }) =>
    ({ ...row, became: commitmentId && agreementId && what && partnerName ? { commitmentId, agreementId, what, partnerName, isDropped: isDropped === true, isInMain: isInMain === true } : null }))
}

/** How many sessions were held, and who takes part or is being talked with and was in none. */
export async function findHeard(tx: CoalitionTx, today: string): Promise<Omit<Material, 'outcomes'>> {
  const { coalitionId, query } = openTx(tx)
  const [[count], unheard] = await Promise.all([
    query<{ sessions: number }>(sql`
      SELECT count(*)::int AS sessions FROM meeting WHERE coalition_id = ${coalitionId}::uuid AND kind = 'PARTNER_SESSION' AND cancelled_at IS NULL AND held_on <= ${today}::date`),
    query<{ id: string; name: string }>(sql`
      SELECT p.id, p.name FROM partner_organization p
      WHERE p.coalition_id = ${coalitionId}::uuid AND p.discarded_at IS NULL AND p.status IN ('INVITED', 'IN_TALKS', 'PARTICIPATING', 'SIGNATORY') AND NOT EXISTS (
        SELECT FROM session_partner s JOIN meeting m ON m.coalition_id = s.coalition_id AND m.id = s.meeting_id
        WHERE s.coalition_id = p.coalition_id AND s.partner_id = p.id AND s.was_there AND m.cancelled_at IS NULL) ORDER BY lower(p.name), p.id`),
  ])
  return { sessions: count?.sessions ?? 0, unheard }
}

/** Says of each of these partners whether it was there. */
export async function savePresence(tx: CoalitionTx, meetingId: string, partners: readonly { readonly partnerId: string; readonly wasThere: boolean }[], { now, by }: By): Promise<void> {
  if (partners.length === 0) return
  const { coalitionId, query } = openTx(tx)
  const rows = partners.map((one) => sql`(${coalitionId}::uuid, ${meetingId}::uuid, ${one.partnerId}::uuid, ${one.wasThere}, ${now}, ${by}::uuid)`)
  await query(sql`
    INSERT INTO session_partner (coalition_id, meeting_id, partner_id, was_there, recorded_at, recorded_by) VALUES ${join(rows)}
    ON CONFLICT (coalition_id, meeting_id, partner_id) DO UPDATE SET was_there = excluded.was_there, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
      WHERE session_partner.was_there <> excluded.was_there`)
}

export async function insertOutcome(tx: CoalitionTx, id: string, one: { meetingId: string; partnerId: string; kind: OutcomeKind; body: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO session_outcome (coalition_id, id, meeting_id, partner_id, kind, body, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.meetingId}::uuid, ${one.partnerId}::uuid, ${one.kind}::outcome_kind, ${one.body}, ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

/** False when somebody else changed it since that version. */
export async function updateOutcome(tx: CoalitionTx, id: string, expectedVersion: number, { kind, body }: { kind: OutcomeKind; body: string }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE session_outcome SET kind = ${kind}::outcome_kind, body = ${body}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** Held until the transaction ends: two who decide about it come one after the other. */
export async function lockOutcome(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT FROM session_outcome WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`)
}

export async function setDecision(tx: CoalitionTx, id: string, one: { decision: OutcomeDecision; commitmentId: string | null; reason: string | null } | null, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const decided = one ? sql`decided_at = ${now}, decided_by = ${by}::uuid` : sql`decided_at = NULL, decided_by = NULL`
  await query(sql`
    UPDATE session_outcome SET decision = ${one?.decision ?? null}::outcome_decision, commitment_id = ${one?.commitmentId ?? null}::uuid, decision_reason = ${one?.reason ?? null}, ${decided}
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}
