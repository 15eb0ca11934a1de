import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { StepNumber } from '../types'
import type { GateDecision } from './types'

/** What was decided about a gate, the newest first. */
export async function listDecisions(tx: CoalitionTx, step: StepNumber): Promise<GateDecision[]> {
  const { coalitionId, query } = openTx(tx)
  return query<GateDecision>(sql`
    SELECT g.id, g.step::int AS step, g.decision::text AS decision, g.reason, g.missing, g.decided_at AS "decidedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM gate_decision g JOIN membership m ON m.coalition_id = g.coalition_id AND m.id = g.decided_by
    WHERE g.coalition_id = ${coalitionId}::uuid AND g.step = ${step} ORDER BY g.number DESC`)
}

/** False when there is one with this number already: somebody else decided at the same moment. */
export async function insertDecision(
  tx: CoalitionTx, id: string, one: Pick<GateDecision, 'step' | 'decision' | 'reason' | 'missing'> & { readonly number: number }, { now, by }: { readonly now: Date; readonly by: string },
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO gate_decision (coalition_id, id, step, number, decision, reason, missing, decided_at, decided_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.step}, ${one.number}, ${one.decision}::gate_decision_kind, ${one.reason}, ${[...one.missing]}::text[], ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}
