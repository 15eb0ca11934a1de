import 'server-only'
import type { PartnerAnswerKind } from '@/lib/partners/rules'
import { empty, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Invited, InvitingWay, PartnerAsked, PartnerInvitationRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

type Row = Omit<PartnerInvitationRead, 'answer'> & { readonly kind: PartnerAnswerKind | null; readonly reason: string | null; readonly answeredAt: Date | null; readonly seenAt: Date | null }

const asRead = ({ kind, reason, answeredAt, seenAt, ...row }: Row): PartnerInvitationRead => ({ ...row, answer: kind && answeredAt ? { kind, reason, answeredAt, seenAt } : null })

/** Whose invitations: their own, and for a coordinator those of who hears nothing any more. */
interface Hearer {
  readonly membershipId: string
  readonly role: string
}

/** Takes part, in a role that can own something (lib/members/rules). */
const HEARS = sql`(m.ended_at IS NULL AND m.role NOT IN ('SUPPORTER', 'PRIVACY_OFFICER'))`

/** Invitations, the newest first, each with its newest answer. `heardBy`: of which this member hears the answer; `unseen`: that nobody opened yet. */
async function listRows(tx: CoalitionTx, which: { id?: string; partnerId?: string; heardBy?: Hearer; unseen?: true }): Promise<PartnerInvitationRead[]> {
  const { coalitionId, query } = openTx(tx)
  const { id, partnerId, heardBy, unseen } = which
  const rows = await query<Row>(sql`
    SELECT i.id, i.partner_id AS "partnerId", p.name AS "partnerName", i.inviter_id AS "inviterId", m.display_name AS "inviterName", m.ended_at IS NOT NULL AS "inviterHasLeft", ${HEARS} AS "inviterHears",
      i.way::text AS way, i.link_id AS "linkId", i.why_you AS "whyYou", i.hours, i.gains, i.first_on::text AS "firstOn", i.answer_by::text AS "answerBy",
      i.created_at AS "invitedAt", i.withdrawn_at AS "withdrawnAt", a.kind::text AS kind, a.reason, a.answered_at AS "answeredAt", a.seen_at AS "seenAt"
    FROM partner_invitation i
    JOIN partner_organization p ON p.coalition_id = i.coalition_id AND p.id = i.partner_id
    JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = i.inviter_id
    LEFT JOIN LATERAL (SELECT b.kind, b.reason, b.answered_at, b.seen_at FROM partner_answer b WHERE b.coalition_id = ${coalitionId}::uuid AND b.invitation_id = i.id ORDER BY b.answered_at DESC, b.id DESC LIMIT 1) a ON true
    WHERE i.coalition_id = ${coalitionId}::uuid ${id ? sql`AND i.id = ${id}::uuid` : empty} ${partnerId ? sql`AND i.partner_id = ${partnerId}::uuid` : empty}
      ${heardBy ? sql`AND CASE WHEN ${HEARS} THEN i.inviter_id = ${heardBy.membershipId}::uuid ELSE ${heardBy.role === 'COORDINATOR'} END` : empty}
      ${unseen ? sql`AND a.answered_at IS NOT NULL AND a.seen_at IS NULL` : empty}
    ORDER BY i.created_at DESC, i.id DESC`)
  return rows.map(asRead)
}

export const findPartnerInvitation = async (tx: CoalitionTx, id: string): Promise<PartnerInvitationRead | undefined> => (await listRows(tx, { id }))[0]

export const listInvitationRows = (tx: CoalitionTx, partnerId: string): Promise<PartnerInvitationRead[]> => listRows(tx, { partnerId })

export const listHeardBy = (tx: CoalitionTx, heardBy: Hearer): Promise<PartnerInvitationRead[]> => listRows(tx, { heardBy })

export const listUnseenAnswers = (tx: CoalitionTx, heardBy: Hearer): Promise<PartnerInvitationRead[]> => listRows(tx, { heardBy, unseen: true })

export async function insertPartnerInvitation(
  tx: CoalitionTx, id: string, one: PartnerAsked & { partnerId: string; inviterId: string; way: InvitingWay; linkId: string | null }, { now, by }: By,
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO partner_invitation (coalition_id, id, partner_id, inviter_id, way, link_id, why_you, hours, gains, first_on, answer_by, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.partnerId}::uuid, ${one.inviterId}::uuid, ${one.way}::partner_invitation_way, ${one.linkId}::uuid, ${one.whyYou}, ${one.hours}, ${one.gains},
      ${one.firstOn}::date, ${one.answerBy}::date, ${now}, ${by}::uuid)`)
}

export async function setInvitationWithdrawn(tx: CoalitionTx, id: string, now: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE partner_invitation SET withdrawn_at = ${now} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND withdrawn_at IS NULL`)
}

/** The invitation itself, locked: two answers at once come one after the other. */
export async function lockInvitation(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT id FROM partner_invitation WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`)
}

export async function insertPartnerAnswer(
  tx: CoalitionTx, id: string, one: { invitationId: string; kind: PartnerAnswerKind; reason: string | null; recordedBy: string | null; seenAt: Date | null }, now: Date,
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO partner_answer (coalition_id, id, invitation_id, kind, reason, answered_at, recorded_by, seen_at)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.invitationId}::uuid, ${one.kind}::partner_answer_kind, ${one.reason}, ${now}, ${one.recordedBy}::uuid, ${one.seenAt})`)
}

export async function setAnswersSeen(tx: CoalitionTx, invitationId: string, now: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE partner_answer SET seen_at = ${now} WHERE coalition_id = ${coalitionId}::uuid AND invitation_id = ${invitationId}::uuid AND seen_at IS NULL`)
}

/** Which kinds of partner were asked for which ages and have not answered; the newest one of each. */
export async function listInvitedPlaces(tx: CoalitionTx, today: string): Promise<Invited[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Invited>(sql`
    SELECT DISTINCT ON (p.partner_type, phase) p.partner_type AS "partnerType", phase::text AS "lifePhase", i.created_at AS "invitedAt", m.display_name AS "inviterName"
    FROM partner_invitation i
    JOIN partner_organization p ON p.coalition_id = i.coalition_id AND p.id = i.partner_id CROSS JOIN unnest(p.life_phases) AS phase
    JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = i.inviter_id
    WHERE i.coalition_id = ${coalitionId}::uuid AND i.withdrawn_at IS NULL AND i.answer_by >= ${today}::date AND p.status <> 'LEFT' AND p.discarded_at IS NULL
      AND NOT EXISTS (SELECT FROM partner_answer a WHERE a.coalition_id = ${coalitionId}::uuid AND a.invitation_id = i.id)
    ORDER BY p.partner_type, phase, i.created_at DESC`)
}
