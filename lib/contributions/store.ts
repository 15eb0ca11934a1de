import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { eraseFile } from '@/lib/platform/files/store'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { AnswerClock, ContributionRead, ReceiptOutcome, Share, WithdrawnRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** One of three: a passage of a version of the plan, a question of a goal, a question of an afspraak. */
export interface ContributionAbout {
  readonly textVersionId?: string
  readonly passage?: number
  readonly goalId?: string
  readonly commitmentId?: string
  readonly part?: string
}

export async function insertContribution(
  tx: CoalitionTx, id: string, content: { about: ContributionAbout; quote: string; body: string; answerDueOn: string }, { now, by }: By,
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const { textVersionId = null, passage = null, goalId = null, commitmentId = null, part = null } = content.about
  await query(sql`
    INSERT INTO contribution (coalition_id, id, text_version_id, passage, goal_id, commitment_id, part, quote, body, answer_due_on, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${textVersionId}::uuid, ${passage}, ${goalId}::uuid, ${commitmentId}::uuid, ${part}, ${content.quote}, ${content.body}, ${content.answerDueOn}::date,
      ${now}, ${by}::uuid)`)
}

/** That a contribution was spoken, with the file of its sound. */
export async function insertVoice(tx: CoalitionTx, voice: { contributionId: string; fileId: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`INSERT INTO contribution_voice (coalition_id, id, contribution_id, file_id) VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${voice.contributionId}::uuid, ${voice.fileId}::uuid)`)
}

/** The file of what was said. */
export async function findVoiceFile(tx: CoalitionTx, contributionId: string): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ fileId: string }>(sql`SELECT file_id AS "fileId" FROM contribution_voice WHERE coalition_id = ${coalitionId}::uuid AND contribution_id = ${contributionId}::uuid`)
  return row?.fileId
}

/** Keeps what was said in words. False when somebody typed since this version. */
export async function updateTypedOut(tx: CoalitionTx, typed: { contributionId: string; body: string; expectedVersion: number }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE contribution_voice SET version = version + 1, typed_at = ${now}, typed_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND contribution_id = ${typed.contributionId}::uuid AND version = ${typed.expectedVersion} RETURNING id`)
  if (rows.length === 0) return false
  await query(sql`UPDATE contribution SET body = ${typed.body} WHERE coalition_id = ${coalitionId}::uuid AND id = ${typed.contributionId}::uuid`)
  return true
}

/** A contribution as it was given. Of a goal or an afspraak with the words that stand there now, or null when none do. */
export interface ContributionRow extends Omit<ContributionRead, 'now'> {
  readonly textNow: string | null
}

interface Row extends Omit<ContributionRow, 'receipt' | 'voice'> {
  readonly voiceVersion: number | null
  readonly typedAt: Date | null
  readonly typedBy: string | null
  readonly typedByName: string | null
  readonly typerHasLeft: boolean | null
  readonly outcome: ReceiptOutcome | null
  readonly reason: string | null
  readonly whatChanges: string | null
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
  readonly answererHasLeft: boolean | null
}

/** Contributions that were not withdrawn: a withdrawn one is shown nowhere. */
async function find(tx: CoalitionTx, condition: Sql): Promise<ContributionRow[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<Row>(sql`
    SELECT c.id, CASE WHEN c.goal_id IS NOT NULL THEN 'GOAL' WHEN c.commitment_id IS NOT NULL THEN 'COMMITMENT' ELSE 'PLAN' END AS about,
      coalesce(c.text_version_id, c.goal_id, c.commitment_id) AS "subjectId", coalesce(c.part, v.passage_keys[c.passage + 1], v.number || '.' || c.passage) AS part, c.quote,
      CASE WHEN c.goal_id IS NOT NULL THEN (CASE c.part WHEN 'title' THEN g.title WHEN 'forWhom' THEN g.for_whom WHEN 'parentBenefit' THEN g.parent_benefit WHEN 'notNow' THEN g.not_now END)
        WHEN c.commitment_id IS NOT NULL THEN (CASE c.part WHEN 'what' THEN w.what WHEN 'forWhom' THEN w.for_whom WHEN 'evidence' THEN w.evidence WHEN 'room' THEN w.room END) END AS "textNow", v.number AS "versionNumber", c.body, m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft", c.created_by AS "createdBy",
      c.created_at AS "createdAt", c.answer_due_on AS "answerDueOn", r.outcome::text AS outcome, r.reason, r.what_changes AS "whatChanges", r.created_at AS "answeredAt", a.display_name AS "answeredBy", a.ended_at IS NOT NULL AS "answererHasLeft",
      s.version AS "voiceVersion", s.typed_at AS "typedAt", s.typed_by AS "typedBy", y.display_name AS "typedByName", y.ended_at IS NOT NULL AS "typerHasLeft"
    FROM contribution c
    LEFT JOIN goal g ON g.coalition_id = c.coalition_id AND g.id = c.goal_id AND g.discarded_at IS NULL
    LEFT JOIN LATERAL (SELECT cw.what, cw.for_whom, cw.evidence, cw.room FROM commitment_wording cw JOIN agreement_version av ON av.coalition_id = cw.coalition_id AND av.id = cw.version_id
      WHERE cw.coalition_id = c.coalition_id AND cw.commitment_id = c.commitment_id AND cw.dropped_at IS NULL AND av.status IN ('IN_FORCE', 'SIGNING')
      ORDER BY av.status = 'IN_FORCE' DESC, av.number DESC LIMIT 1) w ON true
    LEFT JOIN plan_text_version v ON v.coalition_id = c.coalition_id AND v.id = c.text_version_id
    JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.created_by
    LEFT JOIN contribution_receipt r ON r.coalition_id = c.coalition_id AND r.contribution_id = c.id
    LEFT JOIN membership a ON a.coalition_id = r.coalition_id AND a.id = r.created_by
    LEFT JOIN contribution_voice s ON s.coalition_id = c.coalition_id AND s.contribution_id = c.id
    LEFT JOIN membership y ON y.coalition_id = s.coalition_id AND y.id = s.typed_by
    WHERE c.coalition_id = ${coalitionId}::uuid AND ${condition}
      AND NOT EXISTS (SELECT FROM contribution_withdrawal w WHERE w.coalition_id = c.coalition_id AND w.contribution_id = c.id)
    ORDER BY r.created_at IS NOT NULL, c.answer_due_on, c.id`)
  return rows.map(({ outcome, reason, whatChanges, answeredAt, answeredBy, answererHasLeft, voiceVersion, typedAt, typedBy, typedByName, typerHasLeft, ...contribution }) => ({
    ...contribution,
    voice: voiceVersion === null ? null : { version: voiceVersion, typed: typedAt && typedBy ? { at: typedAt, by: typedBy, byName: typedByName ?? '', hasLeft: typerHasLeft ?? false } : null },
    receipt: outcome && reason && answeredAt ? { outcome, reason, whatChanges, createdAt: answeredAt, byName: answeredBy ?? '', hasLeft: answererHasLeft ?? false } : null,
  }))
}

/** A member's own with a receipt that they did not open yet. */
export const listNewlyAnswered = (tx: CoalitionTx, membershipId: string): Promise<ContributionRow[]> =>
  find(tx, sql`c.created_by = ${membershipId}::uuid AND r.id IS NOT NULL AND r.seen_at IS NULL`)

/** The first time counts. */
export async function setReceiptSeen(tx: CoalitionTx, contributionId: string, now: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE contribution_receipt SET seen_at = ${now}
    WHERE coalition_id = ${coalitionId}::uuid AND contribution_id = ${contributionId}::uuid AND seen_at IS NULL`)
}

/** Unanswered first, the one that is due first on top. */
export const listAllContributions = (tx: CoalitionTx): Promise<ContributionRow[]> => find(tx, sql`true`)

export const listContributionsBy = (tx: CoalitionTx, membershipId: string): Promise<ContributionRow[]> => find(tx, sql`c.created_by = ${membershipId}::uuid`)

/** A share counts while it was not ended and who gave the contribution is a member: who left cannot end it any more. */
const OPEN_SHARE = sql`s.ended_at IS NULL AND EXISTS (SELECT FROM contribution sc JOIN membership sm ON sm.coalition_id = sc.coalition_id AND sm.id = sc.created_by
  WHERE sc.coalition_id = s.coalition_id AND sc.id = s.contribution_id AND sm.ended_at IS NULL)`

/** What is shared with this supporter now. */
export const listContributionsSharedWith = (tx: CoalitionTx, supporterId: string): Promise<ContributionRow[]> => find(tx, sql`EXISTS (
  SELECT FROM contribution_share s WHERE s.coalition_id = c.coalition_id AND s.contribution_id = c.id AND s.supporter_id = ${supporterId}::uuid AND ${OPEN_SHARE})`)

/** With whom this contribution is shared now: supporters, as long as they are. */
export async function findShares(tx: CoalitionTx, contributionId: string): Promise<Share[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Share>(sql`
    SELECT s.supporter_id AS "supporterId", m.display_name AS "supporterName", s.shared_at AS "sharedAt"
    FROM contribution_share s JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.supporter_id
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.contribution_id = ${contributionId}::uuid AND ${OPEN_SHARE} AND m.ended_at IS NULL AND m.role::text = 'SUPPORTER'
    ORDER BY lower(m.display_name), s.supporter_id`)
}

/** False when it was shared with them already. */
export async function openShare(tx: CoalitionTx, share: { contributionId: string; supporterId: string }, now: Date): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO contribution_share (coalition_id, id, contribution_id, supporter_id, shared_at)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${share.contributionId}::uuid, ${share.supporterId}::uuid, ${now})
    ON CONFLICT (coalition_id, contribution_id, supporter_id) DO UPDATE SET shared_at = excluded.shared_at, ended_at = NULL
      WHERE contribution_share.ended_at IS NOT NULL RETURNING id`)
  return rows.length === 1
}

/** False when it was not shared with them. */
export async function endShare(tx: CoalitionTx, share: { contributionId: string; supporterId: string }, now: Date): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE contribution_share SET ended_at = ${now}
    WHERE coalition_id = ${coalitionId}::uuid AND contribution_id = ${share.contributionId}::uuid AND supporter_id = ${share.supporterId}::uuid AND ended_at IS NULL RETURNING id`)
  return rows.length === 1
}

/** Holds one until the transaction ends, in a statement of its own: what is read after it stands as it is then. */
export async function lockContribution(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT FROM contribution WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
}

export async function findContribution(tx: CoalitionTx, id: string): Promise<ContributionRow | undefined> {
  const [found] = await find(tx, sql`c.id = ${id}::uuid`)
  return found
}

/** False when it was answered before. */
export async function insertReceipt(tx: CoalitionTx, receipt: { contributionId: string; outcome: ReceiptOutcome; reason: string; whatChanges: string | null }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO contribution_receipt (coalition_id, id, contribution_id, outcome, reason, what_changes, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${receipt.contributionId}::uuid, ${receipt.outcome}::receipt_outcome, ${receipt.reason}, ${receipt.whatChanges}, ${now}, ${by}::uuid)
    ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/**
 * Erases the words and the sound of a contribution and the words of its answer, and ends every share of it. What stays is
 * that there was something, about which passage, and what had been done with it.
 */
export async function eraseContribution(tx: CoalitionTx, contribution: { id: string; outcome: ReceiptOutcome | null }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO contribution_withdrawal (coalition_id, id, contribution_id, outcome, withdrawn_at, withdrawn_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${contribution.id}::uuid, ${contribution.outcome}::receipt_outcome, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING`)
  await query(sql`UPDATE contribution SET body = '' WHERE coalition_id = ${coalitionId}::uuid AND id = ${contribution.id}::uuid`)
  const fileId = await findVoiceFile(tx, contribution.id)
  await query(sql`DELETE FROM contribution_voice WHERE coalition_id = ${coalitionId}::uuid AND contribution_id = ${contribution.id}::uuid`)
  if (fileId) await eraseFile(tx, fileId)
  await query(sql`DELETE FROM contribution_receipt WHERE coalition_id = ${coalitionId}::uuid AND contribution_id = ${contribution.id}::uuid`)
  await query(sql`UPDATE contribution_share SET ended_at = ${now} WHERE coalition_id = ${coalitionId}::uuid AND contribution_id = ${contribution.id}::uuid AND ended_at IS NULL`)
}

/** What was taken back after it was adopted, whole or in part, since that day: the newest first. */
export async function listAdoptedAndWithdrawn(tx: CoalitionTx, since: string): Promise<WithdrawnRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<WithdrawnRead>(sql`
    SELECT c.id, c.quote, m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft", w.outcome::text AS outcome, w.withdrawn_at AS "withdrawnAt"
    FROM contribution_withdrawal w
    JOIN contribution c ON c.coalition_id = w.coalition_id AND c.id = w.contribution_id
    JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.created_by
    WHERE w.coalition_id = ${coalitionId}::uuid AND w.outcome IN ('ADOPTED', 'PARTLY_ADOPTED') AND w.withdrawn_at >= ${since}::date
    ORDER BY w.withdrawn_at DESC, w.id DESC`)
}

export async function countUnanswered(tx: CoalitionTx): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM contribution c WHERE c.coalition_id = ${coalitionId}::uuid
      AND NOT EXISTS (SELECT FROM contribution_receipt r WHERE r.coalition_id = c.coalition_id AND r.contribution_id = c.id)
      AND NOT EXISTS (SELECT FROM contribution_withdrawal w WHERE w.coalition_id = c.coalition_id AND w.contribution_id = c.id)`)
  return row?.count ?? 0
}

/** Notes of each whose day has passed without an answer that this is told; of none twice, and not of what was taken back. Their ids. */
export async function setLateTold(tx: CoalitionTx, today: string, now: Date): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`
    UPDATE contribution c SET late_told_at = ${now}
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.late_told_at IS NULL AND c.answer_due_on < ${today}::date
      AND NOT EXISTS (SELECT FROM contribution_receipt r WHERE r.coalition_id = c.coalition_id AND r.contribution_id = c.id)
      AND NOT EXISTS (SELECT FROM contribution_withdrawal w WHERE w.coalition_id = c.coalition_id AND w.contribution_id = c.id) RETURNING c.id`)
  return rows.map((row) => row.id)
}

/** How the promise to answer is kept, on this day. What was taken back counts for nothing. */
export async function findAnswerClock(tx: CoalitionTx, today: string, since: string): Promise<AnswerClock> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<AnswerClock>(sql`
    SELECT count(*) FILTER (WHERE r.id IS NULL)::int AS waiting, count(*) FILTER (WHERE r.id IS NULL AND c.answer_due_on < ${today}::date)::int AS late,
      min(c.answer_due_on) FILTER (WHERE r.id IS NULL) AS "firstDueOn", count(*) FILTER (WHERE r.created_at >= ${since}::date)::int AS answered,
      count(*) FILTER (WHERE r.created_at >= ${since}::date AND (r.created_at AT TIME ZONE 'Europe/Amsterdam')::date <= c.answer_due_on)::int AS "inTime"
    FROM contribution c LEFT JOIN contribution_receipt r ON r.coalition_id = c.coalition_id AND r.contribution_id = c.id
    WHERE c.coalition_id = ${coalitionId}::uuid
      AND NOT EXISTS (SELECT FROM contribution_withdrawal w WHERE w.coalition_id = c.coalition_id AND w.contribution_id = c.id)`)
  if (!row) throw new Error('The clock of the answers gave no row.')
  return row
}
