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
