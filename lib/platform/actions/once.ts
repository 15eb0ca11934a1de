import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { idOf, newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { MemberContext } from '@/lib/platform/tenancy/context'

/**
 * Creates something once, however often the same form is sent: a double click, a retry after a lost answer, Back and
 * Send again. The same form with another content is another wish and makes another row.
 *
 * Two sends at the same moment: the second waits on the first one's key row and then finds it.
 *
 * @param create makes the row under the id that it is given
 * @returns the id of the row, new or made before
 */
export async function once(
  tx: CoalitionTx, ctx: MemberContext, operation: string, input: { readonly requestKey: string }, create: (id: string) => Promise<void>,
): Promise<string> {
  const { coalitionId, query } = openTx(tx)
  const key = idOf(input.requestKey, ctx.actor.membershipId, operation, canonicalJson(input))
  const id = newId()
  const made = await query(sql`
    INSERT INTO request_key (coalition_id, id, subject_id, created_at)
    VALUES (${coalitionId}::uuid, ${key}::uuid, ${id}::uuid, ${ctx.now}) ON CONFLICT DO NOTHING RETURNING id`)
  if (made.length === 1) {
    await create(id)
    return id
  }
  const [before] = await query<{ subjectId: string }>(sql`
    SELECT subject_id AS "subjectId" FROM request_key WHERE coalition_id = ${coalitionId}::uuid AND id = ${key}::uuid`)
  if (!before) throw new Error('A request key conflicted with a row that cannot be read.')
  return before.subjectId
}
