import 'server-only'
import { empty, sql, type Sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { AssignmentKey } from './definitions'
import type { HandedRecord, HomeworkRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

type Row = Omit<HomeworkRead, 'handIn'> & {
  readonly handInId: string | null
  readonly body: string | null
  readonly sheet: string | null
  readonly signalId: string | null
  readonly actionId: string | null
  readonly handedInAt: Date | null
  readonly byName: string | null
  readonly byHasLeft: boolean
}

function recordOf({ sheet, signalId, actionId }: Pick<Row, 'sheet' | 'signalId' | 'actionId'>): HandedRecord | null {
  if (signalId) return { kind: 'SIGNAL', id: signalId }
  if (actionId) return { kind: 'ACTION', id: actionId }
  return sheet ? { kind: 'SHEET', sheet: sheet as Extract<HandedRecord, { kind: 'SHEET' }>['sheet'] } : null
}

const asRead = ({ handInId, body, sheet, signalId, actionId, handedInAt, byName, byHasLeft, ...row }: Row): HomeworkRead => (
  { ...row, handIn: handInId && handedInAt ? { id: handInId, body, record: recordOf({ sheet, signalId, actionId }), handedInAt, byName, byHasLeft } : null })

async function listRows(tx: CoalitionTx, which: Sql): Promise<HomeworkRead[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<Row>(sql`
    SELECT h.id, h.assignment, h.definition_version::int AS "definitionVersion", h.partner_id AS "partnerId", h.member_id AS "memberId", coalesce(p.name, m.display_name) AS "forName",
      coalesce(p.status = 'LEFT', m.ended_at IS NOT NULL) AS "forHasLeft", h.due_on::text AS "dueOn", h.note, h.link_id AS "linkId", s.display_name AS "setByName",
      s.ended_at IS NOT NULL AS "setByHasLeft", h.withdrawn_at AS "withdrawnAt", h.withdraw_reason AS "withdrawReason", h.discussed_at AS "discussedAt",
      i.id AS "handInId", i.body, i.sheet, i.signal_id AS "signalId", i.action_id AS "actionId", i.handed_in_at AS "handedInAt", b.display_name AS "byName", b.ended_at IS NOT NULL AS "byHasLeft"
    FROM homework h
    JOIN membership s ON s.coalition_id = h.coalition_id AND s.id = h.created_by
    LEFT JOIN partner_organization p ON p.coalition_id = h.coalition_id AND p.id = h.partner_id
    LEFT JOIN membership m ON m.coalition_id = h.coalition_id AND m.id = h.member_id
    LEFT JOIN LATERAL (SELECT * FROM homework_hand_in x WHERE x.coalition_id = ${coalitionId}::uuid AND x.homework_id = h.id ORDER BY x.handed_in_at DESC, x.id DESC LIMIT 1) i ON true
    LEFT JOIN membership b ON b.coalition_id = h.coalition_id AND b.id = i.handed_in_by
    WHERE h.coalition_id = ${coalitionId}::uuid ${which} ORDER BY h.due_on, h.created_at, h.id`)
  return rows.map(asRead)
}

export const findHomework = async (tx: CoalitionTx, id: string): Promise<HomeworkRead | undefined> => (await listRows(tx, sql`AND h.id = ${id}::uuid`))[0]

/** All of it, or what is for this person and their partner. */
export const listHomeworkRows = (tx: CoalitionTx, own?: { membershipId: string; partnerId: string | null }): Promise<HomeworkRead[]> =>
  listRows(tx, own ? sql`AND (h.member_id = ${own.membershipId}::uuid OR h.partner_id = ${own.partnerId}::uuid)` : empty)

/** What was handed in and waits to be discussed, or what was discussed at this meeting. */
export const listOnAgenda = (tx: CoalitionTx, meetingId: string | null): Promise<HomeworkRead[]> =>
  listRows(tx, meetingId ? sql`AND h.meeting_id = ${meetingId}::uuid` : sql`AND h.withdrawn_at IS NULL AND h.discussed_at IS NULL AND i.handed_in_at IS NOT NULL`)

/** All that was set for a person or a partner that leaves. */
export const listAllOf = (tx: CoalitionTx, { memberId, partnerId }: { memberId: string | null; partnerId: string | null }): Promise<HomeworkRead[]> =>
  listRows(tx, sql`AND (h.member_id = ${memberId}::uuid OR h.partner_id = ${partnerId}::uuid)`)

/** Due on this day, not handed in, and nobody was reminded of it. */
export const listToRemind = (tx: CoalitionTx, day: string): Promise<HomeworkRead[]> =>
  listRows(tx, sql`AND h.due_on = ${day}::date AND h.withdrawn_at IS NULL AND h.discussed_at IS NULL AND h.reminded_at IS NULL AND i.handed_in_at IS NULL`)

/** Is there such a partner or person to set homework for, who takes part? */
export async function findReceiver(tx: CoalitionTx, { partnerId, memberId }: { partnerId: string | null; memberId: string | null }): Promise<{ role: string | null } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ role: string | null }>(partnerId
    ? sql`SELECT NULL AS role FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND id = ${partnerId}::uuid AND status <> 'LEFT' AND discarded_at IS NULL FOR KEY SHARE`
    : sql`SELECT role::text AS role FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${memberId}::uuid AND ended_at IS NULL AND access_until IS NULL FOR KEY SHARE`)
  return row
}

export async function insertHomework(
  tx: CoalitionTx, id: string, one: { assignment: AssignmentKey; definitionVersion: number; partnerId: string | null; memberId: string | null; dueOn: string; note: string | null; linkId: string }, { now, by }: By,
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO homework (coalition_id, id, assignment, definition_version, partner_id, member_id, due_on, note, link_id, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.assignment}, ${one.definitionVersion}, ${one.partnerId}::uuid, ${one.memberId}::uuid, ${one.dueOn}::date, ${one.note}, ${one.linkId}::uuid, ${now}, ${by}::uuid)`)
}

/** The homework itself, locked: two who hand it in at once come one after the other. */
export async function lockHomework(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT id FROM homework WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`)
}

export async function insertHandIn(tx: CoalitionTx, id: string, one: { homeworkId: string; body: string | null; record: HandedRecord | null }, { now, by }: { now: Date; by: string | null }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const { record } = one
  await query(sql`
    INSERT INTO homework_hand_in (coalition_id, id, homework_id, body, sheet, signal_id, action_id, handed_in_at, handed_in_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.homeworkId}::uuid, ${one.body}, ${record?.kind === 'SHEET' ? record.sheet : null}, ${record?.kind === 'SIGNAL' ? record.id : null}::uuid,
      ${record?.kind === 'ACTION' ? record.id : null}::uuid, ${now}, ${by}::uuid)`)
}

/** `meetingId`: at which meeting; null outside one. */
export async function setDiscussed(tx: CoalitionTx, id: string, { at, by, meetingId }: { at: Date | null; by: string | null; meetingId: string | null }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE homework SET discussed_at = ${at}, discussed_by = ${by}::uuid, meeting_id = ${meetingId}::uuid WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function setWithdrawn(tx: CoalitionTx, id: string, reason: string | null, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE homework SET withdrawn_at = ${now}, withdrawn_by = ${by}::uuid, withdraw_reason = ${reason} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** False when somebody was reminded of it already. */
export async function setReminded(tx: CoalitionTx, id: string, now: Date): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`UPDATE homework SET reminded_at = ${now} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND reminded_at IS NULL RETURNING id`)).length === 1
}
