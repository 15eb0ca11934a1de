import 'server-only'
import { empty, join, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { NewMember, NewVisitor } from './schema'
import type { MemberListed, MemberName, MemberRole, Visitor } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** The signpost that lets this account find the way in. Not read here: the app role may only add to it. */
export async function addSignpost(tx: CoalitionTx, userId: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  // Ending a membership takes it away right after; should that have failed, it still stands there.
  await query(sql`INSERT INTO account_coalition (user_id, coalition_ref) VALUES (${userId}::uuid, ${coalitionId}::uuid) ON CONFLICT DO NOTHING`)
}

export async function insertMember(tx: CoalitionTx, member: NewMember, now: Date): Promise<string> {
  const { coalitionId, prisma } = openTx(tx)
  const id = newId()
  const { userId, role, displayName, partnerId, registeredName } = member
  await prisma.membership.create({ data: { coalitionId, id, userId, role, displayName, partnerId: partnerId ?? null, registeredName: registeredName ?? null, startedAt: now } })
  await addSignpost(tx, userId)
  return id
}

/** A membership that ended, runs again from now, as what it is asked for now. */
export async function reviveMember(tx: CoalitionTx, id: string, member: NewMember, now: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const { userId, role, displayName, partnerId, registeredName } = member
  await query(sql`
    UPDATE membership SET ended_at = NULL, started_at = ${now}, role = ${role}::member_role, display_name = ${displayName}, registered_name = ${registeredName ?? null},
      partner_id = ${partnerId ?? null}::uuid, access_until = NULL, access_reason = NULL, version = version + 1, updated_at = ${now}, updated_by = id
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
  await addSignpost(tx, userId)
}

/** Running memberships by name, of some roles or of all. */
export async function findMembers(tx: CoalitionTx, roles?: readonly MemberRole[]): Promise<MemberName[]> {
  const { coalitionId, query } = openTx(tx)
  return query<MemberName>(sql`
    SELECT id, display_name AS "displayName", role::text AS role FROM membership
    WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NULL ${roles ? sql`AND role::text IN (${join([...roles])})` : empty}
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

export async function setEnded(tx: CoalitionTx, id: string, endedAt: Date | null): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE membership SET ended_at = ${endedAt} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function clearPartner(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE membership SET partner_id = NULL WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** The account of a membership that has ended. */
export async function findEndedAccount(tx: CoalitionTx, membershipId: string): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ userId: string }>(sql`
    SELECT user_id AS "userId" FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${membershipId}::uuid AND ended_at IS NOT NULL`)
  return row?.userId
}

export interface KnownRow extends MemberListed {
  readonly userId: string
  readonly registeredName: string | null
  readonly version: number
}

/** Running memberships with who it is. The one place that reads a registered name; its callers ask the policy for it. */
export async function findKnownMembers(tx: CoalitionTx, id?: string): Promise<KnownRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<KnownRow>(sql`
    SELECT id, user_id AS "userId", display_name AS "displayName", registered_name AS "registeredName", role::text AS role, partner_id AS "partnerId",
      started_at AS "startedAt", version
    FROM membership WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NULL ${id === undefined ? empty : sql`AND id = ${id}::uuid`}
    ORDER BY lower(display_name), id`)
}

/** Somebody's membership, running or ended, by account. */
export async function findMembershipsOf(tx: CoalitionTx, userIds: readonly string[]): Promise<{ id: string; userId: string; displayName: string; role: MemberRole; partnerId: string | null; endedAt: Date | null }[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT id, user_id AS "userId", display_name AS "displayName", role::text AS role, partner_id AS "partnerId", ended_at AS "endedAt" FROM membership
    WHERE coalition_id = ${coalitionId}::uuid AND user_id = ANY (${[...userIds]}::uuid[])`)
}

/**
 * How many coordinators there are, this member among them; they stay as they are until this transaction ends, so that two
 * cannot both be the last but one. An administrator of the platform who is in for a while is none to leave a coalition to.
 */
export async function lockCoordinators(tx: CoalitionTx, membershipId: string): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string; isVisitor: boolean }>(sql`
    SELECT id, access_until IS NOT NULL AS "isVisitor" FROM membership
    WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NULL AND role = 'COORDINATOR' ORDER BY id FOR UPDATE`)
  return 1 + rows.filter(({ id, isVisitor }) => !isVisitor && id !== membershipId.toLowerCase()).length
}

/** False when somebody else changed it since that version. */
export async function updateMember(
  tx: CoalitionTx, id: string, content: { role: MemberRole; partnerId: string | null }, expectedVersion: number, { now, by }: By,
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE membership SET role = ${content.role}::member_role, partner_id = ${content.partnerId}::uuid, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND ended_at IS NULL AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** False when it was changed since that version. */
export async function updateName(tx: CoalitionTx, id: string, displayName: string, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE membership SET display_name = ${displayName}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND ended_at IS NULL AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** Who changed it last, and when. */
export async function findMemberChange(tx: CoalitionTx, id: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT coalesce(b.display_name, m.display_name) AS "changedBy", coalesce(m.updated_at, m.started_at) AS "changedAt"
    FROM membership m LEFT JOIN membership b ON b.coalition_id = m.coalition_id AND b.id = m.updated_by
    WHERE m.coalition_id = ${coalitionId}::uuid AND m.id = ${id}::uuid`)
  return row
}

/** The own name of a member with its version. */
export async function findName(tx: CoalitionTx, id: string): Promise<{ displayName: string; version: number } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ displayName: string; version: number }>(sql`
    SELECT display_name AS "displayName", version FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND ended_at IS NULL`)
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
  await addSignpost(tx, userId)
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
