import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Closure, MeetingItem, MeetingKind, MeetingListed, MeetingRead, ParentShare, Share } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

interface Content {
  readonly heldOn: string
  readonly place: string | null
  readonly storyId: string | null
}

/** The newest day first. */
export async function listMeetingRows(tx: CoalitionTx): Promise<MeetingListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<MeetingListed>(sql`
    SELECT m.id, m.kind::text AS kind, m.held_on::text AS "heldOn", m.place, c.closed_at AS "closedAt", m.cancelled_at AS "cancelledAt"
    FROM meeting m LEFT JOIN meeting_closure c ON c.coalition_id = m.coalition_id AND c.id = m.id
    WHERE m.coalition_id = ${coalitionId}::uuid ORDER BY m.held_on DESC, m.id DESC`)
}

/** With its story, as long as everybody who takes part may read that. */
export async function findMeeting(tx: CoalitionTx, id: string): Promise<MeetingRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [[row], items, [closure]] = await Promise.all([
    query<Omit<MeetingRead, 'items' | 'closure' | 'closedAt'>>(sql`
      SELECT m.id, m.kind::text AS kind, m.held_on::text AS "heldOn", m.place, s.id AS "storyId", coalesce(nullif(s.answers->>'verhaal', ''), s.answers->>'citaat') AS story, s.answers->>'verhaal' = '' AS "isStorySpoken", m.cancelled_at AS "cancelledAt", m.cancel_reason AS "cancelReason", m.version, m.updated_at AS "updatedAt",
        u.display_name AS "updatedByName"
      FROM meeting m JOIN membership u ON u.coalition_id = m.coalition_id AND u.id = m.updated_by
      LEFT JOIN sheet_record s ON s.coalition_id = m.coalition_id AND s.id = m.story_id AND s.readers IN ('MEMBERS', 'PUBLIC')
      WHERE m.coalition_id = ${coalitionId}::uuid AND m.id = ${id}::uuid`),
    query<MeetingItem>(sql`
      SELECT i.id, i.body, i.created_by AS "addedById", u.display_name AS "addedByName", u.ended_at IS NOT NULL AS "addedByHasLeft"
      FROM meeting_item i JOIN membership u ON u.coalition_id = i.coalition_id AND u.id = i.created_by
      WHERE i.coalition_id = ${coalitionId}::uuid AND i.meeting_id = ${id}::uuid AND i.dropped_at IS NULL ORDER BY i.created_at, i.id`),
    query<Closure & { closedAt: Date }>(sql`
      SELECT c.parent_answer AS "parentAnswer", c.verdict::text AS verdict, c.verdict_why AS "verdictWhy", c.unanswered_reason AS "unansweredReason", c.action_id AS "actionId", a.what AS "actionWhat",
        c.no_action_reason AS "noActionReason", c.parents::int AS parents, c.experts::int AS experts, u.display_name AS "byName", u.ended_at IS NOT NULL AS "byHasLeft", c.closed_at AS "closedAt"
      FROM meeting_closure c JOIN membership u ON u.coalition_id = c.coalition_id AND u.id = c.closed_by
      LEFT JOIN action_item a ON a.coalition_id = c.coalition_id AND a.id = c.action_id
      WHERE c.coalition_id = ${coalitionId}::uuid AND c.id = ${id}::uuid`),
  ])
  if (!row) return undefined
  if (!closure) return { ...row, items, closedAt: null, closure: null }
  const { closedAt, ...rest } = closure
  return { ...row, items, closedAt, closure: rest }
}

export async function insertMeeting(tx: CoalitionTx, id: string, one: Content & { readonly kind: MeetingKind; readonly formatVersion: number | null }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO meeting (coalition_id, id, kind, format_version, held_on, place, story_id, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.kind}::meeting_kind, ${one.formatVersion}, ${one.heldOn}::date, ${one.place}, ${one.storyId}::uuid, ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

/** False when somebody else changed it since that version. */
export async function updateMeeting(tx: CoalitionTx, id: string, expectedVersion: number, one: Content, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE meeting SET held_on = ${one.heldOn}::date, place = ${one.place}, story_id = ${one.storyId}::uuid, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** The meeting itself, locked: what is added to it comes before or after it is closed. */
export async function lockMeeting(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT id FROM meeting WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`)
}

export async function setCancelled(tx: CoalitionTx, id: string, reason: string, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE meeting SET cancelled_at = ${now}, cancelled_by = ${by}::uuid, cancel_reason = ${reason} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function insertItem(tx: CoalitionTx, id: string, one: { meetingId: string; body: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO meeting_item (coalition_id, id, meeting_id, body, created_at, created_by) VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.meetingId}::uuid, ${one.body}, ${now}, ${by}::uuid)`)
}

export async function setDropped(tx: CoalitionTx, id: string, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE meeting_item SET dropped_at = ${now}, dropped_by = ${by}::uuid WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function insertClosure(tx: CoalitionTx, id: string, one: Omit<Closure, 'byName' | 'byHasLeft' | 'actionWhat'>, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO meeting_closure (coalition_id, id, parent_answer, verdict, verdict_why, unanswered_reason, action_id, no_action_reason, parents, experts, closed_at, closed_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.parentAnswer}, ${one.verdict}::meeting_verdict, ${one.verdictWhy}, ${one.unansweredReason}, ${one.actionId}::uuid, ${one.noActionReason},
      ${one.parents}, ${one.experts}, ${now}, ${by}::uuid)`)
}

/** How often the question of parents was answered, from this day on. */
export async function findParentShare(tx: CoalitionTx, since: string): Promise<ParentShare> {
  const { coalitionId, query } = openTx(tx)
  const months = await query<Share & { month: string }>(sql`
    SELECT to_char(m.held_on, 'YYYY-MM') AS month, count(*)::int AS total, count(*) FILTER (WHERE c.parent_answer IS NOT NULL AND c.verdict IS NOT NULL)::int AS answered
    FROM meeting_closure c JOIN meeting m ON m.coalition_id = c.coalition_id AND m.id = c.id
    WHERE c.coalition_id = ${coalitionId}::uuid AND m.held_on >= ${since}::date GROUP BY 1 ORDER BY 1`)
  return { months }
}
