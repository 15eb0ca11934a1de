import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { HoursRow, KnowsRow, Load, OverlapRow, TieRow } from './types'

/** Which partner is at which location: as who runs it, or with somebody in its core team. Without what was archived or ended. */
const atLocation = (coalitionId: string): Sql => sql`
  SELECT l.id AS location, l.partner_id AS partner, false AS is_seat FROM location l
    WHERE l.coalition_id = ${coalitionId}::uuid AND l.archived_at IS NULL AND l.partner_id IS NOT NULL
  UNION
  SELECT l.id, coalesce(s.partner_id, m.partner_id), true FROM location l
    JOIN core_team_seat s ON s.coalition_id = l.coalition_id AND s.location_id = l.id AND s.ended_at IS NULL
    LEFT JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.membership_id
    WHERE l.coalition_id = ${coalitionId}::uuid AND l.archived_at IS NULL AND coalesce(s.partner_id, m.partner_id) IS NOT NULL`

/**
 * Pairs of partners and how often each kind holds for them, the first id of a pair being the smaller. Goals that run or
 * wait and teams that sit, not what was reached, stopped or ended: it is about who works together now.
 */
export async function listTieRows(tx: CoalitionTx): Promise<TieRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<TieRow>(sql`
    WITH running AS (
      SELECT id FROM goal WHERE coalition_id = ${coalitionId}::uuid AND status IN ('CANDIDATE', 'ACTIVE') AND discarded_at IS NULL AND NOT is_example),
    at_location AS (${atLocation(coalitionId)}),
    place AS (
      SELECT 'GOAL' AS kind, p.goal_id AS at, p.partner_id AS partner FROM goal_partner p JOIN running r ON r.id = p.goal_id WHERE p.coalition_id = ${coalitionId}::uuid
      UNION
      SELECT 'ACTION', x.goal_id, m.partner_id FROM action_item x JOIN running r ON r.id = x.goal_id
        JOIN membership m ON m.coalition_id = x.coalition_id AND m.id = x.owner_id AND m.partner_id IS NOT NULL
        WHERE x.coalition_id = ${coalitionId}::uuid AND x.status <> 'STOPPED'
      UNION
      SELECT 'TEAM', location, partner FROM at_location WHERE is_seat
      UNION
      SELECT 'AGREEMENT', v.agreement_id, s.partner_id FROM signature s JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id AND v.status = 'IN_FORCE'
        WHERE s.coalition_id = ${coalitionId}::uuid)
    SELECT a.kind, a.partner AS a, b.partner AS b, count(*)::int AS times
    FROM place a JOIN place b ON b.kind = a.kind AND b.at = a.at AND b.partner > a.partner
    GROUP BY a.kind, a.partner, b.partner`)
}

/** What partners say of how well they know each other, in the order in which it was said. */
export async function listKnowsRows(tx: CoalitionTx): Promise<KnowsRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<KnowsRow>(sql`
    SELECT partner_id AS "partnerId", other_id AS "otherId", scale::text AS scale FROM partner_knows WHERE coalition_id = ${coalitionId}::uuid ORDER BY said_at, partner_id, other_id`)
}

/** Per partner what is open: its afspraken in agreements that are in force, and actions of its people that are not done. */
export async function listLoads(tx: CoalitionTx): Promise<Load[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Load>(sql`
    WITH open AS (
      SELECT w.partner_id AS partner, 1 AS commitments, 0 AS actions FROM commitment c
        JOIN commitment_wording w ON w.coalition_id = c.coalition_id AND w.commitment_id = c.id AND w.dropped_at IS NULL
        JOIN agreement_version v ON v.coalition_id = w.coalition_id AND v.id = w.version_id AND v.status = 'IN_FORCE'
        WHERE c.coalition_id = ${coalitionId}::uuid AND c.status NOT IN ('SELF_EVIDENT', 'EXPIRED')
      UNION ALL
      SELECT m.partner_id, 0, 1 FROM action_item x JOIN membership m ON m.coalition_id = x.coalition_id AND m.id = x.owner_id AND m.partner_id IS NOT NULL
        WHERE x.coalition_id = ${coalitionId}::uuid AND x.status IN ('PLANNED', 'IN_PROGRESS', 'STUCK'))
    SELECT partner AS "partnerId", sum(commitments)::int AS commitments, sum(actions)::int AS actions FROM open GROUP BY partner`)
}

/**
 * The hours a week that a partner says it brings, or that it agreed to be at locations: the larger of the two, because they
 * may well be the same hours. A partner of which neither is known is not in it.
 */
export async function listHours(tx: CoalitionTx, today: string): Promise<HoursRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<HoursRow>(sql`
    WITH present AS (
      SELECT a.partner_id AS partner, sum(a.hours_per_week) AS hours FROM presence_agreement a
      JOIN location l ON l.coalition_id = a.coalition_id AND l.id = a.location_id AND l.archived_at IS NULL
      WHERE a.coalition_id = ${coalitionId}::uuid AND (a.ended_from IS NULL OR a.ended_from > ${today}::date) GROUP BY a.partner_id),
    offered AS (SELECT partner_id AS partner, hours_per_week AS hours FROM partner_offer WHERE coalition_id = ${coalitionId}::uuid AND hours_per_week IS NOT NULL)
    SELECT partner AS "partnerId", greatest(o.hours, p.hours)::float8 AS hours FROM offered o FULL JOIN present p USING (partner)`)
}

/** Where two partners or more work on the same for the same age in the same neighbourhood: by the register, and by where they are. */
export async function listOverlapRows(tx: CoalitionTx): Promise<OverlapRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<OverlapRow>(sql`
    WITH at_location AS (${atLocation(coalitionId)}),
    serves AS (
      SELECT DISTINCT coalesce(l.neighbourhood, l.name) AS place, domain, life_phase, p.id AS partner
      FROM at_location w
      JOIN location l ON l.coalition_id = ${coalitionId}::uuid AND l.id = w.location
      JOIN partner_organization p ON p.coalition_id = l.coalition_id AND p.id = w.partner AND p.discarded_at IS NULL AND p.status <> 'LEFT'
      CROSS JOIN LATERAL unnest(p.domains) AS domain
      CROSS JOIN LATERAL unnest(p.life_phases) AS life_phase
      WHERE life_phase = ANY (l.life_phases))
    SELECT place, domain::text AS domain, life_phase::text AS "lifePhase", array_agg(partner ORDER BY partner) AS "partnerIds"
    FROM serves GROUP BY place, domain, life_phase HAVING count(*) > 1 ORDER BY place, domain, life_phase`)
}
