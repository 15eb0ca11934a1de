import 'server-only'
import type { LifePhase } from '@/lib/coalitions/types'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { SignalFrequency, SignalListed, SignalRead, SignalTheme, SignalUrgency } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

export interface SignalContent {
  readonly theme: SignalTheme
  readonly body: string
  readonly place: string | null
  readonly lifePhases: readonly LifePhase[]
  readonly frequency: SignalFrequency | null
  readonly alreadyTried: string | null
  readonly urgency: SignalUrgency | null
  readonly wantsAnswer: boolean
  readonly isAnonymous: boolean
  readonly answerDueOn: string
}

export async function insertSignal(tx: CoalitionTx, id: string, content: SignalContent, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO signal (coalition_id, id, theme, body, place, life_phases, frequency, already_tried, urgency, wants_answer, is_anonymous, answer_due_on, status, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${content.theme}::signal_theme, ${content.body}, ${content.place}, ${[...content.lifePhases]}::life_phase[],
      ${content.frequency}::signal_frequency, ${content.alreadyTried}, ${content.urgency}::signal_urgency, ${content.wantsAnswer}, ${content.isAnonymous}, ${content.answerDueOn}::date, 'NEW', ${now}, ${by}::uuid)`)
}

const LISTED = sql`
  s.id, s.theme::text AS theme, s.body, s.place, s.life_phases::text[] AS "lifePhases", s.frequency::text AS frequency, s.urgency::text AS urgency, s.status::text AS status,
  s.wants_answer AS "wantsAnswer", s.answer_due_on AS "answerDueOn", s.created_at AS "createdAt", s.created_by AS "createdBy"`

/** Signals that wait for an answer, the most urgent first. */
export async function listOpenSignals(tx: CoalitionTx, most: number): Promise<SignalListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SignalListed>(sql`
    SELECT ${LISTED} FROM signal s
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.status IN ('NEW', 'CLUSTERED', 'WITH_CORE_TEAM', 'ESCALATED', 'DECIDED')
    ORDER BY s.answer_due_on, s.id LIMIT ${most}`)
}

/** Signals that were answered, the newest first. */
export async function listAnsweredSignals(tx: CoalitionTx, most: number): Promise<SignalListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SignalListed>(sql`
    SELECT ${LISTED} FROM signal s WHERE s.coalition_id = ${coalitionId}::uuid AND s.status = 'ANSWERED' ORDER BY s.answer_due_on DESC, s.id DESC LIMIT ${most}`)
}

export async function listSignalsBy(tx: CoalitionTx, membershipId: string, most: number): Promise<SignalListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SignalListed>(sql`
    SELECT ${LISTED} FROM signal s WHERE s.coalition_id = ${coalitionId}::uuid AND s.created_by = ${membershipId}::uuid
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${most}`)
}

/** A member's own that were answered by somebody else, with an answer that they did not open yet. */
export async function listNewlyAnswered(tx: CoalitionTx, membershipId: string): Promise<SignalListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SignalListed>(sql`
    SELECT ${LISTED} FROM signal s JOIN feedback_reply r ON r.coalition_id = s.coalition_id AND r.signal_id = s.id
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.created_by = ${membershipId}::uuid AND r.created_by <> s.created_by AND r.seen_at IS NULL
    ORDER BY r.created_at, s.id`)
}

/** The first time counts. */
export async function setReplySeen(tx: CoalitionTx, signalId: string, now: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE feedback_reply SET seen_at = ${now} WHERE coalition_id = ${coalitionId}::uuid AND signal_id = ${signalId}::uuid AND seen_at IS NULL`)
}

interface Row extends SignalListed, Pick<SignalRead, 'alreadyTried' | 'byName'> {
  readonly giverHasLeft: boolean
  readonly others: number
  readonly replyBody: string | null
  readonly repliedAt: Date | null
  readonly repliedBy: string | null
  readonly hasLeft: boolean | null
}

export async function findSignal(tx: CoalitionTx, id: string, now: Date): Promise<SignalRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const since = new Date(now.getTime() - 90 * 24 * 60 * 60 * 1000)
  const [row] = await query<Row>(sql`
    SELECT ${LISTED}, s.already_tried AS "alreadyTried", CASE WHEN s.is_anonymous THEN NULL ELSE g.display_name END AS "byName", g.ended_at IS NOT NULL AS "giverHasLeft", r.body AS "replyBody", r.created_at AS "repliedAt", m.display_name AS "repliedBy", m.ended_at IS NOT NULL AS "hasLeft",
      (SELECT count(*)::int FROM signal o WHERE o.coalition_id = s.coalition_id AND o.theme = s.theme AND o.created_by <> s.created_by AND o.created_at >= ${since}) AS others
    FROM signal s
    JOIN membership g ON g.coalition_id = s.coalition_id AND g.id = s.created_by
    LEFT JOIN feedback_reply r ON r.coalition_id = s.coalition_id AND r.signal_id = s.id
    LEFT JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.created_by
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.id = ${id}::uuid`)
  if (!row) return undefined
  const { replyBody, repliedAt, repliedBy, hasLeft, giverHasLeft, ...signal } = row
  return { ...signal, hasLeft: giverHasLeft, reply: replyBody && repliedAt ? { body: replyBody, createdAt: repliedAt, byName: repliedBy ?? '', hasLeft: hasLeft ?? false } : null }
}

/** False when it was answered before. */
export async function insertReply(tx: CoalitionTx, reply: { signalId: string; body: string }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO feedback_reply (coalition_id, id, signal_id, body, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${reply.signalId}::uuid, ${reply.body}, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  if (rows.length === 0) return false
  await query(sql`UPDATE signal SET status = 'ANSWERED' WHERE coalition_id = ${coalitionId}::uuid AND id = ${reply.signalId}::uuid`)
  return true
}

export async function countOpen(tx: CoalitionTx): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM signal
    WHERE coalition_id = ${coalitionId}::uuid AND status IN ('NEW', 'CLUSTERED', 'WITH_CORE_TEAM', 'ESCALATED', 'DECIDED')`)
  return row?.count ?? 0
}
