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

export interface MembershipToEnd {
  readonly id: string
  readonly userId: string
  readonly role: MemberRole
  readonly partnerId: string | null
  readonly endedAt: Date | null
}

/** A membership, running or ended, locked until the transaction ends. */
export async function lockMember(tx: CoalitionTx, id: string): Promise<MembershipToEnd | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<MembershipToEnd>(sql`
    SELECT id, user_id AS "userId", role::text AS role, partner_id AS "partnerId", ended_at AS "endedAt"
    FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
  return row
}

/** Locks all coordinators, in order of id, so that the last two cannot leave at once. Returns how many there are beside this one. */
export async function lockOtherCoordinators(tx: CoalitionTx, exceptId: string): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`
    SELECT id FROM membership WHERE coalition_id = ${coalitionId}::uuid AND role = 'COORDINATOR' AND ended_at IS NULL ORDER BY id FOR UPDATE`)
  return rows.filter((row) => row.id !== exceptId).length
}

export async function setEnded(tx: CoalitionTx, id: string, endedAt: Date | null): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE membership SET ended_at = ${endedAt} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function clearPartner(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE membership SET partner_id = NULL WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** The signpost back in. The app role may add to it only: whether it stood there still, it cannot ask. */
export async function addSignpost(tx: CoalitionTx, userId: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`INSERT INTO account_coalition (user_id, coalition_ref) VALUES (${userId}::uuid, ${coalitionId}::uuid) ON CONFLICT DO NOTHING`)
}

/** The account of a membership that has ended. */
export async function findEndedAccount(tx: CoalitionTx, membershipId: string): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ userId: string }>(sql`
    SELECT user_id AS "userId" FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${membershipId}::uuid AND ended_at IS NOT NULL`)
  return row?.userId
}
