import 'server-only'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { empty, sql } from '@/lib/platform/db/sql'
import { idOf } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Answers } from '../types'
import { eraseVoiceOf } from '../voices/store'
import type { RecordKey } from './definitions'
import type { KeptSheet, RecordSubject, SheetReaders } from './types'

/** The id of the kept sheet about this subject; of the coalition as a whole it is one. */
export const recordIdOf = (ctx: MemberContext, key: RecordKey, subject: string | null): string => idOf(ctx.coalition.id, 'sheet_record', key, subject ?? '')

/** The id that a sheet is kept under when it begins something new: the same form with the same answers makes the same one. */
export const newRecordIdOf = (ctx: MemberContext, key: RecordKey, requestKey: string, answers: Answers): string => idOf(ctx.coalition.id, 'sheet_record', key, ctx.actor.membershipId, requestKey, canonicalJson(answers))

/** Who may read a row stands in every statement that reads one: nobody has to remember it. */
const readableBy = ({ actor }: MemberContext) => sql`(
  r.readers IN ('MEMBERS', 'PUBLIC') OR ${actor.role === 'COORDINATOR'}::boolean
  OR (r.readers = 'CORE_GROUP' AND r.created_by = ${actor.membershipId}::uuid) OR (r.readers = 'PERSON' AND r.membership_id = ${actor.membershipId}::uuid))`

const RECORD = sql`
  SELECT r.id, r.worksheet, r.definition_version AS "definitionVersion", r.challenge_id AS "challengeId", r.partner_id AS "partnerId", r.membership_id AS "membershipId",
    r.indicator_id AS "indicatorId", r.goal_id AS "goalId", r.action_id AS "actionId", r.commitment_id AS "commitmentId", r.readers::text AS readers, r.answers, r.facts, r.version, r.created_at AS "createdAt", r.created_by AS "createdBy", c.display_name AS "createdByName", c.ended_at IS NOT NULL AS "creatorHasLeft",
    r.updated_at AS "updatedAt", m.display_name AS "updatedByName", m.ended_at IS NOT NULL AS "hasLeft", coalesce(o.title, i.name, x.display_name, g.title) AS about, v.id AS "voiceId"
  FROM sheet_record r
  JOIN membership c ON c.coalition_id = r.coalition_id AND c.id = r.created_by
  JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.updated_by
  LEFT JOIN challenge o ON o.coalition_id = r.coalition_id AND o.id = r.challenge_id
  LEFT JOIN goal g ON g.coalition_id = r.coalition_id AND g.id = r.goal_id
  LEFT JOIN indicator i ON i.coalition_id = r.coalition_id AND i.id = r.indicator_id
  LEFT JOIN membership x ON x.coalition_id = r.coalition_id AND x.id = r.membership_id
  LEFT JOIN story_voice v ON v.coalition_id = r.coalition_id AND v.record_id = r.id`

export async function findRecord(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<KeptSheet | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<KeptSheet>(sql`${RECORD} WHERE r.coalition_id = ${coalitionId}::uuid AND r.id = ${id}::uuid AND ${readableBy(ctx)}`)
  return row
}

/** The kept sheets that this person may read, of one kind or of all, the newest first. */
export async function listRecords(tx: CoalitionTx, ctx: MemberContext, key?: RecordKey): Promise<KeptSheet[]> {
  const { coalitionId, query } = openTx(tx)
  return query<KeptSheet>(sql`
    ${RECORD} WHERE r.coalition_id = ${coalitionId}::uuid ${key ? sql`AND r.worksheet = ${key}` : empty} AND ${readableBy(ctx)} ORDER BY r.worksheet, r.created_at DESC, r.id DESC`)
}

/** The file of the sound of a story: for who may read that, and while it waits for its sheet for who recorded it alone. */
export async function findSoundOf(tx: CoalitionTx, ctx: MemberContext, voiceId: string): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ fileId: string }>(sql`
    SELECT v.file_id AS "fileId" FROM story_voice v LEFT JOIN sheet_record r ON r.coalition_id = v.coalition_id AND r.id = v.record_id
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.id = ${voiceId}::uuid
      AND CASE WHEN r.id IS NULL THEN v.created_by = ${ctx.actor.membershipId}::uuid ELSE ${readableBy(ctx)} END`)
  return row?.fileId
}

/** Holds the coalition's own row until the transaction ends: of two who add the last that there can be, one is the second. */
export async function lockCoalition(tx: CoalitionTx): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT FROM coalition_profile WHERE coalition_id = ${coalitionId}::uuid FOR NO KEY UPDATE`)
}

/** How many there are of a kind, who may read them or not: for the most that there can be. */
export async function countRecords(tx: CoalitionTx, key: RecordKey): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ count: number }>(sql`SELECT count(*)::int AS count FROM sheet_record WHERE coalition_id = ${coalitionId}::uuid AND worksheet = ${key}`)
  return row?.count ?? 0
}

/** How many of each kind this person can read, of how many there can be. */
export async function countReadable(tx: CoalitionTx, ctx: MemberContext): Promise<{ readonly kept: Readonly<Record<string, number>>; readonly challenges: number; readonly experts: number }> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ worksheet: string; count: number }>(sql`
    SELECT r.worksheet, count(*)::int AS count FROM sheet_record r WHERE r.coalition_id = ${coalitionId}::uuid AND ${readableBy(ctx)} GROUP BY r.worksheet`)
  const [of] = await query<{ challenges: number; experts: number }>(sql`
    SELECT (SELECT count(*)::int FROM challenge WHERE coalition_id = ${coalitionId}::uuid AND NOT is_example AND discarded_at IS NULL) AS challenges,
      (SELECT count(*)::int FROM membership WHERE coalition_id = ${coalitionId}::uuid AND role = 'EXPERIENCE_EXPERT' AND ended_at IS NULL
        AND (${ctx.actor.role === 'COORDINATOR'}::boolean OR id = ${ctx.actor.membershipId}::uuid)) AS experts`)
  return { kept: Object.fromEntries(rows.map((row) => [row.worksheet, row.count])), challenges: of?.challenges ?? 0, experts: of?.experts ?? 0 }
}

export interface RecordWrite extends RecordSubject {
  readonly id: string
  readonly worksheet: RecordKey
  readonly definitionVersion: number
  readonly readers: SheetReaders
  readonly isPrivate: boolean
  readonly answers: Answers
  readonly facts: KeptSheet['facts']
}

/** Keeps a sheet; `seen` is the version that it had, 0 when there was none. False when somebody was before. */
export async function writeRecord(tx: CoalitionTx, ctx: MemberContext, one: RecordWrite, seen: number): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const [now, by, answers, facts] = [ctx.now, ctx.actor.membershipId, JSON.stringify(one.answers), one.facts && JSON.stringify(one.facts)]
  const rows = seen > 0
    ? await query(sql`
      UPDATE sheet_record SET definition_version = ${one.definitionVersion}, partner_id = ${one.partnerId}::uuid, goal_id = ${one.goalId}::uuid, action_id = ${one.actionId}::uuid, commitment_id = ${one.commitmentId}::uuid, readers = ${one.readers}::sheet_readers, is_private = ${one.isPrivate},
        answers = ${answers}::jsonb, facts = ${facts}::jsonb, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND id = ${one.id}::uuid AND version = ${seen} RETURNING id`)
    : await query(sql`
      INSERT INTO sheet_record (coalition_id, id, worksheet, definition_version, challenge_id, partner_id, membership_id, indicator_id, goal_id, action_id, commitment_id, readers, is_private, answers, facts, created_at, created_by, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${one.id}::uuid, ${one.worksheet}, ${one.definitionVersion}, ${one.challengeId}::uuid, ${one.partnerId}::uuid, ${one.membershipId}::uuid, ${one.indicatorId}::uuid,
        ${one.goalId}::uuid, ${one.actionId}::uuid, ${one.commitmentId}::uuid, ${one.readers}::sheet_readers, ${one.isPrivate}, ${answers}::jsonb, ${facts}::jsonb, ${now}, ${by}::uuid, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** Removes a kept sheet with the sound of it, and what somebody began to change in it, also when it was thrown away: nothing of it is put back. No meeting tells it any more. */
export async function removeRecord(tx: CoalitionTx, { id, worksheet }: Pick<KeptSheet, 'id' | 'worksheet'>, over: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE worksheet_entry SET answers = '{}'::jsonb, base = NULL, status = 'DISCARDED', version = version + 1
    WHERE coalition_id = ${coalitionId}::uuid AND worksheet = ${worksheet} AND subject_id = ${over}::uuid AND status IN ('DRAFT', 'DISCARDED')`)
  await eraseVoiceOf(tx, id)
  await query(sql`UPDATE meeting SET story_id = NULL WHERE coalition_id = ${coalitionId}::uuid AND story_id = ${id}::uuid`)
  return (await query(sql`DELETE FROM sheet_record WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid RETURNING id`)).length === 1
}

/** What people, partners and places are called, by their ids; who left keeps their name. */
export async function findNames(tx: CoalitionTx, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {}
  const { coalitionId, query } = openTx(tx)
  const wanted = sql`coalition_id = ${coalitionId}::uuid AND id = ANY (${[...ids]}::uuid[])`
  const rows = await query<{ id: string; name: string }>(sql`
    SELECT id, display_name AS name FROM membership WHERE ${wanted} UNION ALL SELECT id, name FROM partner_organization WHERE ${wanted} UNION ALL SELECT id, name FROM location WHERE ${wanted}`)
  return Object.fromEntries(rows.map((row) => [row.id, row.name]))
}

/** The experience experts, or the supporters, by the name that they chose. */
export async function listPeople(tx: CoalitionTx, role: 'EXPERIENCE_EXPERT' | 'SUPPORTER'): Promise<{ id: string; name: string }[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`SELECT id, display_name AS name FROM membership WHERE coalition_id = ${coalitionId}::uuid AND role = ${role}::member_role AND ended_at IS NULL ORDER BY display_name, id`)
}
