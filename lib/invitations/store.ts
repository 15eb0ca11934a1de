import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { InvitationListed, InvitationMail, Invitee } from './types'

interface By {
  readonly now: Date
  /** Nobody: the administration of the platform. */
  readonly by: string | null
}

export async function insertInvitation(tx: CoalitionTx, id: string, invitee: Invitee, link: { id: string; expiresAt: Date }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const { email, address, registeredName, role, partnerId } = invitee
  await query(sql`
    INSERT INTO invitation (coalition_id, id, email, address, registered_name, role, partner_id, link_id, created_at, created_by, sent_at, sent_by, expires_at)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${email}, ${address}, ${registeredName}, ${role}::member_role, ${partnerId}::uuid, ${link.id}::uuid,
      ${now}, ${by}::uuid, ${now}, ${by}::uuid, ${link.expiresAt})`)
}

interface Row extends InvitationListed, InvitationMail {
  readonly address: string
  /** Nobody in the coalition: the administration of the platform. */
  readonly senderId: string | null
  readonly partnerId: string | null
}

interface Which {
  readonly id?: string
  readonly addresses?: readonly string[]
  readonly isFirst?: true
  readonly senderId?: string
  readonly partnerId?: string
  readonly lock?: boolean
}

/** Invitations that wait: neither accepted, withdrawn nor forgotten. The oldest first: those have waited longest. */
export async function findWaiting(tx: CoalitionTx, only: Which = {}): Promise<Row[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Row>(sql`
    SELECT i.id, i.registered_name AS "registeredName", i.email, i.address, i.role::text AS role, p.name AS "partnerName", m.display_name AS "invitedBy", i.created_by IS NULL AS "isFirst",
      i.sent_at AS "sentAt", i.expires_at AS "expiresAt", i.reminded_at AS "remindedAt", i.times_sent AS "timesSent", i.version, i.link_id AS "linkId", i.sent_by AS "senderId", i.partner_id AS "partnerId",
      coalesce(p.status = 'LEFT', false) AS "isPartnerGone"
    FROM invitation i
    LEFT JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = i.sent_by
    LEFT JOIN partner_organization p ON p.coalition_id = i.coalition_id AND p.id = i.partner_id
    WHERE i.coalition_id = ${coalitionId}::uuid AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.address IS NOT NULL
      ${only.isFirst ? sql`AND i.created_by IS NULL` : empty}
      ${only.id === undefined ? empty : sql`AND i.id = ${only.id}::uuid`} ${only.addresses ? sql`AND i.address = ANY (${[...only.addresses]}::text[])` : empty}
      ${only.senderId === undefined ? empty : sql`AND i.sent_by = ${only.senderId}::uuid`} ${only.partnerId === undefined ? empty : sql`AND i.partner_id = ${only.partnerId}::uuid`}
    ORDER BY i.created_at, i.id ${only.lock ? sql`FOR UPDATE OF i` : empty}`)
}

/** A new link in the place of the old one. */
export async function setSent(tx: CoalitionTx, id: string, link: { id: string; expiresAt: Date }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE invitation SET link_id = ${link.id}::uuid, expires_at = ${link.expiresAt}, sent_at = ${now}, sent_by = ${by}::uuid, reminded_at = NULL,
      times_sent = times_sent + 1, version = version + 1
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function setReminded(tx: CoalitionTx, id: string, now: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE invitation SET reminded_at = ${now}, version = version + 1 WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** What it was about is over: name and address go. */
export async function closeInvitation(tx: CoalitionTx, id: string, how: { withdrawnAt: Date } | { acceptedAt: Date; membershipId: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const end = 'withdrawnAt' in how ? sql`withdrawn_at = ${how.withdrawnAt}` : sql`accepted_at = ${how.acceptedAt}, membership_id = ${how.membershipId}::uuid`
  await query(sql`
    UPDATE invitation SET email = NULL, address = NULL, registered_name = NULL, version = version + 1, ${end}
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** A running membership of a coordinator who belongs: an administrator of the platform who looks in for some days is none. */
export async function hasCoordinator(tx: CoalitionTx): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`
    SELECT 1 FROM membership WHERE coalition_id = ${coalitionId}::uuid AND role = 'COORDINATOR'::member_role AND ended_at IS NULL AND access_until IS NULL LIMIT 1`)).length > 0
}

/** Name and address go of what ran out before this moment; that somebody was invited stays. Returns which. */
export async function forgetExpired(tx: CoalitionTx, before: Date): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`
    UPDATE invitation SET email = NULL, address = NULL, registered_name = NULL, version = version + 1
    WHERE coalition_id = ${coalitionId}::uuid AND accepted_at IS NULL AND withdrawn_at IS NULL AND address IS NOT NULL AND expires_at <= ${before} RETURNING id`)
  return rows.map((row) => row.id)
}

/** Does this person take part as a coordinator? */
export async function isCoordinator(tx: CoalitionTx, membershipId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    SELECT id FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${membershipId}::uuid AND role = 'COORDINATOR' AND ended_at IS NULL`)
  return rows.length > 0
}

/** Another sender of reference: whom the person who was asked can turn to. */
export async function setSender(tx: CoalitionTx, id: string, senderId: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE invitation SET sent_by = ${senderId}::uuid, version = version + 1 WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Another organisation that somebody is invited for, or none. */
export async function setPartner(tx: CoalitionTx, id: string, partnerId: string | null): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE invitation SET partner_id = ${partnerId}::uuid, version = version + 1 WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}
