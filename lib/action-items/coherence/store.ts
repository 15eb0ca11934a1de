import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { CoherenceCell } from './types'

/**
 * What runs, per domain and life phase. A goal has the domains of the partners that take part and the life phases of its
 * opgave; an action those that do it together, for the same phases; an afspraak those of the partner that does it.
 */
export async function countCoherence(tx: CoalitionTx): Promise<CoherenceCell[]> {
  const { coalitionId, query } = openTx(tx)
  return query<CoherenceCell>(sql`
    WITH running AS (
      SELECT g.id, c.life_phases FROM goal g JOIN challenge c ON c.coalition_id = g.coalition_id AND c.id = g.challenge_id
      WHERE g.coalition_id = ${coalitionId}::uuid AND g.status = 'ACTIVE' AND NOT g.is_example AND g.discarded_at IS NULL),
    found AS (
      SELECT g.id, p.domains, g.life_phases FROM running g
      JOIN goal_partner gp ON gp.coalition_id = ${coalitionId}::uuid AND gp.goal_id = g.id
      JOIN partner_organization p ON p.coalition_id = gp.coalition_id AND p.id = gp.partner_id AND p.status <> 'LEFT'
      UNION ALL
      SELECT a.id, a.domains, g.life_phases FROM action_item a JOIN running g ON g.id = a.goal_id
      WHERE a.coalition_id = ${coalitionId}::uuid AND a.status IN ('PLANNED', 'IN_PROGRESS', 'STUCK')
      UNION ALL
      SELECT c.id, p.domains, p.life_phases FROM commitment c
      JOIN LATERAL (
        SELECT w.partner_id FROM commitment_wording w JOIN agreement_version v ON v.coalition_id = w.coalition_id AND v.id = w.version_id
        WHERE w.coalition_id = c.coalition_id AND w.commitment_id = c.id AND v.status = 'IN_FORCE' ORDER BY v.number DESC LIMIT 1) w ON true
      JOIN partner_organization p ON p.coalition_id = c.coalition_id AND p.id = w.partner_id AND p.status <> 'LEFT'
      WHERE c.coalition_id = ${coalitionId}::uuid AND c.status <> 'EXPIRED')
    SELECT d.domain::text AS domain, f.phase::text AS phase, count(DISTINCT x.id)::int AS count
    FROM found x CROSS JOIN LATERAL unnest(x.domains) AS d(domain) CROSS JOIN LATERAL unnest(x.life_phases) AS f(phase) GROUP BY 1, 2`)
}
