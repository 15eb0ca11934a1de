import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { By } from '../store'
import type { ParentCheck, ParentCheckShare, ParentVerdict, ParentVerdictKind, VerdictVoice } from './types'

/** The newest verdict on the answer as it stands; null when nobody judged it. */
export async function findVerdict(tx: CoalitionTx, goalId: string): Promise<ParentVerdictKind | null> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ kind: ParentVerdictKind }>(sql`
    SELECT v.kind::text AS kind FROM parent_verdict v JOIN goal g ON g.coalition_id = v.coalition_id AND g.id = v.goal_id
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.goal_id = ${goalId}::uuid AND v.answer = g.parent_benefit
    ORDER BY v.given_on DESC, v.recorded_at DESC, v.id DESC LIMIT 1`)
  return row?.kind ?? null
}

export async function findParentCheck(tx: CoalitionTx, goalId: string): Promise<Omit<ParentCheck, 'verdicts'> | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Omit<ParentCheck, 'verdicts'>>(sql`
    SELECT id AS "goalId", title, is_example AS "isExample", parent_benefit AS answer, parent_notices AS notices, parent_drawback AS drawback, version
    FROM goal WHERE coalition_id = ${coalitionId}::uuid AND id = ${goalId}::uuid AND discarded_at IS NULL`)
  return row
}

export async function listVerdictRows(tx: CoalitionTx, goalId: string): Promise<ParentVerdict[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ParentVerdict>(sql`
    SELECT v.id, v.kind::text AS kind, v.why, v.voice::text AS voice, v.by_themselves AS "byThemselves", v.given_on AS "givenOn", v.answer,
      m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft", v.answer IS NOT DISTINCT FROM g.parent_benefit AS "isCurrent"
    FROM parent_verdict v
    JOIN goal g ON g.coalition_id = v.coalition_id AND g.id = v.goal_id
    JOIN membership m ON m.coalition_id = v.coalition_id AND m.id = v.recorded_by
    WHERE v.coalition_id = ${coalitionId}::uuid AND v.goal_id = ${goalId}::uuid ORDER BY v.given_on DESC, v.recorded_at DESC, v.id DESC`)
}

/** False when somebody else changed the goal since that version. */
export async function updateParentAnswer(
  tx: CoalitionTx, content: { goalId: string; answer: string; notices: string; drawback: string | null; expectedVersion: number }, { now, by }: By,
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE goal SET parent_benefit = ${content.answer}, parent_notices = ${content.notices}, parent_drawback = ${content.drawback},
      version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${content.goalId}::uuid AND version = ${content.expectedVersion} AND discarded_at IS NULL RETURNING id`)
  return rows.length === 1
}

export interface VerdictContent {
  readonly goalId: string
  readonly answer: string
  readonly kind: ParentVerdictKind
  readonly why: string
  readonly voice: VerdictVoice
  readonly byThemselves: boolean
  readonly givenOn: string
}

export async function insertVerdict(tx: CoalitionTx, id: string, content: VerdictContent, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO parent_verdict (coalition_id, id, goal_id, answer, kind, why, voice, by_themselves, given_on, recorded_at, recorded_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${content.goalId}::uuid, ${content.answer}, ${content.kind}::parent_verdict_kind, ${content.why},
      ${content.voice}::parent_verdict_voice, ${content.byThemselves}, ${content.givenOn}::date, ${now}, ${by}::uuid)`)
}

/**
 * Per quarter in which goals started: how many did, and on how many the newest verdict of before that moment was yes.
 * A goal counts once, by its first start; an example does not.
 */
export async function listParentCheckShares(tx: CoalitionTx): Promise<ParentCheckShare[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ParentCheckShare>(sql`
    SELECT extract(year FROM s.at)::int AS year, extract(quarter FROM s.at)::int AS quarter, count(*)::int AS started,
      count(*) FILTER (WHERE v.kind = 'YES')::int AS positive
    FROM goal g
    JOIN LATERAL (
      SELECT min(c.changed_at) AS at FROM goal_status_change c WHERE c.coalition_id = g.coalition_id AND c.goal_id = g.id AND c.status = 'ACTIVE') s ON s.at IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT x.kind FROM parent_verdict x WHERE x.coalition_id = g.coalition_id AND x.goal_id = g.id AND x.recorded_at <= s.at
      ORDER BY x.given_on DESC, x.recorded_at DESC, x.id DESC LIMIT 1) v ON true
    WHERE g.coalition_id = ${coalitionId}::uuid AND g.discarded_at IS NULL AND NOT g.is_example
    GROUP BY 1, 2 ORDER BY 1, 2`)
}
