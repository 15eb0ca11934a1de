import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'

/** The largest file that a coalition may keep, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** Keeps a file in the coalition's own rows. One that is for a few alone is in no export. Returns its id and the SHA-256 of its bytes. */
export async function storeFile(
  tx: CoalitionTx, ctx: MemberContext, file: { name: string; mediaType: string; bytes: Buffer; isPrivate?: boolean },
): Promise<{ id: string; sha256: string }> {
  const { coalitionId, query } = openTx(tx)
  const id = newId()
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  await query(sql`INSERT INTO stored_file (coalition_id, id, name, media_type, size, sha256, content, is_private, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${file.name.replaceAll('\0', '').slice(0, 200)}, ${file.mediaType}, ${file.bytes.length}, ${sha256}, ${file.bytes},
      ${file.isPrivate ?? false}, ${ctx.now}, ${ctx.actor.membershipId}::uuid)`)
  return { id, sha256 }
}

/** The bytes of a file of this coalition, and what they are. */
export async function findFile(tx: CoalitionTx, id: string): Promise<{ mediaType: string; content: Buffer } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ mediaType: string; content: Buffer }>(sql`SELECT media_type AS "mediaType", content FROM stored_file WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
  return row
}

/** Erases a file, bytes and row. What another row still points at stays: the database refuses. */
export async function eraseFile(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`DELETE FROM stored_file WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Whether a file is for a few alone follows what it belongs to. */
export async function setFilePrivate(tx: CoalitionTx, id: string, isPrivate: boolean): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE stored_file SET is_private = ${isPrivate} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}
