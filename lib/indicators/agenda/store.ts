import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { GapContent, GapRead, GapState } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** What is open first, by day; or one of them. */
export async function listGapRows(tx: CoalitionTx, id?: string): Promise<GapRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<GapRead>(sql`
    SELECT g.id, g.question, g.why, g.indicator_id AS "indicatorId", i.name AS "indicatorName", g.owner_id AS "ownerId", o.display_name AS "ownerName", o.ended_at IS NOT NULL AS "ownerHasLeft",
      g.due_on::text AS "dueOn", g.state::text AS state, g.answer, g.version, g.updated_at AS "updatedAt", m.display_name AS "updatedByName"
    FROM data_gap g
    JOIN membership o ON o.coalition_id = g.coalition_id AND o.id = g.owner_id
    JOIN membership m ON m.coalition_id = g.coalition_id AND m.id = g.updated_by
    LEFT JOIN indicator i ON i.coalition_id = g.coalition_id AND i.id = g.indicator_id
    WHERE g.coalition_id = ${coalitionId}::uuid ${id ? sql`AND g.id = ${id}::uuid` : empty} ORDER BY g.state, g.due_on, g.id`)
}

export async function insertGap(tx: CoalitionTx, id: string, one: GapContent, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO data_gap (coalition_id, id, question, why, indicator_id, owner_id, due_on, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.question}, ${one.why}, ${one.indicatorId}::uuid, ${one.ownerId}::uuid, ${one.dueOn}::date, ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

/** False when somebody else changed it since that version. */
export async function updateGap(tx: CoalitionTx, id: string, expectedVersion: number, one: GapContent & { readonly state: GapState; readonly answer: string | null }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE data_gap SET question = ${one.question}, why = ${one.why}, indicator_id = ${one.indicatorId}::uuid, owner_id = ${one.ownerId}::uuid, due_on = ${one.dueOn}::date,
      state = ${one.state}::data_gap_state, answer = ${one.answer}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}
