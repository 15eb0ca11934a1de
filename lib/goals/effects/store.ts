import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { By } from '../store'
import type { EffectContent, GoalEffect, GoalEffects } from './types'

/** A goal that effects can hang on. */
export async function findEffectGoal(tx: CoalitionTx, goalId: string): Promise<Omit<GoalEffects, 'effects'> | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Omit<GoalEffects, 'effects'>>(sql`
    SELECT id AS "goalId", title, is_example AS "isExample", status::text AS status FROM goal WHERE coalition_id = ${coalitionId}::uuid AND id = ${goalId}::uuid AND discarded_at IS NULL`)
  return row
}

export async function listEffects(tx: CoalitionTx, goalId: string): Promise<GoalEffect[]> {
  const { coalitionId, query } = openTx(tx)
  return query<GoalEffect>(sql`
    SELECT id, version, action, short_term AS "shortTerm", middle_term AS "middleTerm", long_term AS "longTerm",
      short_assumption AS "shortAssumption", short_certainty::text AS "shortCertainty", short_source AS "shortSource",
      middle_assumption AS "middleAssumption", middle_certainty::text AS "middleCertainty", middle_source AS "middleSource",
      long_assumption AS "longAssumption", long_certainty::text AS "longCertainty", long_source AS "longSource"
    FROM goal_effect WHERE coalition_id = ${coalitionId}::uuid AND goal_id = ${goalId}::uuid ORDER BY created_at, id`)
}

export async function insertEffect(tx: CoalitionTx, id: string, goalId: string, content: EffectContent, { now, by }: By): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.goalEffect.create({ data: { coalitionId, id, goalId, ...content, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by } })
}

/** False when somebody else changed it since that version. */
export async function updateEffect(tx: CoalitionTx, key: { id: string; goalId: string; expectedVersion: number }, content: EffectContent, { now, by }: By): Promise<boolean> {
  const { coalitionId, prisma } = openTx(tx)
  const { count } = await prisma.goalEffect.updateMany({
    where: { coalitionId, id: key.id, goalId: key.goalId, version: key.expectedVersion }, data: { ...content, version: { increment: 1 }, updatedAt: now, updatedBy: by },
  })
  return count === 1
}

export async function findEffectChange(tx: CoalitionTx, id: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT m.display_name AS "changedBy", e.updated_at AS "changedAt"
    FROM goal_effect e JOIN membership m ON m.coalition_id = e.coalition_id AND m.id = e.updated_by
    WHERE e.coalition_id = ${coalitionId}::uuid AND e.id = ${id}::uuid`)
  return row
}
