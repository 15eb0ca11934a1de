import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { GroundRules, GroundRulesVersion } from './types'

export type GroundRulesContent = Omit<GroundRules, 'id' | 'number' | 'createdAt'>

export interface GroundRulesRow extends GroundRules {
  readonly byName: string
}

/** The rules that hold, the newest version; or the version of this number. */
export async function findGroundRules(tx: CoalitionTx, number?: number): Promise<GroundRulesRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<GroundRulesRow>(sql`
    SELECT g.id, g.number, g.also_not_recorded AS "alsoNotRecorded", g.raw_signal_readers AS "rawSignalReaders", g.signal_retention_months::int AS "signalRetentionMonths",
      g.child_route AS "childRoute", g.speaking_up AS "speakingUp", g.decision_rule::text AS "decisionRule", g.created_at AS "createdAt", m.display_name AS "byName"
    FROM ground_rules g JOIN membership m ON m.coalition_id = g.coalition_id AND m.id = g.created_by
    WHERE g.coalition_id = ${coalitionId}::uuid AND g.number = coalesce(${number ?? null}::int, g.number) ORDER BY g.number DESC LIMIT 1`)
  return row
}

/** All versions, the newest first. */
export async function listGroundRulesRows(tx: CoalitionTx): Promise<GroundRulesVersion[]> {
  const { coalitionId, query } = openTx(tx)
  return query<GroundRulesVersion>(sql`
    SELECT g.number, g.created_at AS "createdAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM ground_rules g JOIN membership m ON m.coalition_id = g.coalition_id AND m.id = g.created_by
    WHERE g.coalition_id = ${coalitionId}::uuid ORDER BY g.number DESC`)
}

/** False when somebody else set this version at the same moment. */
export async function insertGroundRules(tx: CoalitionTx, id: string, number: number, one: GroundRulesContent, { now, by }: { readonly now: Date; readonly by: string }): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO ground_rules (coalition_id, id, number, also_not_recorded, raw_signal_readers, signal_retention_months, child_route, speaking_up, decision_rule, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${number}, ${one.alsoNotRecorded}, ${one.rawSignalReaders}, ${one.signalRetentionMonths}, ${one.childRoute}, ${one.speakingUp},
      ${one.decisionRule}::decision_rule, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING 1`)
  return rows.length === 1
}
