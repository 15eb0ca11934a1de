import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { AgreementRead, ChangeMark, WithdrawnParty } from '../types'
import type { SignedParty } from '../document/types'

interface By {
  readonly now: Date
  readonly by: string
}

/** A draft that says what another version says, one number higher. Returns its id. */
export async function copyVersion(tx: CoalitionTx, from: AgreementRead, { now, by }: By): Promise<string> {
  const { coalitionId, query } = openTx(tx)
  const id = newId()
  const changedIn = from.version + 1
  await query(sql`
    INSERT INTO agreement_version (coalition_id, id, agreement_id, number, status, purpose, purpose_b1, basis_title, basis_url, basis_on, legal_basis, changed_in, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${from.id}::uuid, ${from.versionNumber + 1}, 'DRAFT', ${from.purpose}, ${from.purposeB1}, ${from.basisTitle}, ${from.basisUrl}, ${from.basisOn}::date,
      ${from.legalBasis}, ${changedIn}, ${now}, ${by}::uuid)`)
  const clauses = from.clauses.map((one) => sql`(${coalitionId}::uuid, ${newId()}::uuid, ${id}::uuid, ${one.kind}::clause_kind, ${one.body})`)
  if (clauses.length > 0) await query(sql`INSERT INTO agreement_clause (coalition_id, id, version_id, kind, body) VALUES ${join(clauses)}`)
  const wordings = from.commitments.map((one) => sql`(${coalitionId}::uuid, ${newId()}::uuid, ${id}::uuid, ${one.id}::uuid, ${one.partnerId}::uuid, ${one.position}, ${one.what}, ${one.forWhom}, ${one.place},
    ${one.startsOn}::date, ${one.endsOn}::date, ${one.evidence}, ${one.room}, ${one.speaksUp}, ${one.mandateId}::uuid, ${changedIn})`)
  if (wordings.length === 0) return id
  await query(sql`
    INSERT INTO commitment_wording (coalition_id, id, version_id, commitment_id, partner_id, position, what, for_whom, place, starts_on, ends_on, evidence, room, speaks_up, mandate_id, changed_in) VALUES ${join(wordings)}`)
  return id
}

/** How changes were marked. A mark is of the words that stood there: what was written anew since has none. */
export async function listMarks(tx: CoalitionTx, versionId: string): Promise<{ part: string; mark: ChangeMark }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ part: string; mark: ChangeMark }>(sql`
    SELECT c.part, c.mark::text AS mark FROM agreement_change c
    JOIN agreement_version v ON v.coalition_id = c.coalition_id AND v.id = c.version_id
    LEFT JOIN commitment_wording w ON w.coalition_id = c.coalition_id AND w.version_id = c.version_id AND w.commitment_id::text = c.part
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.version_id = ${versionId}::uuid AND c.marked_at >= coalesce(w.changed_at, CASE WHEN w.id IS NULL THEN v.changed_at END, c.marked_at)
    ORDER BY c.part`)
}

export async function putMarks(tx: CoalitionTx, versionId: string, marks: readonly { part: string; mark: ChangeMark }[], { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const rows = marks.map((one) => sql`(${coalitionId}::uuid, ${newId()}::uuid, ${versionId}::uuid, ${one.part}, ${one.mark}::change_mark, ${now}, ${by}::uuid)`)
  await query(sql`
    INSERT INTO agreement_change (coalition_id, id, version_id, part, mark, marked_at, marked_by) VALUES ${join(rows)}
    ON CONFLICT (coalition_id, version_id, part) DO UPDATE SET mark = excluded.mark, marked_at = excluded.marked_at, marked_by = excluded.marked_by`)
}

/** Every signature under whatever version of an agreement held, holds or goes round; what was taken back binds nobody. */
export async function listSignatures(tx: CoalitionTx, agreementId: string): Promise<(SignedParty & { id: string })[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SignedParty & { id: string }>(sql`
    SELECT s.id, s.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", v.number AS "versionNumber", s.signer_name AS "signerName",
      s.signer_function AS "signerFunction", s.signed_at AS "signedAt", s.way::text AS way, s.paper_on AS "paperOn", m.holder_function AS "mandateOf", s.content_hash AS "contentHash",
      (SELECT max(c.joins_on) FROM agreement_accession c WHERE c.coalition_id = s.coalition_id AND c.agreement_id = v.agreement_id AND c.partner_id = s.partner_id) AS "joinsOn"
    FROM signature s
    JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id
    JOIN partner_organization p ON p.coalition_id = s.coalition_id AND p.id = s.partner_id
    LEFT JOIN mandate m ON m.coalition_id = s.coalition_id AND m.id = s.mandate_id
    WHERE s.coalition_id = ${coalitionId}::uuid AND v.agreement_id = ${agreementId}::uuid AND v.status <> 'TAKEN_BACK' ORDER BY lower(p.name), v.number`)
}

export async function listAsked(tx: CoalitionTx, agreementId: string): Promise<{ partnerId: string; versionNumber: number }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ partnerId: string; versionNumber: number }>(sql`
    SELECT r.partner_id AS "partnerId", v.number AS "versionNumber" FROM signature_request r
    JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id
    WHERE r.coalition_id = ${coalitionId}::uuid AND v.agreement_id = ${agreementId}::uuid AND v.status <> 'TAKEN_BACK'`)
}

export async function listWithdrawals(tx: CoalitionTx, agreementId: string): Promise<(WithdrawnParty & { recordedAt: Date })[]> {
  const { coalitionId, query } = openTx(tx)
  return query<WithdrawnParty & { recordedAt: Date }>(sql`
    SELECT w.partner_id AS "partnerId", p.name AS "partnerName", w.leaves_on AS "leavesOn", w.reason, w.consequences, w.recorded_at AS "recordedAt"
    FROM agreement_withdrawal w JOIN partner_organization p ON p.coalition_id = w.coalition_id AND p.id = w.partner_id
    WHERE w.coalition_id = ${coalitionId}::uuid AND w.agreement_id = ${agreementId}::uuid ORDER BY w.recorded_at, w.id`)
}

interface Party {
  readonly agreementId: string
  readonly partnerId: string
  readonly reason: string
  readonly consequences: string | null
}

export async function insertWithdrawal(tx: CoalitionTx, { leavesOn, ...party }: Party & { leavesOn: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO agreement_withdrawal (coalition_id, id, agreement_id, partner_id, leaves_on, reason, consequences, recorded_at, recorded_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${party.agreementId}::uuid, ${party.partnerId}::uuid, ${leavesOn}::date, ${party.reason}, ${party.consequences}, ${now}, ${by}::uuid)`)
}

export async function insertAccession(tx: CoalitionTx, { joinsOn, requestId, ...party }: Party & { joinsOn: string; requestId: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO agreement_accession (coalition_id, id, agreement_id, partner_id, request_id, joins_on, reason, consequences, recorded_at, recorded_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${party.agreementId}::uuid, ${party.partnerId}::uuid, ${requestId}::uuid, ${joinsOn}::date, ${party.reason}, ${party.consequences}, ${now}, ${by}::uuid)`)
}

/** The agreements in force of which a partner signed some version, and that it did not leave. */
export async function listSignedInForce(tx: CoalitionTx, partnerId: string): Promise<{ id: string; title: string }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ id: string; title: string }>(sql`
    SELECT a.id, a.title FROM agreement a WHERE a.coalition_id = ${coalitionId}::uuid
      AND EXISTS (SELECT FROM agreement_version v WHERE v.coalition_id = a.coalition_id AND v.agreement_id = a.id AND v.status = 'IN_FORCE')
      AND EXISTS (SELECT FROM signature s JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id
        WHERE s.coalition_id = a.coalition_id AND v.agreement_id = a.id AND s.partner_id = ${partnerId}::uuid)
    ORDER BY a.created_at, a.id`)
}
