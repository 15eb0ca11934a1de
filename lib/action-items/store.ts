import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { ActionListed, ActionRead, ActionStatus, CoverKind, NamedCover, PreventionType } from './types'

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

export async function findAction(tx: CoalitionTx, id: string): Promise<Omit<ActionRead, 'cover'> | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Omit<ActionRead, 'cover'>>(sql`SELECT ${LISTED} WHERE a.coalition_id = ${coalitionId}::uuid AND a.id = ${id}::uuid`)
  return row
}

/** An afspraak as it stands in the newest version of its agreement. */
const COMMITMENTS = sql`SELECT 'COMMITMENT' AS kind, c.id, p.name AS "partnerName", w.what AS title, c.agreement_id AS "pageId", c.status <> 'EXPIRED' AS holds
    FROM commitment c
    JOIN commitment_wording w ON w.coalition_id = c.coalition_id AND w.commitment_id = c.id
    JOIN agreement_version v ON v.coalition_id = w.coalition_id AND v.id = w.version_id
    JOIN partner_organization p ON p.coalition_id = w.coalition_id AND p.id = w.partner_id
    WHERE NOT EXISTS (SELECT FROM agreement_version n WHERE n.coalition_id = v.coalition_id AND n.agreement_id = v.agreement_id AND n.number > v.number)`

const mandates = (day: string): Sql => sql`SELECT 'MANDATE' AS kind, m.id, p.name AS "partnerName", m.holder_function AS title, m.id AS "pageId",
      m.valid_from <= ${day}::date AND m.valid_until >= ${day}::date AND (m.ended_from IS NULL OR m.ended_from > ${day}::date) AS holds
    FROM mandate m JOIN partner_organization p ON p.coalition_id = m.coalition_id AND p.id = m.partner_id`

/** What this action names as its cover, and whether it holds on this day. */
export async function findCover(tx: CoalitionTx, actionId: string, day: string): Promise<NamedCover | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<NamedCover>(sql`
    ${COMMITMENTS} AND c.coalition_id = ${coalitionId}::uuid
      AND c.id = (SELECT cover_commitment_id FROM action_item WHERE coalition_id = ${coalitionId}::uuid AND id = ${actionId}::uuid)
    UNION ALL
    ${mandates(day)} WHERE m.coalition_id = ${coalitionId}::uuid
      AND m.id = (SELECT cover_mandate_id FROM action_item WHERE coalition_id = ${coalitionId}::uuid AND id = ${actionId}::uuid)`)
  return row
}

/** Everything that can be named as cover on this day: afspraken first, then mandates. */
export async function listCoverRows(tx: CoalitionTx, day: string): Promise<NamedCover[]> {
  const { coalitionId, query } = openTx(tx)
  return query<NamedCover>(sql`
    SELECT * FROM (${COMMITMENTS} AND c.coalition_id = ${coalitionId}::uuid UNION ALL ${mandates(day)} WHERE m.coalition_id = ${coalitionId}::uuid) found
    WHERE holds ORDER BY kind, lower("partnerName"), title, id`)
}

export async function setCover(tx: CoalitionTx, id: string, cover: { kind: CoverKind; id: string } | null, { now, by }: { now: Date; by: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const idOf = (kind: CoverKind) => (cover?.kind === kind ? cover.id : null)
  await query(sql`
    UPDATE action_item SET cover_commitment_id = ${idOf('COMMITMENT')}::uuid, cover_mandate_id = ${idOf('MANDATE')}::uuid, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Newest first, or what is still open by its day; at most that many. */
export async function listActionRows(tx: CoalitionTx, filter: { goalId?: string; ownerId?: string; commitmentId?: string; isOpen?: boolean; most: number }): Promise<ActionListed[]> {
  const { coalitionId, query } = openTx(tx)
  const goal: Sql = filter.goalId ? sql`AND a.goal_id = ${filter.goalId}::uuid` : sql``
  const owner: Sql = filter.ownerId ? sql`AND a.owner_id = ${filter.ownerId}::uuid` : sql``
  const cover: Sql = filter.commitmentId ? sql`AND a.cover_commitment_id = ${filter.commitmentId}::uuid` : sql``
  const open: Sql = filter.isOpen ? sql`AND a.status NOT IN ('DONE', 'STOPPED')` : sql``
  const order: Sql = filter.isOpen ? sql`a.planned_on, a.id` : filter.goalId ? sql`a.planned_on DESC, a.id DESC` : sql`a.created_at DESC, a.id DESC`
  return query<ActionListed>(sql`
    SELECT ${LISTED}
    WHERE a.coalition_id = ${coalitionId}::uuid ${goal} ${owner} ${cover} ${open} ORDER BY ${order} LIMIT ${filter.most}`)
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
