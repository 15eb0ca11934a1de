import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { EarlierStance, GoalStanceKind, PartnerStance } from './types'

/**
 * Every partner that is here, with its newest word; who was named as taking part without a word of its own takes part. So
 * does who took the place of another since it spoke: the part it has now is newer than its word.
 */
export async function listStanceRows(tx: CoalitionTx, goalId: string): Promise<PartnerStance[]> {
  const { coalitionId, query } = openTx(tx)
  return query<PartnerStance>(sql`
    SELECT p.id AS "partnerId", p.name AS "partnerName", coalesce(s.kind::text, CASE WHEN g.partner_id IS NOT NULL THEN 'TAKES_PART' END) AS stance,
      s.reason, s.contribution, s.taken_at AS "takenAt", m.display_name AS "takenByName",
      b.name AS "tookOverFrom", g.taken_over_at AS "tookOverAt"
    FROM partner_organization p
    LEFT JOIN goal_partner g ON g.coalition_id = p.coalition_id AND g.partner_id = p.id AND g.goal_id = ${goalId}::uuid
    LEFT JOIN LATERAL (
      SELECT kind, reason, contribution, taken_at, taken_by FROM goal_stance WHERE coalition_id = p.coalition_id AND goal_id = ${goalId}::uuid AND partner_id = p.id
        AND (g.taken_over_at IS NULL OR taken_at > g.taken_over_at)
      ORDER BY taken_at DESC, id DESC LIMIT 1) s ON true
    LEFT JOIN partner_organization b ON b.coalition_id = p.coalition_id AND b.id = g.taken_over_from
    LEFT JOIN membership m ON m.coalition_id = p.coalition_id AND m.id = s.taken_by
    WHERE p.coalition_id = ${coalitionId}::uuid AND p.discarded_at IS NULL AND p.status <> 'LEFT'
    ORDER BY lower(p.name), p.id`)
}

/** What does not stand any more, the newest first. */
export async function listEarlierStances(tx: CoalitionTx, goalId: string): Promise<EarlierStance[]> {
  const { coalitionId, query } = openTx(tx)
  return query<EarlierStance>(sql`
    SELECT s.id, p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", s.kind::text AS stance, s.reason, s.contribution, s.taken_at AS "takenAt", m.display_name AS "takenByName"
    FROM goal_stance s
    JOIN partner_organization p ON p.coalition_id = s.coalition_id AND p.id = s.partner_id
    JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.taken_by
    LEFT JOIN goal_partner g ON g.coalition_id = s.coalition_id AND g.partner_id = s.partner_id AND g.goal_id = s.goal_id
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.goal_id = ${goalId}::uuid AND (p.status = 'LEFT' OR p.discarded_at IS NOT NULL OR s.taken_at <= g.taken_over_at OR EXISTS (
      SELECT FROM goal_stance n WHERE n.coalition_id = s.coalition_id AND n.goal_id = s.goal_id AND n.partner_id = s.partner_id AND (n.taken_at, n.id) > (s.taken_at, s.id)))
    ORDER BY s.taken_at DESC, s.id DESC`)
}

export async function insertStance(
  tx: CoalitionTx, id: string, stance: { goalId: string; partnerId: string; stance: GoalStanceKind; reason: string | null; contribution: string | null }, { now, by }: { now: Date; by: string },
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO goal_stance (coalition_id, id, goal_id, partner_id, kind, reason, contribution, taken_at, taken_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${stance.goalId}::uuid, ${stance.partnerId}::uuid, ${stance.stance}::goal_stance_kind, ${stance.reason}, ${stance.contribution}, ${now}, ${by}::uuid)`)
  if (stance.stance === 'TAKES_PART') {
    await query(sql`INSERT INTO goal_partner (coalition_id, goal_id, partner_id) VALUES (${coalitionId}::uuid, ${stance.goalId}::uuid, ${stance.partnerId}::uuid) ON CONFLICT DO NOTHING`)
  } else {
    await query(sql`DELETE FROM goal_partner WHERE coalition_id = ${coalitionId}::uuid AND goal_id = ${stance.goalId}::uuid AND partner_id = ${stance.partnerId}::uuid`)
  }
}
