import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { By } from '../store'
import type { GoalSource, GoalSources, SourceKind } from './types'

/** A goal that is there, which sources can be written with. */
export async function findSourceGoal(tx: CoalitionTx, goalId: string): Promise<Omit<GoalSources, 'sources'> | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Omit<GoalSources, 'sources'>>(sql`SELECT id AS "goalId", title FROM goal WHERE coalition_id = ${coalitionId}::uuid AND id = ${goalId}::uuid AND discarded_at IS NULL`)
  return row
}

/** In the order of their kinds. */
export async function listSources(tx: CoalitionTx, goalId: string): Promise<GoalSource[]> {
  const { coalitionId, query } = openTx(tx)
  return query<GoalSource>(sql`
    SELECT kind::text AS kind, body, points, source_name AS "sourceName", source_url AS "sourceUrl", version
    FROM goal_source WHERE coalition_id = ${coalitionId}::uuid AND goal_id = ${goalId}::uuid ORDER BY goal_source.kind`)
}

export async function findSourceChange(tx: CoalitionTx, goalId: string, kind: SourceKind): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT m.display_name AS "changedBy", s.updated_at AS "changedAt"
    FROM goal_source s JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.updated_by
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.goal_id = ${goalId}::uuid AND s.kind = ${kind}::goal_source_kind`)
  return row
}

/** False when somebody else wrote it since that version, be it for the first time. */
export async function saveSource(tx: CoalitionTx, goalId: string, one: Omit<GoalSource, 'version'>, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = expectedVersion === 0
    ? await query(sql`
      INSERT INTO goal_source (coalition_id, goal_id, kind, body, points, source_name, source_url, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${goalId}::uuid, ${one.kind}::goal_source_kind, ${one.body}, ${[...one.points]}::text[], ${one.sourceName}, ${one.sourceUrl}, ${now}, ${by}::uuid)
      ON CONFLICT DO NOTHING RETURNING goal_id`)
    : await query(sql`
      UPDATE goal_source SET body = ${one.body}, points = ${[...one.points]}::text[], source_name = ${one.sourceName}, source_url = ${one.sourceUrl}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND goal_id = ${goalId}::uuid AND kind = ${one.kind}::goal_source_kind AND version = ${expectedVersion} RETURNING goal_id`)
  return rows.length === 1
}
