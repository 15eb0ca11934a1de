import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Load, TieRow } from './types'

/**
 * Pairs of partners and how often each kind holds for them, the first id of a pair being the smaller. Goals that run or
 * wait, not those that were reached, stopped or set aside: it is about who works together now.
 */
export async function listTieRows(tx: CoalitionTx): Promise<TieRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<TieRow>(sql`
    WITH running AS (
      SELECT id FROM goal WHERE coalition_id = ${coalitionId}::uuid AND status IN ('CANDIDATE', 'ACTIVE') AND discarded_at IS NULL AND NOT is_example),
    place AS (
      SELECT 'GOAL' AS kind, p.goal_id AS at, p.partner_id AS partner FROM goal_partner p JOIN running r ON r.id = p.goal_id WHERE p.coalition_id = ${coalitionId}::uuid
      UNION
      SELECT 'ACTION', x.goal_id, m.partner_id FROM action_item x JOIN running r ON r.id = x.goal_id
        JOIN membership m ON m.coalition_id = x.coalition_id AND m.id = x.owner_id AND m.partner_id IS NOT NULL
        WHERE x.coalition_id = ${coalitionId}::uuid AND x.status <> 'STOPPED'
      UNION
      SELECT 'AGREEMENT', v.agreement_id, s.partner_id FROM signature s JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id AND v.status = 'IN_FORCE'
        WHERE s.coalition_id = ${coalitionId}::uuid)
    SELECT a.kind, a.partner AS a, b.partner AS b, count(*)::int AS times
    FROM place a JOIN place b ON b.kind = a.kind AND b.at = a.at AND b.partner > a.partner
    GROUP BY a.kind, a.partner, b.partner`)
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
