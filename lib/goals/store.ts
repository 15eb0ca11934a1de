import 'server-only'
import { dayToDate } from '@/lib/platform/clock'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { GoalChange, GoalStatus, GoalToEdit, GoalUnit } from './types'

export interface By {
  readonly now: Date
  readonly by: string
}

export interface GoalContent {
  readonly challengeId: string
  readonly title: string
  readonly forWhom: string
  readonly parentBenefit: string | null
  readonly baseline: number | null
  readonly baselinePlan: string | null
  readonly target: number
  readonly unit: GoalUnit
  readonly ownerId: string
  readonly dueOn: string
  readonly notNow: string | null
  readonly stopCriterion: string | null
}

/** A goal with its figures as they are; queries.ts publishes them. */
export interface GoalRow {
  readonly id: string
  readonly title: string
  readonly status: GoalStatus
  readonly challengeId: string
  readonly challengeTitle: string
  readonly forWhom: string
  readonly parentBenefit: string | null
  readonly unit: GoalUnit
  readonly baseline: number | null
  readonly current: number | null
  readonly measuredOn: string | null
  readonly target: number
  readonly ownerName: string
  readonly ownerHasLeft: boolean
  readonly dueOn: string
  readonly isExample: boolean
}

/** An example stands here, or was set aside. */
export async function hasExample(tx: CoalitionTx): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`SELECT 1 FROM goal WHERE coalition_id = ${coalitionId}::uuid AND is_example LIMIT 1`)).length > 0
}

export function insertGoal(tx: CoalitionTx, id: string, content: GoalContent & { isExample: boolean }, { now, by }: By): void {
  const { coalitionId, send } = openTx(tx)
  send(sql`
    INSERT INTO goal (coalition_id, id, challenge_id, title, for_whom, parent_benefit, baseline, baseline_plan, target, unit, owner_id, due_on,
      not_now, stop_criterion, status, is_example, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${content.challengeId}::uuid, ${content.title}, ${content.forWhom}, ${content.parentBenefit},
      ${content.baseline}, ${content.baselinePlan}, ${content.target}, ${content.unit}::goal_unit, ${content.ownerId}::uuid, ${content.dueOn}::date,
      ${content.notNow}, ${content.stopCriterion}, 'CANDIDATE', ${content.isExample}, ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

/** False when somebody else changed it since that version. */
export async function updateGoal(tx: CoalitionTx, id: string, content: GoalContent, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, prisma } = openTx(tx)
  const { count } = await prisma.goal.updateMany({
    where: { coalitionId, id, version: expectedVersion, discardedAt: null },
    data: { ...content, dueOn: dayToDate(content.dueOn), version: { increment: 1 }, updatedAt: now, updatedBy: by },
  })
  return count === 1
}

const LISTED = sql`
  SELECT g.id, g.title, g.status::text AS status, g.challenge_id AS "challengeId", c.title AS "challengeTitle", g.for_whom AS "forWhom",
    g.parent_benefit AS "parentBenefit", g.unit::text AS unit, g.baseline::float8 AS baseline, m.value::float8 AS current,
    m.measured_on AS "measuredOn", g.target::float8 AS target, o.display_name AS "ownerName", o.ended_at IS NOT NULL AS "ownerHasLeft", g.due_on AS "dueOn", g.is_example AS "isExample"`

/** A goal with its opgave, its owner and its newest measurement. */
const FROM_LISTED = sql`
  FROM goal g
  JOIN challenge c ON c.coalition_id = g.coalition_id AND c.id = g.challenge_id
  JOIN membership o ON o.coalition_id = g.coalition_id AND o.id = g.owner_id
  LEFT JOIN LATERAL (
    SELECT value, measured_on FROM goal_measurement WHERE coalition_id = g.coalition_id AND goal_id = g.id
    ORDER BY measured_on DESC, id DESC LIMIT 1) m ON true`

/** All goals that were not discarded: active first, then candidates, then what is done; within that by due day. */
export async function listGoalRows(tx: CoalitionTx, filter: { status?: GoalStatus } = {}): Promise<GoalRow[]> {
  const { coalitionId, query } = openTx(tx)
  const only: Sql = filter.status ? sql`AND g.status = ${filter.status}::goal_status` : sql``
  return query<GoalRow>(sql`${LISTED} ${FROM_LISTED}
    WHERE g.coalition_id = ${coalitionId}::uuid AND g.discarded_at IS NULL ${only}
    ORDER BY array_position(ARRAY['ACTIVE','CANDIDATE','REACHED','STOPPED'], g.status::text), g.due_on, g.id`)
}

export interface GoalDetailRow extends GoalRow {
  readonly ownerId: string
  readonly baselinePlan: string | null
  readonly notNow: string | null
  readonly stopCriterion: string | null
  readonly partnerNames: readonly string[]
  readonly formerPartnerNames: readonly string[]
  readonly version: number
}

export async function findGoalRow(tx: CoalitionTx, id: string): Promise<GoalDetailRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<GoalDetailRow>(sql`${LISTED}, g.owner_id AS "ownerId", g.baseline_plan AS "baselinePlan", g.not_now AS "notNow",
      g.stop_criterion AS "stopCriterion", g.version,
      ARRAY(SELECT p.name FROM goal_partner gp JOIN partner_organization p ON p.coalition_id = gp.coalition_id AND p.id = gp.partner_id
        WHERE gp.coalition_id = g.coalition_id AND gp.goal_id = g.id ORDER BY p.name) AS "partnerNames",
      ARRAY(SELECT p.name FROM goal_partner gp JOIN partner_organization p ON p.coalition_id = gp.coalition_id AND p.id = gp.partner_id
        WHERE gp.coalition_id = g.coalition_id AND gp.goal_id = g.id AND p.status = 'LEFT' ORDER BY p.name) AS "formerPartnerNames"
    ${FROM_LISTED} WHERE g.coalition_id = ${coalitionId}::uuid AND g.id = ${id}::uuid AND g.discarded_at IS NULL`)
  return row
}

export async function findGoalToEdit(tx: CoalitionTx, id: string, lock = false): Promise<GoalToEdit | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<GoalToEdit>(sql`
    SELECT id, challenge_id AS "challengeId", title, for_whom AS "forWhom", parent_benefit AS "parentBenefit", baseline::float8 AS baseline,
      baseline_plan AS "baselinePlan", target::float8 AS target, unit::text AS unit, owner_id AS "ownerId", due_on AS "dueOn",
      not_now AS "notNow", stop_criterion AS "stopCriterion", status::text AS status, version
    FROM goal WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND discarded_at IS NULL ${lock ? sql`FOR UPDATE` : sql``}`)
  return row
}

export async function findGoalChange(tx: CoalitionTx, id: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT m.display_name AS "changedBy", g.updated_at AS "changedAt"
    FROM goal g JOIN membership m ON m.coalition_id = g.coalition_id AND m.id = g.updated_by
    WHERE g.coalition_id = ${coalitionId}::uuid AND g.id = ${id}::uuid`)
  return row
}

/** Do these rows stand in this coalition? The foreign keys would say so too, but as an error instead of an answer. */
export async function findUnknownReferences(
  tx: CoalitionTx, content: Pick<GoalContent, 'challengeId' | 'ownerId'>, partnerIds: readonly string[],
): Promise<{ challenge: boolean; owner: boolean; partner: boolean }> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ challenge: boolean; owner: boolean; partners: number }>(sql`
    SELECT NOT EXISTS (SELECT FROM challenge WHERE coalition_id = ${coalitionId}::uuid AND id = ${content.challengeId}::uuid AND discarded_at IS NULL) AS challenge,
      NOT EXISTS (SELECT FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${content.ownerId}::uuid AND ended_at IS NULL) AS owner,
      (SELECT count(*)::int FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND id::text = ANY(${[...partnerIds]}::text[])) AS partners`)
  return row ? { challenge: row.challenge, owner: row.owner, partner: row.partners !== partnerIds.length } : { challenge: true, owner: true, partner: true }
}

/**
 * Locks all goals of the coalition, so that two people cannot both start "the only" one: while none is active there is
 * no active row to wait on. In order of id, so that they wait for each other and not in a circle. Returns how many
 * others are active.
 */
export async function countOtherActive(tx: CoalitionTx, id: string): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string; counts: boolean }>(sql`
    SELECT id, status = 'ACTIVE' AND NOT is_example AS counts FROM goal WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL ORDER BY id FOR UPDATE`)
  return rows.filter((row) => row.counts && row.id !== id).length
}

export type Moment = Pick<GoalChange, 'reason' | 'despite' | 'happenedOn' | 'lesson' | 'celebration'>

/** False when somebody else changed the goal since that version. */
export async function setStatus(
  tx: CoalitionTx, goal: { id: string; expectedVersion: number }, status: GoalStatus, said: Moment, { now, by }: By,
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const changed = await query(sql`
    UPDATE goal SET status = ${status}::goal_status, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${goal.id}::uuid AND version = ${goal.expectedVersion} RETURNING id`)
  if (changed.length === 0) return false
  await query(sql`
    INSERT INTO goal_status_change (coalition_id, id, goal_id, status, reason, despite, happened_on, lesson, celebration, changed_at, changed_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${goal.id}::uuid, ${status}::goal_status, ${said.reason}, ${said.despite}, ${said.happenedOn}::date,
      ${said.lesson}, ${said.celebration}, ${now}, ${by}::uuid)`)
  return true
}

export async function insertMeasurement(
  tx: CoalitionTx, id: string, measurement: { goalId: string; value: number; measuredOn: string; note: string | null }, { now, by }: By,
): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.goalMeasurement.create({
    data: { coalitionId, id, ...measurement, measuredOn: dayToDate(measurement.measuredOn), createdAt: now, createdBy: by },
  })
}

export interface MeasurementRow {
  readonly value: number
  readonly measuredOn: string
  readonly note: string | null
  readonly byName: string
  readonly hasLeft: boolean
}

export async function listMeasurements(tx: CoalitionTx, goalId: string): Promise<MeasurementRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<MeasurementRow>(sql`
    SELECT x.value::float8 AS value, x.measured_on AS "measuredOn", x.note, m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM goal_measurement x JOIN membership m ON m.coalition_id = x.coalition_id AND m.id = x.created_by
    WHERE x.coalition_id = ${coalitionId}::uuid AND x.goal_id = ${goalId}::uuid ORDER BY x.measured_on, x.id`)
}

export async function listStatusChanges(tx: CoalitionTx, goalId: string): Promise<GoalChange[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT x.status::text AS status, x.reason, x.despite, x.happened_on AS "happenedOn", x.lesson, x.celebration, x.changed_at AS "changedAt",
      m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM goal_status_change x JOIN membership m ON m.coalition_id = x.coalition_id AND m.id = x.changed_by
    WHERE x.coalition_id = ${coalitionId}::uuid AND x.goal_id = ${goalId}::uuid ORDER BY x.changed_at, x.id`)
}

export async function replacePartners(tx: CoalitionTx, goalId: string, partnerIds: readonly string[]): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.goalPartner.deleteMany({ where: { coalitionId, goalId } })
  if (partnerIds.length > 0) await prisma.goalPartner.createMany({ data: partnerIds.map((partnerId) => ({ coalitionId, goalId, partnerId })) })
}

/** Sets example goals aside, or brings them back. Returns the ids. */
export async function setExampleGoalsDiscarded(tx: CoalitionTx, discarded: boolean, { now, by }: By): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`
    UPDATE goal SET discarded_at = ${discarded ? now : null}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND is_example AND (discarded_at IS NULL) = ${discarded} RETURNING id`)
  return rows.map((row) => row.id)
}

export async function setOwner(tx: CoalitionTx, goalId: string, ownerId: string, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE goal SET owner_id = ${ownerId}::uuid, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${goalId}::uuid`)
}

/** Takes a partner out of those who join in, and puts another in its place when one is named. False when it did not join in. */
export async function swapPartner(tx: CoalitionTx, goalId: string, partnerId: string, toId: string | null, now: Date): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const removed = await query(sql`
    DELETE FROM goal_partner WHERE coalition_id = ${coalitionId}::uuid AND goal_id = ${goalId}::uuid AND partner_id = ${partnerId}::uuid RETURNING goal_id`)
  if (removed.length === 0) return false
  // Who took part already keeps its own word: it takes nothing over that it did not have.
  if (toId) {
    await query(sql`
      INSERT INTO goal_partner (coalition_id, goal_id, partner_id, taken_over_at, taken_over_from)
      VALUES (${coalitionId}::uuid, ${goalId}::uuid, ${toId}::uuid, ${now}, ${partnerId}::uuid) ON CONFLICT DO NOTHING`)
  }
  return true
}
