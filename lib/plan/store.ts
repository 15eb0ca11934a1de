import 'server-only'
import { NEEDS_TEAM } from '@/lib/locations/definitions'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { LEAST_RESPONDENTS } from './scan/definitions'
import type { Answers, Evidence, StepState, WorksheetRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

export async function listStepChanges(tx: CoalitionTx): Promise<{ step: number; state: StepState; reason: string | null; changedAt: Date }[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT step::int AS step, state::text AS state, reason, changed_at AS "changedAt" FROM step_change
    WHERE coalition_id = ${coalitionId}::uuid ORDER BY changed_at, id`)
}

/** False when there is a change under this id already: somebody else made one at the same moment. */
export async function insertStepChange(tx: CoalitionTx, id: string, change: { step: number; state: StepState; reason: string | null }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO step_change (coalition_id, id, step, state, reason, changed_at, changed_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${change.step}, ${change.state}::step_state, ${change.reason}, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/**
 * What the software can see of the gates, in one query. Signals that wait past their day count against the last.
 * Of sheets and agreements that not everybody reads, it says only that they are there.
 */
export async function findEvidence(tx: CoalitionTx, today: string): Promise<Evidence> {
  const { coalitionId, query } = openTx(tx)
  const own = sql`coalition_id = ${coalitionId}::uuid`
  const [row] = await query<Evidence>(sql`
    WITH signing AS (
      SELECT count(*) AS asked, count(s.id) AS signed FROM signature_request r
      JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id AND v.status <> 'TAKEN_BACK'
      JOIN access_link k ON k.coalition_id = r.coalition_id AND k.id = r.link_id
      LEFT JOIN signature s ON s.coalition_id = r.coalition_id AND s.version_id = r.version_id AND s.partner_id = r.partner_id
      WHERE r.coalition_id = ${coalitionId}::uuid AND (k.revoked_at IS NULL OR s.id IS NOT NULL)),
    meant AS (
      SELECT EXISTS (SELECT FROM core_team_seat s
        LEFT JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.membership_id
        LEFT JOIN partner_organization p ON p.coalition_id = s.coalition_id AND p.id = coalesce(s.partner_id, m.partner_id)
        WHERE s.coalition_id = l.coalition_id AND s.location_id = l.id AND s.role = 'COORDINATOR' AND s.ended_at IS NULL AND m.ended_at IS NULL AND p.status IS DISTINCT FROM 'LEFT') AS coordinated
      FROM location l WHERE l.coalition_id = ${coalitionId}::uuid AND l.archived_at IS NULL AND l.location_type = ANY (${[...NEEDS_TEAM]}::text[])),
    running AS (SELECT id, parent_benefit, baseline, baseline_plan FROM goal WHERE ${own} AND status = 'ACTIVE' AND NOT is_example AND discarded_at IS NULL),
    here AS (SELECT id FROM partner_organization WHERE ${own} AND status IN ('PARTICIPATING', 'SIGNATORY') AND discarded_at IS NULL),
    doing AS (
      SELECT owner_id AS member_id FROM action_item WHERE ${own} AND status <> 'STOPPED'
      UNION SELECT created_by FROM initiative WHERE ${own} AND spark_ref IS NULL)
    SELECT
      EXISTS (SELECT FROM challenge WHERE ${own} AND NOT is_example AND discarded_at IS NULL) AS "HAS_CHALLENGE",
      EXISTS (SELECT FROM action_item WHERE ${own}) OR EXISTS (SELECT FROM initiative WHERE ${own}) AS "HAS_FIRST_ACTION",
      (SELECT count(*) >= 2 FROM partner_organization WHERE ${own} AND status IN ('PARTICIPATING', 'SIGNATORY')) AS "HAS_TWO_PARTNERS",
      EXISTS (SELECT FROM membership WHERE ${own} AND role = 'EXPERIENCE_EXPERT' AND ended_at IS NULL) AS "HAS_PARENT_VOICE",
      EXISTS (SELECT FROM coalition_profile WHERE ${own} AND mission IS NOT NULL) AS "HAS_MISSION",
      EXISTS (SELECT FROM running WHERE baseline IS NOT NULL OR baseline_plan IS NOT NULL) AS "HAS_COMPLETE_GOAL",
      EXISTS (SELECT FROM running WHERE parent_benefit IS NOT NULL) AS "HAS_PARENT_BENEFIT",
      (SELECT asked > 0 AND signed * 100 >= asked * 80 FROM signing) AS "HAS_SIGNATURES",
      EXISTS (SELECT FROM governance_choice WHERE ${own}) AS "HAS_PROCESS_HOLDER",
      coalesce((SELECT bool_and(coordinated) FROM meant), false) AS "ALL_TEAMS_COORDINATED",
      EXISTS (SELECT FROM feedback_reply WHERE ${own}) AS "HAS_ANSWERED_SIGNAL",
      EXISTS (SELECT FROM action_item WHERE ${own} AND status = 'DONE') AS "HAS_ACTIONS",
      (SELECT count(*) >= 3 AND count(DISTINCT m.partner_id) >= 2 FROM doing d JOIN membership m ON m.coalition_id = ${coalitionId}::uuid AND m.id = d.member_id
        WHERE m.ended_at IS NULL) AS "HAS_DOERS",
      (SELECT count(*) >= 3 AND count(*) FILTER (WHERE answers->>'verteller' IN ('PARENT', 'YOUNG_PERSON')) >= 1 FROM sheet_record WHERE ${own} AND worksheet = 'F1.2') AS "HAS_STORIES",
      EXISTS (SELECT FROM sheet_record r JOIN challenge c ON c.coalition_id = r.coalition_id AND c.id = r.challenge_id AND c.discarded_at IS NULL
        WHERE r.coalition_id = ${coalitionId}::uuid AND r.worksheet = 'F1.4'
          AND (r.answers->'getoetstBij' @> '"PARENT"' OR r.answers->'getoetstBij' @> '"EXPERIENCE_EXPERT"')) AS "HAS_TESTED_QUESTION",
      EXISTS (SELECT FROM membership m WHERE m.coalition_id = ${coalitionId}::uuid AND m.role = 'EXPERIENCE_EXPERT' AND m.ended_at IS NULL
        AND (EXISTS (SELECT FROM expert_rate x WHERE x.coalition_id = m.coalition_id AND x.membership_id = m.id)
          OR EXISTS (SELECT FROM sheet_record r WHERE r.coalition_id = m.coalition_id AND r.membership_id = m.id AND r.worksheet = 'F2.6'))) AS "HAS_EXPERT_RATE",
      EXISTS (SELECT FROM running g JOIN goal_bend b ON b.coalition_id = ${coalitionId}::uuid AND b.goal_id = g.id WHERE b.free_idea <> '') AS "HAS_FREE_IDEA",
      EXISTS (SELECT FROM running g WHERE (SELECT v.kind FROM parent_verdict v WHERE v.coalition_id = ${coalitionId}::uuid AND v.goal_id = g.id AND v.answer = g.parent_benefit
        ORDER BY v.given_on DESC, v.recorded_at DESC, v.id DESC LIMIT 1) <> 'NO') AS "HAS_PARENT_VERDICT",
      EXISTS (SELECT FROM here) AND NOT EXISTS (SELECT FROM here p WHERE NOT EXISTS (
        SELECT FROM mission_word x WHERE x.coalition_id = ${coalitionId}::uuid AND x.partner_id = p.id
          AND x.wording_id = (SELECT w.id FROM mission_wording w WHERE w.coalition_id = ${coalitionId}::uuid ORDER BY w.number DESC LIMIT 1))) AS "HAS_MISSION_WORDS",
      EXISTS (SELECT FROM missing_cell WHERE ${own}) AND NOT EXISTS (
        SELECT FROM missing_cell c LEFT JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.inviter_id
        WHERE c.coalition_id = ${coalitionId}::uuid AND c.need = 'NOW' AND (m.id IS NULL OR m.ended_at IS NOT NULL)) AS "ALL_PLACES_INVITED",
      coalesce((SELECT bool_and((SELECT count(*) FROM partner_contact k WHERE k.coalition_id = p.coalition_id AND k.partner_id = p.id AND k.level IN ('FRONTLINE', 'EXECUTIVE')) = 2)
        FROM partner_organization p WHERE p.coalition_id = ${coalitionId}::uuid AND p.status IN ('PARTICIPATING', 'SIGNATORY') AND p.discarded_at IS NULL), false) AS "ALL_PARTNERS_REACHED",
      EXISTS (SELECT FROM sheet_record WHERE ${own} AND worksheet IN ('F5.3', 'F5.4')) AS "HAS_LOOKED_BACK",
      EXISTS (SELECT FROM sheet_record WHERE ${own} AND worksheet = 'F5.8') AS "HAS_BATON",
      (SELECT count(*) >= 2 FROM scan_round s WHERE s.coalition_id = ${coalitionId}::uuid AND s.closed_at IS NOT NULL
        AND (SELECT count(*) FROM scan_answer a WHERE a.coalition_id = s.coalition_id AND a.round_id = s.id) >= ${LEAST_RESPONDENTS}) AS "HAS_TWO_SCANS",
      EXISTS (SELECT FROM goal WHERE ${own} AND status IN ('REACHED', 'STOPPED') AND NOT is_example AND discarded_at IS NULL) AS "HAS_CLOSED_GOAL",
      EXISTS (SELECT FROM signal WHERE ${own})
        AND NOT EXISTS (SELECT FROM signal WHERE ${own} AND status NOT IN ('ANSWERED', 'EXPIRED') AND answer_due_on < ${today}::date) AS "ALL_SIGNALS_IN_TIME"`)
  if (!row) throw new Error('The evidence query gave no row.')
  return row
}

const WORKSHEET = sql`
  SELECT w.id, w.worksheet, w.definition_version AS "definitionVersion", w.answers, w.status::text AS status, w.goal_id AS "goalId", w.version, w.created_by AS "createdBy",
    w.updated_at AS "updatedAt", m.display_name AS "updatedByName", m.ended_at IS NOT NULL AS "hasLeft"
  FROM worksheet_entry w JOIN membership m ON m.coalition_id = w.coalition_id AND m.id = w.updated_by`

/** The sheets of one kind, the newest first. At most one of them is a draft. */
export async function listWorksheets(tx: CoalitionTx, worksheet: string): Promise<WorksheetRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<WorksheetRead>(sql`${WORKSHEET} WHERE w.coalition_id = ${coalitionId}::uuid AND w.worksheet = ${worksheet} ORDER BY w.created_at DESC, w.id DESC`)
}

/** False when there is a sheet under this id already: somebody else began one at the same moment. */
export async function insertWorksheet(
  tx: CoalitionTx, id: string, sheet: { worksheet: string; definitionVersion: number; answers: Answers }, { now, by }: By,
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO worksheet_entry (coalition_id, id, worksheet, definition_version, answers, status, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${sheet.worksheet}, ${sheet.definitionVersion}, ${JSON.stringify(sheet.answers)}::jsonb, 'DRAFT', ${now}, ${by}::uuid, ${now}, ${by}::uuid)
    ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** False when somebody else saved it since that version. */
export async function updateWorksheet(
  tx: CoalitionTx, id: string, expectedVersion: number, sheet: { answers: Answers; definitionVersion: number }, { now, by }: By,
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE worksheet_entry SET answers = ${JSON.stringify(sheet.answers)}::jsonb, definition_version = ${sheet.definitionVersion}, version = version + 1,
      updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} AND status = 'DRAFT' RETURNING id`)
  return rows.length === 1
}

export async function finishWorksheet(tx: CoalitionTx, id: string, goalId: string): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.worksheetEntry.updateMany({ where: { coalitionId, id }, data: { status: 'DONE', goalId } })
}

export interface PlanTextRow {
  readonly id: string
  readonly number: number
  readonly body: string
  readonly bodyB1: string | null
  readonly passageKeys: readonly string[] | null
  readonly createdAt: Date
  readonly byName: string
}

export async function findNewestText(tx: CoalitionTx): Promise<PlanTextRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<PlanTextRow>(sql`
    SELECT v.id, v.number, v.body, v.body_b1 AS "bodyB1", v.passage_keys AS "passageKeys", v.created_at AS "createdAt", m.display_name AS "byName"
    FROM plan_text_version v JOIN membership m ON m.coalition_id = v.coalition_id AND m.id = v.created_by
    WHERE v.coalition_id = ${coalitionId}::uuid ORDER BY v.number DESC LIMIT 1`)
  return row
}

/** False when somebody else published this number at the same moment. */
export async function insertText(tx: CoalitionTx, id: string, text: { number: number; body: string; bodyB1: string | null; passageKeys: readonly string[] }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO plan_text_version (coalition_id, id, number, body, body_b1, passage_keys, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${text.number}, ${text.body}, ${text.bodyB1}, ${[...text.passageKeys]}::text[], ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}
