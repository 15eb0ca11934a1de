import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { ActionListed, ActionRead, ActionStatus, PreventionType } from './types'

export interface ActionContent {
  readonly goalId: string
  readonly what: string
  readonly preventionType: PreventionType
  readonly status: ActionStatus
  readonly plannedOn: string
}

export async function insertAction(tx: CoalitionTx, id: string, content: ActionContent, { now, by }: { now: Date; by: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO action_item (coalition_id, id, goal_id, what, prevention_type, status, planned_on, owner_id, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${content.goalId}::uuid, ${content.what}, ${content.preventionType}::prevention_type, ${content.status}::action_status,
      ${content.plannedOn}::date, ${by}::uuid, ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

const LISTED = sql`a.id, a.what, a.goal_id AS "goalId", g.title AS "goalTitle", a.prevention_type::text AS "preventionType", a.status::text AS status,
      a.planned_on AS "plannedOn", m.display_name AS "ownerName", a.owner_id AS "ownerId", m.ended_at IS NOT NULL AS "hasLeft"
    FROM action_item a
    JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
    JOIN membership m ON m.coalition_id = a.coalition_id AND m.id = a.owner_id`

export async function findAction(tx: CoalitionTx, id: string): Promise<ActionRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<ActionRead>(sql`SELECT ${LISTED} WHERE a.coalition_id = ${coalitionId}::uuid AND a.id = ${id}::uuid`)
  return row
}

/** Newest first, or what is still open by its day; at most that many. */
export async function listActionRows(tx: CoalitionTx, filter: { goalId?: string; ownerId?: string; isOpen?: boolean; most: number }): Promise<ActionListed[]> {
  const { coalitionId, query } = openTx(tx)
  const goal: Sql = filter.goalId ? sql`AND a.goal_id = ${filter.goalId}::uuid` : sql``
  const owner: Sql = filter.ownerId ? sql`AND a.owner_id = ${filter.ownerId}::uuid` : sql``
  const open: Sql = filter.isOpen ? sql`AND a.status NOT IN ('DONE', 'STOPPED')` : sql``
  const order: Sql = filter.isOpen ? sql`a.planned_on, a.id` : filter.goalId ? sql`a.planned_on DESC, a.id DESC` : sql`a.created_at DESC, a.id DESC`
  return query<ActionListed>(sql`
    SELECT ${LISTED}
    WHERE a.coalition_id = ${coalitionId}::uuid ${goal} ${owner} ${open} ORDER BY ${order} LIMIT ${filter.most}`)
}

/** Does this goal stand in this coalition, and was it not discarded? */
export async function isGoal(tx: CoalitionTx, goalId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`SELECT 1 FROM goal WHERE coalition_id = ${coalitionId}::uuid AND id = ${goalId}::uuid AND discarded_at IS NULL`)
  return rows.length === 1
}

export interface ActionToMove {
  readonly id: string
  readonly ownerId: string
  readonly status: ActionStatus
  readonly plannedOn: string
}

/** Locked. */
export async function findActionToMove(tx: CoalitionTx, id: string): Promise<ActionToMove | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<ActionToMove>(sql`
    SELECT id, owner_id AS "ownerId", status::text AS status, planned_on AS "plannedOn" FROM action_item WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
  return row
}

export async function updateAction(tx: CoalitionTx, id: string, change: Omit<ActionToMove, 'id'>, { now, by }: { now: Date; by: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE action_item SET owner_id = ${change.ownerId}::uuid, status = ${change.status}::action_status, planned_on = ${change.plannedOn}::date, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Is this somebody who takes part now? */
export async function isMember(tx: CoalitionTx, membershipId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`SELECT 1 FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${membershipId}::uuid AND ended_at IS NULL`)
  return rows.length === 1
}
