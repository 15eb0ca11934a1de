import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openCommons, openTx, type CoalitionTx, type CommonsTx } from '@/lib/platform/tenancy/envelope'
import type { MandatedSignature, RemarkOutcome, ReplyKind, ReplyRead, SealRead } from '../types'

export async function insertReply(
  tx: CoalitionTx, reply: { versionId: string; partnerId: string; kind: ReplyKind; commitmentId: string | null; what: string | null; why: string; givenName: string; givenFunction: string }, now: Date,
): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.signingReply.create({ data: { coalitionId, id: newId(), ...reply, givenAt: now } })
}

/** False when it was answered before. */
export async function insertReplyAnswer(tx: CoalitionTx, { replyId, outcome, reason }: { replyId: string; outcome: RemarkOutcome; reason: string }, { now, by }: { now: Date; by: string }): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO signing_reply_answer (coalition_id, id, reply_id, outcome, reason, answered_at, answered_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${replyId}::uuid, ${outcome}::receipt_outcome, ${reason}, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

interface ReplyRow extends Omit<ReplyRead, 'answer'> {
  outcome: RemarkOutcome | null
  reason: string | null
  answeredAt: Date | null
}

/** What partners answered instead of signing a version, or one such answer: the oldest first. */
export async function listReplies(tx: CoalitionTx, where: { versionId: string; partnerId?: string } | { replyId: string }): Promise<ReplyRead[]> {
  const { coalitionId, query } = openTx(tx)
  const condition = 'replyId' in where ? sql`r.id = ${where.replyId}::uuid`
    : where.partnerId === undefined ? sql`r.version_id = ${where.versionId}::uuid` : sql`r.version_id = ${where.versionId}::uuid AND r.partner_id = ${where.partnerId}::uuid`
  const rows = await query<ReplyRow>(sql`
    SELECT r.id, q.id AS "requestId", v.agreement_id AS "agreementId", r.partner_id AS "partnerId", p.name AS "partnerName", r.kind::text AS kind, r.commitment_id AS "commitmentId", w.what AS commitment, r.what, r.why, r.given_name AS "givenName",
      r.given_function AS "givenFunction", r.given_at AS "givenAt", a.outcome::text AS outcome, a.reason, a.answered_at AS "answeredAt"
    FROM signing_reply r
    JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id
    JOIN partner_organization p ON p.coalition_id = r.coalition_id AND p.id = r.partner_id
    JOIN signature_request q ON q.coalition_id = r.coalition_id AND q.version_id = r.version_id AND q.partner_id = r.partner_id
    LEFT JOIN commitment_wording w ON w.coalition_id = r.coalition_id AND w.version_id = r.version_id AND w.commitment_id = r.commitment_id
    LEFT JOIN signing_reply_answer a ON a.coalition_id = r.coalition_id AND a.reply_id = r.id
    WHERE r.coalition_id = ${coalitionId}::uuid AND ${condition} ORDER BY r.given_at, r.id`)
  return rows.map(({ outcome, reason, answeredAt, ...reply }) => ({ ...reply, answer: outcome && reason && answeredAt ? { outcome, reason, answeredAt } : null }))
}

/** The signatures under a mandate beneath what goes round or is in force, by agreement and partner. */
export async function listMandated(tx: CoalitionTx, today: string): Promise<MandatedSignature[]> {
  const { coalitionId, query } = openTx(tx)
  return query<MandatedSignature>(sql`
    SELECT a.id AS "agreementId", a.title, p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", s.signer_name AS "signerName", m.holder_function AS "mandateOf", s.signed_at AS "signedAt",
      (m.valid_until < ${today}::date OR coalesce(m.ended_from <= ${today}::date, false)) AS "isOver",
      coalesce((SELECT bool_and(b.ended_at IS NOT NULL) FROM membership b
        WHERE b.coalition_id = s.coalition_id AND b.partner_id = s.partner_id AND lower(b.display_name) = lower(s.signer_name)), false) AS "signerHasLeft"
    FROM signature s
    JOIN mandate m ON m.coalition_id = s.coalition_id AND m.id = s.mandate_id
    JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id
    JOIN agreement a ON a.coalition_id = v.coalition_id AND a.id = v.agreement_id
    JOIN partner_organization p ON p.coalition_id = s.coalition_id AND p.id = s.partner_id
    WHERE s.coalition_id = ${coalitionId}::uuid AND v.status IN ('SIGNING', 'IN_FORCE') ORDER BY lower(a.title), a.id, lower(p.name), s.id`)
}

/** When each request of a version was reminded. */
export async function listReminders(tx: CoalitionTx, versionId: string): Promise<{ requestId: string; sentAt: Date }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ requestId: string; sentAt: Date }>(sql`
    SELECT m.request_id AS "requestId", m.sent_at AS "sentAt" FROM signing_reminder m
    JOIN signature_request r ON r.coalition_id = m.coalition_id AND r.id = m.request_id
    WHERE m.coalition_id = ${coalitionId}::uuid AND r.version_id = ${versionId}::uuid ORDER BY m.sent_at`)
}

/** @param by null when the rhythm reminds */
export async function insertReminder(tx: CoalitionTx, requestId: string, { now, by }: { now: Date; by: string | null }): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.signingReminder.create({ data: { coalitionId, id: newId(), requestId, sentAt: now, sentBy: by } })
}

export async function setReminders(tx: CoalitionTx, agreementId: string, remindersOn: boolean): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE agreement SET reminders_on = ${remindersOn} WHERE coalition_id = ${coalitionId}::uuid AND id = ${agreementId}::uuid`)
}

/** The versions that are being signed now, of agreements that are reminded of. */
export async function listVersionsToRemind(tx: CoalitionTx): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`
    SELECT v.id FROM agreement_version v JOIN agreement a ON a.coalition_id = v.coalition_id AND a.id = v.agreement_id
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.status = 'SIGNING' AND a.reminders_on ORDER BY v.id`)
  return rows.map((row) => row.id)
}

/** In which coalitions a text with this hash was signed: where to look further. */
export async function findSeals(tx: CommonsTx, contentHash: string): Promise<string[]> {
  const rows = await openCommons(tx).query<{ coalitionRef: string }>(sql`SELECT coalition_ref AS "coalitionRef" FROM document_seal WHERE content_hash = ${contentHash} ORDER BY coalition_ref`)
  return rows.map((row) => row.coalitionRef)
}

/** How often and when a text with this hash was signed here; nothing when it was not. */
export async function findSigned(tx: CoalitionTx, contentHash: string): Promise<SealRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<SealRead>(sql`
    SELECT count(*)::int AS signed, to_char(min(s.signed_at) AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS "firstOn", to_char(max(s.signed_at) AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS "lastOn",
      bool_or(v.status = 'IN_FORCE') AS "isInForce", bool_and(v.status = 'TAKEN_BACK') AS "isTakenBack"
    FROM signature s JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.content_hash = ${contentHash}`)
  return row && row.signed > 0 ? row : undefined
}

export async function insertRequests(
  tx: CoalitionTx, requests: readonly { id: string; versionId: string; partnerId: string; linkId: string }[], { now, by }: { now: Date; by: string },
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const rows = requests.map((one) => sql`(${coalitionId}::uuid, ${one.id}::uuid, ${one.versionId}::uuid, ${one.partnerId}::uuid, ${one.linkId}::uuid, ${now}, ${by}::uuid)`)
  await query(sql`INSERT INTO signature_request (coalition_id, id, version_id, partner_id, link_id, requested_at, requested_by) VALUES ${join(rows)}`)
}

export interface RequestRow {
  readonly id: string
  readonly versionId: string
  readonly partnerId: string
  readonly partnerName: string
  /** The newest of its links. */
  readonly linkId: string
  readonly linkExpiresAt: Date
  /** Taken off the list, or the round was taken back. */
  readonly isWithdrawn: boolean
}

export async function findRequest(tx: CoalitionTx, id: string): Promise<RequestRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<RequestRow>(sql`
    SELECT r.id, r.version_id AS "versionId", r.partner_id AS "partnerId", p.name AS "partnerName", k.id AS "linkId", k.expires_at AS "linkExpiresAt", k.revoked_at IS NOT NULL AS "isWithdrawn"
    FROM signature_request r JOIN partner_organization p ON p.coalition_id = r.coalition_id AND p.id = r.partner_id
    JOIN LATERAL (SELECT l.id, l.expires_at, l.revoked_at FROM access_link l WHERE l.coalition_id = r.coalition_id AND l.subject_id = r.id ORDER BY l.expires_at DESC, l.id LIMIT 1) k ON true
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.id = ${id}::uuid`)
  return row
}

/** No link of a request opens anything any more. */
export async function revokeLinks(tx: CoalitionTx, requestId: string, now: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE access_link SET revoked_at = ${now} WHERE coalition_id = ${coalitionId}::uuid AND subject_id = ${requestId}::uuid AND revoked_at IS NULL`)
}
