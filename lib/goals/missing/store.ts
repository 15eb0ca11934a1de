import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { idOf } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { PartnerLevel } from '@/lib/partners/types'
import type { CellNeed, CellRead, Judged, Place, Taken } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** The id of a cell: the same for the same place, so that it is judged once. */
export const cellIdOf = ({ partnerType, lifePhase, level }: Place, goalId: string | null): string => idOf('missing', goalId ?? 'coalition', partnerType, lifePhase, level)

/**
 * The places where somebody is, on one level: partners that work for an age and that are reached there, by a contact or by
 * a member of theirs. Who takes part in the coalition, or in the goal that is asked about, counts as there; who does not is
 * in view.
 */
export async function listTaken(tx: CoalitionTx, level: PartnerLevel, goalId: string | null): Promise<Taken[]> {
  const { coalitionId, query } = openTx(tx)
  const takesPart = goalId
    ? sql`EXISTS (SELECT FROM goal_partner g WHERE g.coalition_id = p.coalition_id AND g.partner_id = p.id AND g.goal_id = ${goalId}::uuid)`
    : sql`p.status IN ('PARTICIPATING', 'SIGNATORY')`
  return query<Taken>(sql`
    WITH reached AS (
      SELECT c.partner_id FROM partner_contact c WHERE c.coalition_id = ${coalitionId}::uuid AND c.level = ${level}::partner_level
      UNION
      SELECT m.partner_id FROM membership m WHERE m.coalition_id = ${coalitionId}::uuid AND m.partner_id IS NOT NULL AND m.ended_at IS NULL
        AND CASE m.role WHEN 'PARTNER_EXECUTIVE' THEN 'EXECUTIVE' WHEN 'ALDERMAN' THEN 'EXECUTIVE' WHEN 'POLICY_ADVISER' THEN 'MANAGEMENT' WHEN 'COORDINATOR' THEN 'MANAGEMENT' ELSE 'FRONTLINE' END = ${level}
    )
    SELECT p.partner_type AS "partnerType", phase::text AS "lifePhase", ${level} AS level, bool_or(${takesPart}) AS "takesPart"
    FROM partner_organization p CROSS JOIN unnest(p.life_phases) AS phase JOIN reached r ON r.partner_id = p.id
    WHERE p.coalition_id = ${coalitionId}::uuid AND p.discarded_at IS NULL AND p.status NOT IN ('LEFT')
    GROUP BY p.partner_type, phase`)
}

const scope = (goalId: string | null) => (goalId ? sql`AND c.goal_id = ${goalId}::uuid` : sql`AND c.goal_id IS NULL`)

export async function listJudged(tx: CoalitionTx, level: PartnerLevel, goalId: string | null): Promise<Judged[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Judged>(sql`
    SELECT c.partner_type AS "partnerType", c.life_phase::text AS "lifePhase", c.level::text AS level, c.need::text AS need,
      m.display_name AS inviter, m.id IS NOT NULL AS "hasInviter"
    FROM missing_cell c LEFT JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.inviter_id AND m.ended_at IS NULL
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.level = ${level}::partner_level ${scope(goalId)}`)
}

/** Experience experts who take part without belonging to a partner. */
export async function countExpertsByThemselves(tx: CoalitionTx): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM membership WHERE coalition_id = ${coalitionId}::uuid AND role = 'EXPERIENCE_EXPERT' AND partner_id IS NULL AND ended_at IS NULL`)
  return row?.count ?? 0
}

/** The goals that run or may run, to ask about one. */
export async function listGoalTitles(tx: CoalitionTx): Promise<{ id: string; title: string }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ id: string; title: string }>(sql`
    SELECT id, title FROM goal WHERE coalition_id = ${coalitionId}::uuid AND status IN ('CANDIDATE', 'ACTIVE') AND discarded_at IS NULL AND NOT is_example ORDER BY due_on, id`)
}

export async function findCell(tx: CoalitionTx, id: string): Promise<(Pick<CellRead, 'need' | 'inviterId' | 'reason' | 'version'> & { changedBy: string; changedAt: Date }) | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Pick<CellRead, 'need' | 'inviterId' | 'reason' | 'version'> & { changedBy: string; changedAt: Date }>(sql`
    SELECT c.need::text AS need, c.inviter_id AS "inviterId", c.reason, c.version, m.display_name AS "changedBy", c.updated_at AS "changedAt"
    FROM missing_cell c JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.updated_by
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.id = ${id}::uuid`)
  return row
}

/** Partners of this kind, whatever their ages. */
export async function listPartnersOfType(tx: CoalitionTx, partnerType: string): Promise<CellRead['partners']> {
  const { coalitionId, query } = openTx(tx)
  return query<CellRead['partners'][number]>(sql`
    SELECT id, name, status::text AS status FROM partner_organization
    WHERE coalition_id = ${coalitionId}::uuid AND partner_type = ${partnerType} AND status <> 'LEFT' AND discarded_at IS NULL ORDER BY lower(name)`)
}

/** False when it stands at another version; 0 is nothing yet. */
export async function upsertCell(
  tx: CoalitionTx, id: string, cell: Place & { goalId: string | null; need: CellNeed; inviterId: string | null; reason: string | null }, expectedVersion: number, { now, by }: By,
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = expectedVersion === 0
    ? await query(sql`
      INSERT INTO missing_cell (coalition_id, id, goal_id, partner_type, life_phase, level, need, inviter_id, reason, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${id}::uuid, ${cell.goalId}::uuid, ${cell.partnerType}, ${cell.lifePhase}::life_phase, ${cell.level}::partner_level, ${cell.need}::cell_need,
        ${cell.inviterId}::uuid, ${cell.reason}, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
    : await query(sql`
      UPDATE missing_cell SET need = ${cell.need}::cell_need, inviter_id = ${cell.inviterId}::uuid, reason = ${cell.reason}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** Gives all that this member invites for to another, or to nobody. How many cells. */
export async function moveInviting(tx: CoalitionTx, fromId: string, toId: string | null, { now, by }: By): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`
    UPDATE missing_cell SET inviter_id = ${toId}::uuid, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND inviter_id = ${fromId}::uuid RETURNING id`)).length
}

/** Is this somebody who takes part and can own something; and is this a goal of ours? */
export async function findStrangers(tx: CoalitionTx, { inviterId, goalId }: { inviterId: string | null; goalId: string | null }): Promise<{ inviter: boolean; goal: boolean }> {
  const { coalitionId, query } = openTx(tx)
  const inviters = inviterId
    ? await query(sql`SELECT 1 FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${inviterId}::uuid AND ended_at IS NULL AND role NOT IN ('SUPPORTER', 'PRIVACY_OFFICER')`)
    : [1]
  const goals = goalId ? await query(sql`SELECT 1 FROM goal WHERE coalition_id = ${coalitionId}::uuid AND id = ${goalId}::uuid AND discarded_at IS NULL`) : [1]
  return { inviter: inviters.length === 0, goal: goals.length === 0 }
}
