import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import type { CoalitionContext, JobContext, MemberContext } from './context'
import { openTx, type CoalitionTx } from './envelope'
import type { LinkVerb } from './link-token'

const DAY = 24 * 60 * 60 * 1000

/**
 * Makes a personal link's row: one subject, one verb, so many days. `makeLinkToken` turns its id into an address. It is in
 * nobody's name when no member made it.
 */
export async function insertLink(tx: CoalitionTx, ctx: MemberContext | JobContext, link: { verb: LinkVerb; subjectId: string; days: number }): Promise<string> {
  const { coalitionId, query } = openTx(tx)
  const id = newId()
  await query(sql`INSERT INTO access_link (coalition_id, id, verb, subject_id, expires_at, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${link.verb}::link_verb, ${link.subjectId}::uuid, ${new Date(ctx.now.getTime() + link.days * DAY)},
      ${ctx.now}, ${ctx.actor.kind === 'member' ? ctx.actor.membershipId : null}::uuid)`)
  return id
}

/** A link opens nothing from now on. */
export async function revokeLink(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE access_link SET revoked_at = coalesce(revoked_at, ${ctx.now}) WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}
