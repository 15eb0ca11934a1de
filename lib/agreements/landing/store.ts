import 'server-only'
import type { PartnerLevel } from '@/lib/partners/types'
import { empty, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { MemberRole } from '@/lib/platform/tenancy/context'
import type { Landing, LandingAnswerRead } from './types'

/** What the layers of a partner, or of all, answered about an agreement: the newest first. */
export async function listAnswers(tx: CoalitionTx, agreementId: string, partnerId?: string): Promise<LandingAnswerRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<LandingAnswerRead>(sql`
    SELECT l.id, l.partner_id AS "partnerId", l.level::text AS level, l.landing::text AS landing, l.difference, l.said_by AS "saidBy", v.number AS "versionNumber", l.answered_at AS "answeredAt",
      m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM landing_answer l
    JOIN agreement_version v ON v.coalition_id = l.coalition_id AND v.id = l.version_id
    JOIN membership m ON m.coalition_id = l.coalition_id AND m.id = l.answered_by
    WHERE l.coalition_id = ${coalitionId}::uuid AND l.agreement_id = ${agreementId}::uuid ${partnerId === undefined ? empty : sql`AND l.partner_id = ${partnerId}::uuid`}
    ORDER BY l.answered_at DESC, l.id DESC`)
}

/** Of which partners somebody is here who can answer, and in which role. */
export async function listSpeakers(tx: CoalitionTx): Promise<{ partnerId: string; role: MemberRole }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ partnerId: string; role: MemberRole }>(sql`
    SELECT DISTINCT partner_id AS "partnerId", role::text AS role FROM membership
    WHERE coalition_id = ${coalitionId}::uuid AND partner_id IS NOT NULL AND ended_at IS NULL AND role IN ('PROFESSIONAL', 'PARTNER_EXECUTIVE')`)
}

export async function insertAnswer(
  tx: CoalitionTx, id: string,
  one: { agreementId: string; versionId: string; partnerId: string; level: PartnerLevel; landing: Landing; difference: string | null; saidBy: string | null }, { now, by }: { now: Date; by: string },
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO landing_answer (coalition_id, id, agreement_id, version_id, partner_id, level, landing, difference, said_by, answered_at, answered_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.agreementId}::uuid, ${one.versionId}::uuid, ${one.partnerId}::uuid, ${one.level}::partner_level, ${one.landing}::landing, ${one.difference},
      ${one.saidBy}, ${now}, ${by}::uuid)`)
}

/** The agreements in force, and since when the first version of each held. */
export async function listInForce(tx: CoalitionTx): Promise<{ id: string; inForceOn: string }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ id: string; inForceOn: string }>(sql`
    SELECT a.id, (SELECT to_char(min(c.changed_at) AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') FROM agreement_status_change c WHERE c.coalition_id = a.coalition_id AND c.agreement_id = a.id AND c.status = 'IN_FORCE') AS "inForceOn"
    FROM agreement a WHERE a.coalition_id = ${coalitionId}::uuid
      AND EXISTS (SELECT FROM agreement_version v WHERE v.coalition_id = a.coalition_id AND v.agreement_id = a.id AND v.status = 'IN_FORCE') ORDER BY a.created_at, a.id`)
}

/** Who answers for a partner, and when each was asked last. */
export async function listAnswerers(tx: CoalitionTx): Promise<{ membershipId: string; partnerId: string; lastAskedOn: string | null }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ membershipId: string; partnerId: string; lastAskedOn: string | null }>(sql`
    SELECT m.id AS "membershipId", m.partner_id AS "partnerId", (SELECT max(l.asked_on)::text FROM landing_asked l WHERE l.coalition_id = m.coalition_id AND l.membership_id = m.id) AS "lastAskedOn"
    FROM membership m WHERE m.coalition_id = ${coalitionId}::uuid AND m.role = 'PARTNER_EXECUTIVE' AND m.partner_id IS NOT NULL AND m.ended_at IS NULL ORDER BY m.id`)
}

/** False when this person was asked today before. */
export async function insertAsked(tx: CoalitionTx, id: string, one: { membershipId: string; agreementId: string; askedOn: string }): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO landing_asked (coalition_id, id, membership_id, agreement_id, asked_on)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.membershipId}::uuid, ${one.agreementId}::uuid, ${one.askedOn}::date) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

export async function findAsked(tx: CoalitionTx, id: string): Promise<{ membershipId: string; agreementId: string } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ membershipId: string; agreementId: string }>(sql`
    SELECT membership_id AS "membershipId", agreement_id AS "agreementId" FROM landing_asked WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
  return row
}
