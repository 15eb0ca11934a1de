import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { dayOf } from '@/lib/platform/clock'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { isForAFew } from './rules'
import { STORY_READERS, type PublicStory, type StoryContent, type StoryRead, type StoryReaders } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** Who may read a story, and until when, stands in every statement that reads one: nobody has to remember it. */
const readableBy = ({ actor, now }: MemberContext) => sql`s.shown_until >= ${dayOf(now)}::date
  AND (s.readers IN ('MEMBERS', 'PUBLIC') OR ${actor.role === 'COORDINATOR'}::boolean OR s.created_by = ${actor.membershipId}::uuid)`

/** The stories that this person may read, the newest first: all, one of them, or those of a goal. */
export async function listStoryRows(tx: CoalitionTx, ctx: MemberContext, which: { readonly id: string } | { readonly goalId: string } | 'ALL' = 'ALL'): Promise<StoryRead[]> {
  const { coalitionId, query } = openTx(tx)
  const only = which === 'ALL' ? empty : 'id' in which ? sql`AND s.id = ${which.id}::uuid` : sql`AND s.goal_id = ${which.goalId}::uuid`
  return query<StoryRead>(sql`
    SELECT s.id, s.record_id AS "recordId", s.indicator_id AS "indicatorId", i.name AS "indicatorName", s.goal_id AS "goalId", g.title AS "goalTitle", s.teller::text AS teller, s.chosen_name AS "chosenName",
      s.quote, s.body, s.consent_way::text AS "consentWay", s.consent_on::text AS "consentOn", s.readers::text AS readers, s.shown_until::text AS "shownUntil", s.version, s.created_by AS "createdBy",
      s.updated_at AS "updatedAt", m.display_name AS "updatedByName"
    FROM success_story s
    JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.updated_by
    LEFT JOIN indicator i ON i.coalition_id = s.coalition_id AND i.id = s.indicator_id
    LEFT JOIN goal g ON g.coalition_id = s.coalition_id AND g.id = s.goal_id
    WHERE s.coalition_id = ${coalitionId}::uuid ${only} AND ${readableBy(ctx)} ORDER BY s.created_at DESC, s.id DESC`)
}

/** What may be said outside, today: as far as consent goes for that, and not a word more. The newest first. */
export async function listPublicRows(tx: CoalitionTx, now: Date): Promise<PublicStory[]> {
  const { coalitionId, query } = openTx(tx)
  return query<PublicStory>(sql`
    SELECT s.indicator_id AS "indicatorId", s.goal_id AS "goalId", s.teller::text AS teller, s.chosen_name AS "chosenName", s.quote FROM success_story s
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.readers = 'PUBLIC' AND s.shown_until >= ${dayOf(now)}::date ORDER BY s.created_at DESC, s.id DESC`)
}

/** Of which kept stories there is one already, who may read it or not. */
export async function listUsedRecords(tx: CoalitionTx): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  return (await query<{ id: string }>(sql`SELECT record_id AS id FROM success_story WHERE coalition_id = ${coalitionId}::uuid AND record_id IS NOT NULL`)).map((row) => row.id)
}

/** False when there is one of this kept story already. */
export async function insertStory(tx: CoalitionTx, id: string, one: StoryContent & { readonly recordId: string | null }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO success_story (coalition_id, id, record_id, indicator_id, goal_id, teller, chosen_name, quote, body, consent_way, consent_on, readers, is_private, shown_until, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.recordId}::uuid, ${one.indicatorId}::uuid, ${one.goalId}::uuid, ${one.teller}::story_teller, ${one.chosenName}, ${one.quote}, ${one.body},
      ${one.consentWay}::consent_way, ${one.consentOn}::date, ${one.readers}::sheet_readers, ${isForAFew(one.readers)}, ${one.shownUntil}::date, ${now}, ${by}::uuid, ${now}, ${by}::uuid)
    ON CONFLICT (coalition_id, record_id) DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** False when somebody else changed it since that version. */
export async function updateStory(tx: CoalitionTx, id: string, expectedVersion: number, one: StoryContent, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE success_story SET indicator_id = ${one.indicatorId}::uuid, goal_id = ${one.goalId}::uuid, teller = ${one.teller}::story_teller, chosen_name = ${one.chosenName}, quote = ${one.quote}, body = ${one.body},
      consent_way = ${one.consentWay}::consent_way, consent_on = ${one.consentOn}::date, readers = ${one.readers}::sheet_readers, is_private = ${isForAFew(one.readers)}, shown_until = ${one.shownUntil}::date,
      version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/**
 * Who used a story and takes part: who put it beside a figure, who named its kept story on a sheet or for a meeting. Not
 * who takes it back: they know.
 */
export async function listUsers(tx: CoalitionTx, { storyId, recordId, exceptId }: { readonly storyId: string | null; readonly recordId: string | null; readonly exceptId: string }): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`
    WITH used AS (
      SELECT unnest(ARRAY[created_by, updated_by]) AS id FROM success_story WHERE coalition_id = ${coalitionId}::uuid AND (id = ${storyId}::uuid OR record_id = ${recordId}::uuid)
      UNION SELECT created_by FROM sheet_record WHERE coalition_id = ${coalitionId}::uuid AND worksheet IN ('F5.4', 'F5.6') AND answers->>'verhaal' = ${recordId}::text
      UNION SELECT created_by FROM meeting WHERE coalition_id = ${coalitionId}::uuid AND story_id = ${recordId}::uuid)
    SELECT m.id FROM used u JOIN membership m ON m.coalition_id = ${coalitionId}::uuid AND m.id = u.id WHERE m.ended_at IS NULL AND m.id <> ${exceptId}::uuid ORDER BY m.id`)
  return rows.map((row) => row.id)
}

/** Removes a story for good, by its own id or by that of its kept story. */
export async function removeStories(tx: CoalitionTx, which: { readonly id: string } | { readonly recordId: string }): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`DELETE FROM success_story WHERE coalition_id = ${coalitionId}::uuid AND ${'id' in which ? sql`id = ${which.id}::uuid` : sql`record_id = ${which.recordId}::uuid`} RETURNING id`)
  return rows.map((row) => row.id)
}

/** Removes those whose last day has gone. */
export async function removeStoriesUntil(tx: CoalitionTx, today: string): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  return (await query<{ id: string }>(sql`DELETE FROM success_story WHERE coalition_id = ${coalitionId}::uuid AND shown_until < ${today}::date RETURNING id`)).map((row) => row.id)
}

/** Who told a story let it go less far than before: what was made of it goes no further. */
export async function narrowStory(tx: CoalitionTx, recordId: string, readers: StoryReaders, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const wider = STORY_READERS.slice(STORY_READERS.indexOf(readers) + 1)
  await query(sql`
    UPDATE success_story SET readers = ${readers}::sheet_readers, is_private = ${isForAFew(readers)}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND record_id = ${recordId}::uuid AND readers::text = ANY (${wider})`)
}
