import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { NewMember } from './schema'
import type { MemberName, MemberRole } from './types'

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
