import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { By } from '../store'
import type { BendForm } from './schema'
import type { GoalBend, GoalBendRead } from './types'

export async function findBend(tx: CoalitionTx, goalId: string): Promise<GoalBendRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ [Field in keyof GoalBend]: GoalBend[Field] | null } & Omit<GoalBendRead, 'bend'>>(sql`
    SELECT g.id AS "goalId", g.title, g.is_example AS "isExample", b.trend, b.without_action AS "withoutAction", b.story, b.what_works AS "whatWorks", b.free_idea AS "freeIdea",
      b.proposal, b.trend_indicator_id AS "trendIndicatorId", coalesce(b.version, 0) AS version
    FROM goal g LEFT JOIN goal_bend b ON b.coalition_id = g.coalition_id AND b.goal_id = g.id
    WHERE g.coalition_id = ${coalitionId}::uuid AND g.id = ${goalId}::uuid AND g.discarded_at IS NULL`)
  if (!row) return undefined
  const { goalId: id, title, isExample, version, story, freeIdea, proposal, ...rest } = row
  return { goalId: id, title, isExample, version, bend: story !== null && freeIdea !== null && proposal !== null ? { story, freeIdea, proposal, ...rest } : null }
}

export async function findBendChange(tx: CoalitionTx, goalId: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT m.display_name AS "changedBy", b.updated_at AS "changedAt"
    FROM goal_bend b JOIN membership m ON m.coalition_id = b.coalition_id AND m.id = b.updated_by
    WHERE b.coalition_id = ${coalitionId}::uuid AND b.goal_id = ${goalId}::uuid`)
  return row
}

/** False when somebody else wrote it since that version, be it for the first time. */
export async function saveBend(tx: CoalitionTx, { goalId, expectedVersion, ...bend }: BendForm, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const linked = bend.trendIndicatorId === undefined ? sql`trend_indicator_id` : sql`${bend.trendIndicatorId}::uuid`
  const rows = expectedVersion === 0
    ? await query(sql`
      INSERT INTO goal_bend (coalition_id, goal_id, trend, without_action, story, what_works, free_idea, proposal, trend_indicator_id, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${goalId}::uuid, ${bend.trend}, ${bend.withoutAction}, ${bend.story}, ${bend.whatWorks}, ${bend.freeIdea}, ${bend.proposal}, ${bend.trendIndicatorId ?? null}::uuid, ${now}, ${by}::uuid)
      ON CONFLICT DO NOTHING RETURNING goal_id`)
    : await query(sql`
      UPDATE goal_bend SET trend = ${bend.trend}, without_action = ${bend.withoutAction}, story = ${bend.story}, what_works = ${bend.whatWorks}, free_idea = ${bend.freeIdea},
        proposal = ${bend.proposal}, trend_indicator_id = ${linked}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND goal_id = ${goalId}::uuid AND version = ${expectedVersion} RETURNING goal_id`)
  return rows.length === 1
}
