import 'server-only'
import { empty, join, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { AgreementListed, AgreementRead, AgreementStatus, CommitmentRead, CommitmentStatus, OpenRequest, OwnCommitment } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

export async function insertAgreement(
  tx: CoalitionTx, id: string, content: { title: string; purpose: string; purposeB1: string | null }, { now, by }: By,
): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  const { title, purpose, purposeB1 } = content
  await prisma.agreement.create({ data: { coalitionId, id, title, status: 'DRAFT', createdAt: now, createdBy: by, updatedAt: now, updatedBy: by } })
  await prisma.agreementVersion.create({ data: { coalitionId, id: newId(), agreementId: id, number: 1, purpose, purposeB1, createdAt: now, createdBy: by } })
}

export async function insertCommitment(
  tx: CoalitionTx, id: string,
  content: { agreementId: string; versionId: string; position: number; partnerId: string; what: string; forWhom: string; evidence: string; room: string | null },
  { now, by }: By,
): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  const { agreementId, versionId, position, partnerId, what, forWhom, evidence, room } = content
  await prisma.commitment.create({ data: { coalitionId, id, agreementId, position, createdAt: now, createdBy: by } })
  await prisma.commitmentWording.create({ data: { coalitionId, id: newId(), versionId, commitmentId: id, partnerId, what, forWhom, evidence, room } })
}

/** @param toSignBy only those that this partner was asked to sign and has not yet */
export async function listAgreementRows(tx: CoalitionTx, toSignBy?: string): Promise<AgreementListed[]> {
  const { coalitionId, query } = openTx(tx)
  const condition = toSignBy === undefined ? empty : sql`AND a.status = 'SIGNING' AND EXISTS (
    SELECT FROM signature_request r JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id
      JOIN access_link k ON k.coalition_id = r.coalition_id AND k.id = r.link_id
    WHERE r.coalition_id = a.coalition_id AND v.agreement_id = a.id AND r.partner_id = ${toSignBy}::uuid AND k.revoked_at IS NULL
      AND NOT EXISTS (SELECT FROM signature s WHERE s.coalition_id = r.coalition_id AND s.version_id = r.version_id AND s.partner_id = r.partner_id))`
  return query<AgreementListed>(sql`
    SELECT a.id, a.title, a.status::text AS status,
      (SELECT count(*)::int FROM commitment c WHERE c.coalition_id = a.coalition_id AND c.agreement_id = a.id) AS commitments,
      (SELECT count(*)::int FROM signature_request r JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id
        JOIN access_link k ON k.coalition_id = r.coalition_id AND k.id = r.link_id
        WHERE r.coalition_id = a.coalition_id AND v.agreement_id = a.id AND (k.revoked_at IS NULL OR EXISTS (
          SELECT FROM signature s WHERE s.coalition_id = r.coalition_id AND s.version_id = r.version_id AND s.partner_id = r.partner_id))) AS requested,
      (SELECT count(*)::int FROM signature s JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id
        WHERE s.coalition_id = a.coalition_id AND v.agreement_id = a.id) AS signed
    FROM agreement a WHERE a.coalition_id = ${coalitionId}::uuid ${condition} ORDER BY a.created_at DESC, a.id`)
}

type AgreementRow = Omit<AgreementRead, 'commitments' | 'signatories'>

/** An agreement with its newest version. */
async function findAgreementRow(tx: CoalitionTx, where: { agreementId: string } | { versionId: string }, lock: boolean): Promise<AgreementRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const condition = 'agreementId' in where ? sql`a.id = ${where.agreementId}::uuid` : sql`v.id = ${where.versionId}::uuid`
  const [row] = await query<AgreementRow>(sql`
    SELECT a.id, a.title, a.status::text AS status, a.version, v.id AS "versionId", v.number AS "versionNumber", v.purpose, v.purpose_b1 AS "purposeB1",
      v.content_hash AS "contentHash"
    FROM agreement a JOIN agreement_version v ON v.coalition_id = a.coalition_id AND v.agreement_id = a.id
    WHERE a.coalition_id = ${coalitionId}::uuid AND ${condition} ORDER BY v.number DESC LIMIT 1 ${lock ? sql`FOR UPDATE OF a` : sql``}`)
  return row
}

async function listCommitments(tx: CoalitionTx, versionId: string): Promise<CommitmentRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<CommitmentRead & { status: CommitmentStatus }>(sql`
    SELECT c.id, c.position, c.status::text AS status, w.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", w.what, w.for_whom AS "forWhom", w.evidence, w.room
    FROM commitment_wording w
    JOIN commitment c ON c.coalition_id = w.coalition_id AND c.id = w.commitment_id
    JOIN partner_organization p ON p.coalition_id = w.coalition_id AND p.id = w.partner_id
    WHERE w.coalition_id = ${coalitionId}::uuid AND w.version_id = ${versionId}::uuid ORDER BY c.position, c.id`)
}

/** What a partner promised, in the newest wording of agreements that are being signed or in force. */
export async function listCommitmentsOf(tx: CoalitionTx, partnerId: string): Promise<OwnCommitment[]> {
  const { coalitionId, query } = openTx(tx)
  return query<OwnCommitment>(sql`
    SELECT c.id, c.position, c.status::text AS status, w.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", w.what, w.for_whom AS "forWhom", w.evidence, w.room, a.id AS "agreementId"
    FROM commitment_wording w
    JOIN commitment c ON c.coalition_id = w.coalition_id AND c.id = w.commitment_id
    JOIN agreement a ON a.coalition_id = c.coalition_id AND a.id = c.agreement_id
    JOIN agreement_version v ON v.coalition_id = w.coalition_id AND v.id = w.version_id
    JOIN partner_organization p ON p.coalition_id = w.coalition_id AND p.id = w.partner_id
    WHERE w.coalition_id = ${coalitionId}::uuid AND w.partner_id = ${partnerId}::uuid AND a.status <> 'DRAFT'
      AND v.number = (SELECT max(n.number) FROM agreement_version n WHERE n.coalition_id = a.coalition_id AND n.agreement_id = a.id)
    ORDER BY a.created_at DESC, c.position, c.id`)
}

interface SignatoryRow {
  partnerId: string
  partnerName: string
  partnerHasLeft: boolean
  requestedAt: Date
  signerName: string | null
  signerFunction: string | null
  signedAt: Date | null
}

/** Who was asked; a request that was withdrawn before it was signed is nobody's any more. */
async function listSignatories(tx: CoalitionTx, versionId: string): Promise<AgreementRead['signatories']> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<SignatoryRow>(sql`
    SELECT r.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", r.requested_at AS "requestedAt", s.signer_name AS "signerName",
      s.signer_function AS "signerFunction", s.signed_at AS "signedAt"
    FROM signature_request r
    JOIN partner_organization p ON p.coalition_id = r.coalition_id AND p.id = r.partner_id
    JOIN access_link k ON k.coalition_id = r.coalition_id AND k.id = r.link_id
    LEFT JOIN signature s ON s.coalition_id = r.coalition_id AND s.version_id = r.version_id AND s.partner_id = r.partner_id
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.version_id = ${versionId}::uuid AND (k.revoked_at IS NULL OR s.id IS NOT NULL) ORDER BY s.signed_at NULLS LAST, lower(p.name)`)
  return rows.map(({ partnerId, partnerName, partnerHasLeft, requestedAt, signerName, signerFunction, signedAt }) => ({
    partnerId, partnerName, partnerHasLeft, requestedAt,
    signature: signerName && signerFunction && signedAt ? { signerName, signerFunction, signedAt } : null,
  }))
}

/** An agreement with all that belongs to its newest version. `lock` holds the agreement until the transaction ends. */
export async function findAgreement(tx: CoalitionTx, where: { agreementId: string } | { versionId: string }, lock = false): Promise<AgreementRead | undefined> {
  const row = await findAgreementRow(tx, where, lock)
  if (!row) return undefined
  return { ...row, commitments: await listCommitments(tx, row.versionId), signatories: await listSignatories(tx, row.versionId) }
}

export async function freezeVersion(tx: CoalitionTx, versionId: string, contentHash: string, now: Date): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.agreementVersion.updateMany({ where: { coalitionId, id: versionId }, data: { frozenAt: now, contentHash } })
}

/** The text became another: whoever starts signing must have seen it. */
export async function touchAgreement(tx: CoalitionTx, id: string, { now, by }: By): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.agreement.updateMany({ where: { coalitionId, id }, data: { version: { increment: 1 }, updatedAt: now, updatedBy: by } })
}

export async function findAgreementChange(tx: CoalitionTx, id: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT m.display_name AS "changedBy", a.updated_at AS "changedAt"
    FROM agreement a JOIN membership m ON m.coalition_id = a.coalition_id AND m.id = a.updated_by
    WHERE a.coalition_id = ${coalitionId}::uuid AND a.id = ${id}::uuid`)
  return row
}

/** @param by null when the last signature did it: that signatory has no membership */
export async function setAgreementStatus(tx: CoalitionTx, id: string, status: AgreementStatus, now: Date, by: string | null): Promise<void> {
  const { coalitionId, query, prisma } = openTx(tx)
  await query(sql`
    UPDATE agreement SET status = ${status}::agreement_status, version = version + 1, updated_at = ${now}, updated_by = coalesce(${by}::uuid, updated_by)
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
  await prisma.agreementStatusChange.create({ data: { coalitionId, id: newId(), agreementId: id, status, changedAt: now, changedBy: by } })
}

export async function insertRequests(
  tx: CoalitionTx, requests: readonly { id: string; versionId: string; partnerId: string; linkId: string }[], { now, by }: By,
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
  readonly linkId: string
}

export async function findRequest(tx: CoalitionTx, id: string): Promise<RequestRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<RequestRow>(sql`
    SELECT r.id, r.version_id AS "versionId", r.partner_id AS "partnerId", p.name AS "partnerName", r.link_id AS "linkId"
    FROM signature_request r JOIN partner_organization p ON p.coalition_id = r.coalition_id AND p.id = r.partner_id
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.id = ${id}::uuid`)
  return row
}

/** False when this partner had signed this version before. */
export async function insertSignature(
  tx: CoalitionTx, signature: { versionId: string; partnerId: string; signerName: string; signerFunction: string; contentHash: string }, now: Date,
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const { versionId, partnerId, signerName, signerFunction, contentHash } = signature
  const rows = await query(sql`
    INSERT INTO signature (coalition_id, id, version_id, partner_id, signer_name, signer_function, content_hash, signed_at)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${versionId}::uuid, ${partnerId}::uuid, ${signerName}, ${signerFunction}, ${contentHash}, ${now})
    ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** Which of these partners stand in this coalition, and whether they have an address for a link. */
export async function findKnownPartners(tx: CoalitionTx, ids: readonly string[]): Promise<{ id: string; canBeMailed: boolean }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ id: string; canBeMailed: boolean }>(sql`
    SELECT id, contact_email IS NOT NULL AS "canBeMailed" FROM partner_organization
    WHERE coalition_id = ${coalitionId}::uuid AND id = ANY(${[...ids]}::uuid[]) ORDER BY lower(name)`)
}

/** What a partner was asked to sign and did not, and was not withdrawn: the oldest first. */
export async function listOpenRequests(tx: CoalitionTx, partnerId: string): Promise<OpenRequest[]> {
  const { coalitionId, query } = openTx(tx)
  return query<OpenRequest>(sql`
    SELECT r.id, v.agreement_id AS "agreementId", a.title, r.requested_at AS "requestedAt"
    FROM signature_request r
    JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id
    JOIN agreement a ON a.coalition_id = v.coalition_id AND a.id = v.agreement_id
    JOIN access_link k ON k.coalition_id = r.coalition_id AND k.id = r.link_id
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.partner_id = ${partnerId}::uuid AND a.status = 'SIGNING' AND k.revoked_at IS NULL
      AND NOT EXISTS (SELECT FROM signature s WHERE s.coalition_id = r.coalition_id AND s.version_id = r.version_id AND s.partner_id = r.partner_id)
    ORDER BY r.requested_at, r.id`)
}

/** The link of a request opens nothing any more. */
export async function revokeLink(tx: CoalitionTx, linkId: string, now: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE access_link SET revoked_at = ${now} WHERE coalition_id = ${coalitionId}::uuid AND id = ${linkId}::uuid AND revoked_at IS NULL`)
}

export async function findCommitment(tx: CoalitionTx, id: string): Promise<{ agreementId: string; status: CommitmentStatus } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ agreementId: string; status: CommitmentStatus }>(sql`
    SELECT agreement_id AS "agreementId", status::text AS status FROM commitment WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
  return row
}

export async function setCommitmentStatus(tx: CoalitionTx, id: string, status: CommitmentStatus): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE commitment SET status = ${status}::commitment_status WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}
