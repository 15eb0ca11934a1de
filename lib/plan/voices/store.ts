import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { eraseFile, setFilePrivate } from '@/lib/platform/files/store'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'

interface Row {
  readonly id: string
  readonly fileId: string
}

/** The one that waits for a sheet of this person: nobody else's, whatever their role. */
const waitingOf = ({ actor }: MemberContext) => sql`record_id IS NULL AND created_by = ${actor.membershipId}::uuid`

export async function findWaiting(tx: CoalitionTx, ctx: MemberContext): Promise<{ id: string } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ id: string }>(sql`SELECT id FROM story_voice WHERE coalition_id = ${coalitionId}::uuid AND ${waitingOf(ctx)}`)
  return row
}

export async function insertWaiting(tx: CoalitionTx, { actor, now }: MemberContext, { id, fileId }: Row): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO story_voice (coalition_id, id, file_id, is_private, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${fileId}::uuid, true, ${now}, ${actor.membershipId}::uuid)`)
}

/** Erases recordings with their sound. Returns which. */
async function erase(tx: CoalitionTx, condition: Sql): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<Row>(sql`DELETE FROM story_voice v WHERE coalition_id = ${coalitionId}::uuid AND ${condition} RETURNING id, file_id AS "fileId"`)
  for (const { fileId } of rows) await eraseFile(tx, fileId)
  return rows.map(({ id }) => id)
}

export const eraseWaiting = (tx: CoalitionTx, ctx: MemberContext): Promise<string[]> => erase(tx, waitingOf(ctx))

export const eraseVoiceOf = (tx: CoalitionTx, recordId: string): Promise<string[]> => erase(tx, sql`record_id = ${recordId}::uuid`)

/** Those that have waited since before this, and those whose maker takes part no more. */
export const eraseLeft = (tx: CoalitionTx, before: Date): Promise<string[]> => erase(tx, sql`record_id IS NULL
  AND (created_at < ${before} OR EXISTS (SELECT FROM membership m WHERE m.coalition_id = v.coalition_id AND m.id = v.created_by AND m.ended_at IS NOT NULL))`)

/** The readers of a story are those of its sound, in exports too. */
async function settle(tx: CoalitionTx, changed: Sql, isPrivate: boolean): Promise<boolean> {
  const { query } = openTx(tx)
  const [row] = await query<Row>(changed)
  if (row) await setFilePrivate(tx, row.fileId, isPrivate)
  return row !== undefined
}

/** Puts the recording that waits with the sheet that it waited for. False when it waits no more. */
export function attachWaiting(tx: CoalitionTx, ctx: MemberContext, { id, recordId, isPrivate }: { id: string; recordId: string; isPrivate: boolean }): Promise<boolean> {
  const { coalitionId } = openTx(tx)
  return settle(tx, sql`
    UPDATE story_voice SET record_id = ${recordId}::uuid, is_private = ${isPrivate} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND ${waitingOf(ctx)} RETURNING id, file_id AS "fileId"`, isPrivate)
}

/** A kept story has other readers. False when it was not spoken. */
export function followReaders(tx: CoalitionTx, recordId: string, isPrivate: boolean): Promise<boolean> {
  const { coalitionId } = openTx(tx)
  return settle(tx, sql`UPDATE story_voice SET is_private = ${isPrivate} WHERE coalition_id = ${coalitionId}::uuid AND record_id = ${recordId}::uuid RETURNING id, file_id AS "fileId"`, isPrivate)
}
