import 'server-only'
import { dayToDate } from '@/lib/platform/clock'
import { empty, join, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { FIRST_CLAUSES } from './definitions'
import { CLAUSE_KINDS, type AgreementListed, type AgreementRead, type AgreementStatus, type AgreementText, type ClauseRead, type CommitmentRead, type CommitmentStatus, type CommitmentText, type OpenRequest, type OwnCommitment, type SignatureRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** An agreement with its first version, whose sections say what they say until somebody changes them. */
export async function insertAgreement(tx: CoalitionTx, id: string, { title, ...text }: AgreementText & { title: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query, prisma } = openTx(tx)
  const versionId = newId()
  await prisma.agreement.create({ data: { coalitionId, id, title, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by } })
  await prisma.agreementVersion.create({
    data: { coalitionId, id: versionId, agreementId: id, number: 1, status: 'DRAFT', ...text, basisOn: text.basisOn && dayToDate(text.basisOn), createdAt: now, createdBy: by },
  })
  const rows = CLAUSE_KINDS.map((kind) => sql`(${coalitionId}::uuid, ${newId()}::uuid, ${versionId}::uuid, ${kind}::clause_kind, ${FIRST_CLAUSES[kind]})`)
  await query(sql`INSERT INTO agreement_clause (coalition_id, id, version_id, kind, body) VALUES ${join(rows)}`)
}

/** @param content with the version of the agreement that this afspraak makes of it */
export async function insertCommitment(
  tx: CoalitionTx, id: string, content: CommitmentText & { agreementId: string; versionId: string; position: number; partnerId: string; mandateId: string | null; changedIn: number }, { now, by }: By,
): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  const { agreementId, ...wording } = content
  await prisma.commitment.create({ data: { coalitionId, id, agreementId, createdAt: now, createdBy: by } })
  await prisma.commitmentWording.create({
    data: {
      coalitionId, id: newId(), commitmentId: id, ...wording, startsOn: wording.startsOn && dayToDate(wording.startsOn), endsOn: wording.endsOn && dayToDate(wording.endsOn),
      changedAt: now, changedBy: by,
    },
  })
}

/** The version that an agreement is known by: the one in force, or else the newest. */
const isMain = sql`v.id = (SELECT m.id FROM agreement_version m WHERE m.coalition_id = a.coalition_id AND m.agreement_id = a.id ORDER BY (m.status = 'IN_FORCE') DESC, m.number DESC LIMIT 1)`

/**
 * How many agree with version `v` of agreement `a`: who signed it, or an earlier one without being asked again since, and
 * did not leave. What was taken back never held (the same as `partiesOf` in revisions/rules.ts, for a list).
 */
const PARTIES = sql`(SELECT count(DISTINCT s.partner_id)::int FROM signature s JOIN agreement_version x ON x.coalition_id = s.coalition_id AND x.id = s.version_id
  WHERE s.coalition_id = a.coalition_id AND x.agreement_id = a.id AND x.number <= v.number AND x.status <> 'TAKEN_BACK'
    AND NOT EXISTS (SELECT FROM agreement_withdrawal w WHERE w.coalition_id = a.coalition_id AND w.agreement_id = a.id AND w.partner_id = s.partner_id AND w.recorded_at >= s.signed_at)
    AND NOT EXISTS (SELECT FROM signature_request r JOIN agreement_version y ON y.coalition_id = r.coalition_id AND y.id = r.version_id
      WHERE r.coalition_id = a.coalition_id AND y.agreement_id = a.id AND y.number > x.number AND y.number <= v.number AND y.status <> 'TAKEN_BACK' AND r.partner_id = s.partner_id))`

/** @param toSignBy only those that this partner was asked to sign and has not yet */
export async function listAgreementRows(tx: CoalitionTx, toSignBy?: string): Promise<AgreementListed[]> {
  const { coalitionId, query } = openTx(tx)
  const condition = toSignBy === undefined ? empty : sql`AND EXISTS (
    SELECT FROM signature_request r JOIN agreement_version o ON o.coalition_id = r.coalition_id AND o.id = r.version_id
      JOIN access_link k ON k.coalition_id = r.coalition_id AND k.id = r.link_id
    WHERE r.coalition_id = a.coalition_id AND o.agreement_id = a.id AND o.status IN ('SIGNING', 'IN_FORCE') AND r.partner_id = ${toSignBy}::uuid AND k.revoked_at IS NULL
      AND NOT EXISTS (SELECT FROM signature s WHERE s.coalition_id = r.coalition_id AND s.version_id = r.version_id AND s.partner_id = r.partner_id))`
  return query<AgreementListed>(sql`
    SELECT a.id, a.title, v.status::text AS status,
      (SELECT count(*)::int FROM commitment_wording w WHERE w.coalition_id = v.coalition_id AND w.version_id = v.id AND w.dropped_at IS NULL) AS commitments,
      ${PARTIES} + (SELECT count(*)::int FROM signature_request r JOIN access_link k ON k.coalition_id = r.coalition_id AND k.id = r.link_id
        WHERE r.coalition_id = v.coalition_id AND r.version_id = v.id AND k.revoked_at IS NULL AND NOT EXISTS (
          SELECT FROM signature s WHERE s.coalition_id = r.coalition_id AND s.version_id = r.version_id AND s.partner_id = r.partner_id)) AS requested,
      ${PARTIES} AS signed
    FROM agreement a JOIN agreement_version v ON v.coalition_id = a.coalition_id AND v.agreement_id = a.id AND ${isMain}
    WHERE a.coalition_id = ${coalitionId}::uuid ${condition} ORDER BY a.created_at DESC, a.id`)
}

/** Something held before version `v`. */
const IS_REVISION = sql`EXISTS (SELECT FROM agreement_version h WHERE h.coalition_id = v.coalition_id AND h.agreement_id = v.agreement_id AND h.number < v.number AND h.status IN ('IN_FORCE', 'SUPERSEDED'))`

type AgreementRow = Omit<AgreementRead, 'clauses' | 'commitments' | 'signatories'>

/** Which version: the one that an agreement is known by, its newest, the one that goes round (else the one that holds, else the last that went round), or that one. */
export type WhichVersion = { agreementId: string } | { newestOf: string } | { roundOf: string } | { versionId: string }

/**
 * Holds an agreement until the transaction ends. A statement of its own: what is read after it is read as it stands once
 * the lock is ours, the version and its state too, and not as it stood when we began to wait.
 */
async function lockAgreement(tx: CoalitionTx, where: WhichVersion): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const id = 'versionId' in where
    ? sql`(SELECT agreement_id FROM agreement_version WHERE coalition_id = ${coalitionId}::uuid AND id = ${where.versionId}::uuid)`
    : sql`${agreementIn(where)}::uuid`
  await query(sql`SELECT FROM agreement WHERE coalition_id = ${coalitionId}::uuid AND id = ${id} FOR UPDATE`)
}

const agreementIn = (where: Exclude<WhichVersion, { versionId: string }>): string => {
  if ('newestOf' in where) return where.newestOf
  return 'roundOf' in where ? where.roundOf : where.agreementId
}

async function findAgreementRow(tx: CoalitionTx, where: WhichVersion): Promise<AgreementRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const condition = 'versionId' in where ? sql`v.id = ${where.versionId}::uuid` : sql`a.id = ${agreementIn(where)}::uuid`
  const [row] = await query<AgreementRow>(sql`
    SELECT a.id, a.title, v.status::text AS status, a.version, a.reminders_on AS "remindersOn", v.id AS "versionId", v.number AS "versionNumber", ${IS_REVISION} AS "isRevision", v.purpose, v.purpose_b1 AS "purposeB1", v.basis_title AS "basisTitle",
      v.basis_url AS "basisUrl", v.basis_on AS "basisOn", v.legal_basis AS "legalBasis", v.text_format AS "textFormat", v.changed_in AS "changedIn", v.close_reason AS "closeReason", v.content_hash AS "contentHash"
    FROM agreement a JOIN agreement_version v ON v.coalition_id = a.coalition_id AND v.agreement_id = a.id
    WHERE a.coalition_id = ${coalitionId}::uuid AND ${condition}
    ORDER BY ${'agreementId' in where ? sql`(v.status = 'IN_FORCE') DESC,` : 'roundOf' in where ? sql`(v.status = 'SIGNING') DESC, (v.status = 'IN_FORCE') DESC, (v.status <> 'DRAFT') DESC,` : empty} v.number DESC LIMIT 1`)
  return row
}

/** The columns of an afspraak as its wording `w`, itself `c` and its partner `p`. */
const COMMITMENT = sql`c.id, w.position, c.status::text AS status, w.partner_id AS "partnerId", coalesce(w.partner_name, p.name) AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", w.what, w.for_whom AS "forWhom",
  w.place, w.starts_on AS "startsOn", w.ends_on AS "endsOn", w.evidence, w.room, w.speaks_up AS "speaksUp", w.mandate_id AS "mandateId", w.changed_in AS "changedIn"`

/** @param dropped those that were left out of this version, instead of those that stand in it */
export async function listCommitments(tx: CoalitionTx, versionId: string, dropped = false): Promise<CommitmentRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<CommitmentRead>(sql`
    SELECT ${COMMITMENT} FROM commitment_wording w
    JOIN commitment c ON c.coalition_id = w.coalition_id AND c.id = w.commitment_id
    JOIN partner_organization p ON p.coalition_id = w.coalition_id AND p.id = w.partner_id
    WHERE w.coalition_id = ${coalitionId}::uuid AND w.version_id = ${versionId}::uuid AND (w.dropped_at IS NOT NULL) = ${dropped} ORDER BY w.position, c.id`)
}

/** What a partner promised, in the version that each agreement is known by, once it is signed. */
export async function listCommitmentsOf(tx: CoalitionTx, partnerId: string): Promise<OwnCommitment[]> {
  const { coalitionId, query } = openTx(tx)
  return query<OwnCommitment>(sql`
    SELECT ${COMMITMENT}, a.id AS "agreementId"
    FROM commitment_wording w
    JOIN commitment c ON c.coalition_id = w.coalition_id AND c.id = w.commitment_id
    JOIN agreement a ON a.coalition_id = c.coalition_id AND a.id = c.agreement_id
    JOIN agreement_version v ON v.coalition_id = w.coalition_id AND v.id = w.version_id AND ${isMain}
    JOIN partner_organization p ON p.coalition_id = w.coalition_id AND p.id = w.partner_id
    WHERE w.coalition_id = ${coalitionId}::uuid AND w.partner_id = ${partnerId}::uuid AND w.dropped_at IS NULL AND v.status <> 'DRAFT'
    ORDER BY a.created_at DESC, w.position, c.id`)
}

async function listClauses(tx: CoalitionTx, versionId: string): Promise<ClauseRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ClauseRead>(sql`SELECT c.kind::text AS kind, c.body FROM agreement_clause c WHERE c.coalition_id = ${coalitionId}::uuid AND c.version_id = ${versionId}::uuid ORDER BY c.kind`)
}

interface SignatoryRow extends SignatureRead {
  partnerId: string
  partnerName: string
  partnerHasLeft: boolean
  requestId: string
  requestedAt: Date
}

/** Who was asked; a request that was withdrawn before it was signed is nobody's any more. Of a round that was taken back: all, with what they said. */
async function listSignatories(tx: CoalitionTx, versionId: string): Promise<AgreementRead['signatories']> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ [K in keyof SignatoryRow]: SignatoryRow[K] | null }>(sql`
    SELECT r.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", r.id AS "requestId", r.requested_at AS "requestedAt", s.signer_name AS "signerName",
      s.signer_function AS "signerFunction", s.signed_at AS "signedAt", s.way::text AS way, s.paper_on AS "paperOn", m.holder_function AS "mandateOf"
    FROM signature_request r
    JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id
    JOIN partner_organization p ON p.coalition_id = r.coalition_id AND p.id = r.partner_id
    JOIN access_link k ON k.coalition_id = r.coalition_id AND k.id = r.link_id
    LEFT JOIN signature s ON s.coalition_id = r.coalition_id AND s.version_id = r.version_id AND s.partner_id = r.partner_id
    LEFT JOIN mandate m ON m.coalition_id = s.coalition_id AND m.id = s.mandate_id
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.version_id = ${versionId}::uuid AND (k.revoked_at IS NULL OR s.id IS NOT NULL OR v.status = 'TAKEN_BACK') ORDER BY s.signed_at NULLS LAST, lower(p.name)`)
  return (rows as SignatoryRow[]).map(({ signerName, signerFunction, signedAt, way, paperOn, mandateOf, ...asked }) =>
    ({ ...asked, signature: signedAt ? { signerName, signerFunction, signedAt, way, paperOn, mandateOf } : null }))
}

/** An agreement with all that belongs to one of its versions. `lock` holds the agreement until the transaction ends. */
export async function findAgreement(tx: CoalitionTx, where: WhichVersion, lock = false): Promise<AgreementRead | undefined> {
  if (lock) await lockAgreement(tx, where)
  const row = await findAgreementRow(tx, where)
  if (!row) return undefined
  const [clauses, commitments, signatories] = await Promise.all([listClauses(tx, row.versionId), listCommitments(tx, row.versionId), listSignatories(tx, row.versionId)])
  return { ...row, clauses, commitments, signatories }
}

/** From now on this is the text, with the names that partners have today: who changes its name later signed under this one. */
export async function freezeVersion(tx: CoalitionTx, versionId: string, { contentHash, textFormat }: { contentHash: string; textFormat: number }, now: Date): Promise<void> {
  const { coalitionId, query, prisma } = openTx(tx)
  await query(sql`
    UPDATE commitment_wording w SET partner_name = p.name FROM partner_organization p
    WHERE w.coalition_id = ${coalitionId}::uuid AND w.version_id = ${versionId}::uuid AND p.coalition_id = w.coalition_id AND p.id = w.partner_id`)
  await prisma.agreementVersion.updateMany({ where: { coalitionId, id: versionId }, data: { frozenAt: now, contentHash, textFormat } })
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

/**
 * Where a version stands from now on.
 * @param by null when the last signature did it: that signatory has no membership
 */
export async function setVersionStatus(tx: CoalitionTx, agreement: { id: string; versionId: string }, status: AgreementStatus, now: Date, by: string | null): Promise<void> {
  const { coalitionId, query, prisma } = openTx(tx)
  await query(sql`UPDATE agreement_version SET status = ${status}::agreement_status WHERE coalition_id = ${coalitionId}::uuid AND id = ${agreement.versionId}::uuid`)
  await query(sql`UPDATE agreement SET version = version + 1, updated_at = ${now}, updated_by = coalesce(${by}::uuid, updated_by) WHERE coalition_id = ${coalitionId}::uuid AND id = ${agreement.id}::uuid`)
  await prisma.agreementStatusChange.create({ data: { coalitionId, id: newId(), agreementId: agreement.id, versionId: agreement.versionId, status, changedAt: now, changedBy: by } })
}

export interface NewSignature extends Omit<SignatureRead, 'signedAt' | 'mandateOf'> {
  readonly versionId: string
  readonly partnerId: string
  readonly contentHash: string
  readonly mandateId: string | null
  /** Who recorded a signature on paper. */
  readonly recordedBy: string | null
}

/** False when this partner had signed this text before. The first signature says in which coalition a text can be checked. */
export async function insertSignature(tx: CoalitionTx, one: NewSignature, now: Date): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO signature (coalition_id, id, version_id, partner_id, signer_name, signer_function, content_hash, signed_at, way, mandate_id, paper_on, recorded_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${one.versionId}::uuid, ${one.partnerId}::uuid, ${one.signerName}, ${one.signerFunction}, ${one.contentHash}, ${now},
      ${one.way}::signature_way, ${one.mandateId}::uuid, ${one.paperOn}::date, ${one.recordedBy}::uuid)
    ON CONFLICT DO NOTHING RETURNING id`)
  if (rows.length === 1) await query(sql`INSERT INTO document_seal (content_hash, coalition_ref) VALUES (${one.contentHash}, ${coalitionId}::uuid) ON CONFLICT DO NOTHING`)
  return rows.length === 1
}

/** Which of these partners stand in this coalition, and whether they have an address for a link. */
export async function findKnownPartners(tx: CoalitionTx, ids: readonly string[]): Promise<{ id: string; canBeMailed: boolean }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ id: string; canBeMailed: boolean }>(sql`
    SELECT id, contact_email IS NOT NULL AS "canBeMailed" FROM partner_organization
    WHERE coalition_id = ${coalitionId}::uuid AND id = ANY(${[...ids]}::uuid[]) ORDER BY lower(name)`)
}

/** What a partner was asked to sign and did not, and was not withdrawn, of what goes round or is in force already: the oldest first. */
export async function listOpenRequests(tx: CoalitionTx, partnerId: string): Promise<OpenRequest[]> {
  const { coalitionId, query } = openTx(tx)
  return query<OpenRequest>(sql`
    SELECT r.id, v.agreement_id AS "agreementId", a.title, r.requested_at AS "requestedAt"
    FROM signature_request r
    JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id
    JOIN agreement a ON a.coalition_id = v.coalition_id AND a.id = v.agreement_id
    JOIN access_link k ON k.coalition_id = r.coalition_id AND k.id = r.link_id
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.partner_id = ${partnerId}::uuid AND v.status IN ('SIGNING', 'IN_FORCE') AND k.revoked_at IS NULL
      AND NOT EXISTS (SELECT FROM signature s WHERE s.coalition_id = r.coalition_id AND s.version_id = r.version_id AND s.partner_id = r.partner_id)
    ORDER BY r.requested_at, r.id`)
}

export async function findCommitment(tx: CoalitionTx, id: string): Promise<{ agreementId: string; status: CommitmentStatus } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ agreementId: string; status: CommitmentStatus }>(sql`
    SELECT agreement_id AS "agreementId", status::text AS status FROM commitment WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
  return row
}

/** Why a version went in force before everybody had signed. */
export async function setCloseReason(tx: CoalitionTx, versionId: string, reason: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE agreement_version SET close_reason = ${reason} WHERE coalition_id = ${coalitionId}::uuid AND id = ${versionId}::uuid`)
}
