import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { NewMember, NewVisitor } from './schema'
import type { MemberName, MemberRole, Visitor } from './types'

export async function insertMember(tx: CoalitionTx, member: NewMember, now: Date): Promise<string> {
  const { coalitionId, prisma, query } = openTx(tx)
  const id = newId()
  const { userId, role, displayName, partnerId } = member
  await prisma.membership.create({ data: { coalitionId, id, userId, role, displayName, partnerId: partnerId ?? null, startedAt: now } })
  // The signpost that lets this account find the way in. Not read here: the app role may only add to it.
  await query(sql`INSERT INTO account_coalition (user_id, coalition_ref) VALUES (${userId}::uuid, ${coalitionId}::uuid)`)
  return id
}

/** Running memberships by name, of one role or of all. */
export async function findMembers(tx: CoalitionTx, role?: MemberRole): Promise<MemberName[]> {
  const { coalitionId, query } = openTx(tx)
  return query<MemberName>(sql`
    SELECT id, display_name AS "displayName", role::text AS role FROM membership
    WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NULL ${role ? sql`AND role::text = ${role}` : empty}
    ORDER BY display_name`)
}

export async function findAccount(tx: CoalitionTx, membershipId: string): Promise<{ userId: string; displayName: string } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ userId: string; displayName: string }>(sql`
    SELECT user_id AS "userId", display_name AS "displayName" FROM membership
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${membershipId}::uuid AND ended_at IS NULL`)
  return row
}

/** The membership's id; undefined when this account belongs or belonged here in its own right. */
export async function insertVisitor(tx: CoalitionTx, visitor: NewVisitor, now: Date): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const { userId, displayName, reason, until } = visitor
  const [row] = await query<{ id: string }>(sql`
    INSERT INTO membership AS m (coalition_id, id, user_id, role, display_name, started_at, access_until, access_reason)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${userId}::uuid, 'COORDINATOR', ${displayName}, ${now}, ${until}, ${reason})
    ON CONFLICT (coalition_id, user_id) DO UPDATE SET role = 'COORDINATOR', display_name = excluded.display_name, started_at = excluded.started_at,
      ended_at = NULL, access_until = excluded.access_until, access_reason = excluded.access_reason
    WHERE m.access_until IS NOT NULL RETURNING m.id`)
  if (!row) return undefined
  await query(sql`INSERT INTO account_coalition (user_id, coalition_ref) VALUES (${userId}::uuid, ${coalitionId}::uuid) ON CONFLICT DO NOTHING`)
  return row.id
}

/** The membership that ended; undefined when there was no visit. */
export async function endVisitOf(tx: CoalitionTx, userId: string, now: Date): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ id: string }>(sql`
    UPDATE membership SET ended_at = ${now}
    WHERE coalition_id = ${coalitionId}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL AND access_until IS NOT NULL RETURNING id`)
  return row?.id
}

/** Visits that run at this moment. */
export async function findVisitors(tx: CoalitionTx, now: Date): Promise<Visitor[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Visitor>(sql`
    SELECT user_id AS "userId", display_name AS "displayName", access_until AS until, access_reason AS reason FROM membership
    WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NULL AND access_until > ${now} ORDER BY access_until`)
}
