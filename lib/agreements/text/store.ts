import 'server-only'
import { join, sql, type Sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { AgreementText, ClauseRead, CommitmentText, RemarkOutcome, RemarkRead } from '../types'

interface By {
  readonly now: Date
  readonly by: string
}

/** What is written in a version counts as the version of the agreement that it makes. */
interface Writing extends By {
  readonly versionId: string
  readonly changedIn: number
}

export async function updateText(tx: CoalitionTx, text: AgreementText, clauses: readonly ClauseRead[], { versionId, changedIn, now, by }: Writing): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE agreement_version SET purpose = ${text.purpose}, purpose_b1 = ${text.purposeB1}, basis_title = ${text.basisTitle}, basis_url = ${text.basisUrl}, basis_on = ${text.basisOn}::date,
      legal_basis = ${text.legalBasis}, changed_in = ${changedIn}, changed_at = ${now}, changed_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${versionId}::uuid AND frozen_at IS NULL`)
  // A text from before there were sections has none to change.
  const rows = clauses.map(({ kind, body }) => sql`(${coalitionId}::uuid, ${newId()}::uuid, ${versionId}::uuid, ${kind}::clause_kind, ${body})`)
  await query(sql`
    INSERT INTO agreement_clause (coalition_id, id, version_id, kind, body) VALUES ${join(rows)}
    ON CONFLICT (coalition_id, version_id, kind) DO UPDATE SET body = excluded.body WHERE ${unfrozen(coalitionId, versionId)}`)
}

/** A second wall behind the rules: what is frozen for signing never changes, also not by who thought it was a draft. */
const unfrozen = (coalitionId: string, versionId: string): Sql =>
  sql`EXISTS (SELECT FROM agreement_version f WHERE f.coalition_id = ${coalitionId}::uuid AND f.id = ${versionId}::uuid AND f.frozen_at IS NULL)`

export async function updateWording(tx: CoalitionTx, commitmentId: string, { partnerId, mandateId, ...text }: CommitmentText & { partnerId: string; mandateId: string | null }, { versionId, changedIn, now, by }: Writing): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE commitment_wording SET partner_id = ${partnerId}::uuid, what = ${text.what}, for_whom = ${text.forWhom}, place = ${text.place}, starts_on = ${text.startsOn}::date,
      ends_on = ${text.endsOn}::date, evidence = ${text.evidence}, room = ${text.room}, speaks_up = ${text.speaksUp}, mandate_id = ${mandateId}::uuid, changed_in = ${changedIn}, changed_at = ${now}, changed_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND version_id = ${versionId}::uuid AND commitment_id = ${commitmentId}::uuid AND ${unfrozen(coalitionId, versionId)}`)
}

export async function setPositions(tx: CoalitionTx, versionId: string, places: readonly { id: string; position: number }[]): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  for (const { id, position } of places) {
    await query(sql`UPDATE commitment_wording SET position = ${position} WHERE coalition_id = ${coalitionId}::uuid AND version_id = ${versionId}::uuid AND commitment_id = ${id}::uuid AND ${unfrozen(coalitionId, versionId)}`)
  }
}

/** Leaves an afspraak out of a draft, or puts it back at the end. */
export async function setDropped(tx: CoalitionTx, commitmentId: string, { isDropped, position }: { isDropped: boolean; position: number }, { versionId, changedIn, now, by }: Writing): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE commitment_wording SET dropped_at = ${isDropped ? now : null}, dropped_by = ${isDropped ? by : null}::uuid, position = ${position}, changed_in = ${changedIn}, changed_at = ${now}, changed_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND version_id = ${versionId}::uuid AND commitment_id = ${commitmentId}::uuid AND ${unfrozen(coalitionId, versionId)}`)
}

/** Who changed the text of a version last, or one afspraak in it; nobody when it stands as it was first written. */
export async function findLastChange(tx: CoalitionTx, versionId: string, commitmentId?: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const of = commitmentId === undefined
    ? sql`agreement_version x WHERE x.id = ${versionId}::uuid`
    : sql`commitment_wording x WHERE x.version_id = ${versionId}::uuid AND x.commitment_id = ${commitmentId}::uuid`
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT m.display_name AS "changedBy", c.changed_at AS "changedAt"
    FROM (SELECT x.changed_at, x.changed_by FROM ${of} AND x.coalition_id = ${coalitionId}::uuid) c
    JOIN membership m ON m.coalition_id = ${coalitionId}::uuid AND m.id = c.changed_by`)
  return row
}

export async function insertRemark(
  tx: CoalitionTx, id: string, remark: { versionId: string; commitmentId: string | null; partnerId: string | null; body: string }, { now, by }: By,
): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.agreementRemark.create({ data: { coalitionId, id, ...remark, givenAt: now, givenBy: by } })
}

/** False when it was answered before. */
export async function insertAnswer(tx: CoalitionTx, id: string, { remarkId, outcome, reason }: { remarkId: string; outcome: RemarkOutcome; reason: string }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO agreement_remark_answer (coalition_id, id, remark_id, outcome, reason, answered_at, answered_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${remarkId}::uuid, ${outcome}::receipt_outcome, ${reason}, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** How many remarks on a version have no answer. */
export async function countOpenRemarks(tx: CoalitionTx, versionId: string): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM agreement_remark r WHERE r.coalition_id = ${coalitionId}::uuid AND r.version_id = ${versionId}::uuid
      AND NOT EXISTS (SELECT FROM agreement_remark_answer a WHERE a.coalition_id = r.coalition_id AND a.remark_id = r.id)`)
  return row?.count ?? 0
}

interface RemarkRow extends Omit<RemarkRead, 'answer'> {
  outcome: RemarkOutcome | null
  reason: string | null
  answeredAt: Date | null
  answeredBy: string | null
  answererHasLeft: boolean | null
}

/** The remarks on all versions of an agreement, or one of them: those without an answer first, then the oldest. */
export async function listRemarkRows(tx: CoalitionTx, where: { agreementId: string } | { remarkId: string }): Promise<RemarkRead[]> {
  const { coalitionId, query } = openTx(tx)
  const condition = 'remarkId' in where ? sql`AND r.id = ${where.remarkId}::uuid` : sql`AND v.agreement_id = ${where.agreementId}::uuid`
  const rows = await query<RemarkRow>(sql`
    SELECT r.id, v.agreement_id AS "agreementId", v.number AS "versionNumber", r.commitment_id AS "commitmentId", w.what, r.body, r.given_at AS "givenAt", m.display_name AS "byName",
      m.ended_at IS NOT NULL AS "hasLeft", p.name AS "partnerName", a.outcome::text AS outcome, a.reason, a.answered_at AS "answeredAt", b.display_name AS "answeredBy", b.ended_at IS NOT NULL AS "answererHasLeft"
    FROM agreement_remark r
    JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id
    JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.given_by
    LEFT JOIN partner_organization p ON p.coalition_id = r.coalition_id AND p.id = r.partner_id
    LEFT JOIN commitment_wording w ON w.coalition_id = r.coalition_id AND w.version_id = r.version_id AND w.commitment_id = r.commitment_id
    LEFT JOIN agreement_remark_answer a ON a.coalition_id = r.coalition_id AND a.remark_id = r.id
    LEFT JOIN membership b ON b.coalition_id = a.coalition_id AND b.id = a.answered_by
    WHERE r.coalition_id = ${coalitionId}::uuid ${condition}
    ORDER BY (a.id IS NOT NULL), r.given_at, r.id`)
  return rows.map(({ outcome, reason, answeredAt, answeredBy, answererHasLeft, ...remark }) => ({
    ...remark, answer: outcome && reason && answeredAt ? { outcome, reason, answeredAt, byName: answeredBy ?? '', hasLeft: answererHasLeft ?? false } : null,
  }))
}
