import 'server-only'
import { dayToDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { GateDecisionKind } from '@/lib/plan/gates/types'
import type { StepNumber } from '@/lib/plan/types'
import type { CommitmentCounts, FailedFeed, GoalSign, LoopCounts, NewestFigure } from './types'

/** How the goals that run are doing, besides their figures. */
export async function listGoalSigns(tx: CoalitionTx): Promise<GoalSign[]> {
  const { coalitionId, query } = openTx(tx)
  return query<GoalSign>(sql`
    SELECT g.id AS "goalId",
      (SELECT max(x.changed_at) FROM goal_status_change x WHERE x.coalition_id = g.coalition_id AND x.goal_id = g.id AND x.status = 'ACTIVE') AS "startedAt",
      (SELECT count(*)::int FROM action_item a WHERE a.coalition_id = g.coalition_id AND a.goal_id = g.id AND a.status = 'STUCK') AS "stuckActions",
      (SELECT nullif(r.answers->>'volgendeReview', '') FROM sheet_record r
        WHERE r.coalition_id = g.coalition_id AND r.goal_id = g.id AND r.worksheet = 'F5.4' ORDER BY r.created_at DESC, r.id DESC LIMIT 1) AS "reviewOn"
    FROM goal g WHERE g.coalition_id = ${coalitionId}::uuid AND g.status = 'ACTIVE' AND NOT g.is_example AND g.discarded_at IS NULL`)
}

/** The afspraken of agreements that are in force, by how they stand. */
export async function countCommitments(tx: CoalitionTx): Promise<CommitmentCounts> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<CommitmentCounts>(sql`
    SELECT count(*)::int AS total, count(*) FILTER (WHERE c.status IN ('LANDED', 'RUNNING', 'SELF_EVIDENT'))::int AS landed,
      count(*) FILTER (WHERE c.status = 'DEVIATED')::int AS deviated, count(*) FILTER (WHERE c.status = 'EXPIRED')::int AS expired
    FROM commitment c
    JOIN commitment_wording w ON w.coalition_id = c.coalition_id AND w.commitment_id = c.id AND w.dropped_at IS NULL
    JOIN agreement_version v ON v.coalition_id = w.coalition_id AND v.id = w.version_id AND v.status = 'IN_FORCE'
    WHERE c.coalition_id = ${coalitionId}::uuid`)
  return row ?? { total: 0, landed: 0, deviated: 0, expired: 0 }
}

/** Signals that are open, and those that were answered since a day with how long that took. */
export async function countLoop(tx: CoalitionTx, { today, since }: { readonly today: string; readonly since: string }): Promise<LoopCounts> {
  const { coalitionId, query } = openTx(tx)
  const from = dayToDate(since)
  const [row] = await query<LoopCounts>(sql`
    SELECT count(*) FILTER (WHERE s.status NOT IN ('ANSWERED', 'EXPIRED'))::int AS open,
      count(*) FILTER (WHERE s.status NOT IN ('ANSWERED', 'EXPIRED') AND s.answer_due_on < ${today}::date)::int AS late,
      count(*) FILTER (WHERE r.created_at >= ${from})::int AS answered,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.created_at - s.created_at) / 86400) FILTER (WHERE r.created_at >= ${from}))::int AS "medianDays"
    FROM signal s LEFT JOIN feedback_reply r ON r.coalition_id = s.coalition_id AND r.signal_id = s.id
    WHERE s.coalition_id = ${coalitionId}::uuid`)
  return row ?? { open: 0, late: 0, answered: 0, medianDays: null }
}

/** The newest decision about each gate that was decided about. */
export async function listNewestGates(tx: CoalitionTx): Promise<{ step: StepNumber; decision: GateDecisionKind }[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT DISTINCT ON (step) step::int AS step, decision::text AS decision FROM gate_decision WHERE coalition_id = ${coalitionId}::uuid ORDER BY step, number DESC`)
}

/** What is followed at CBS and went wrong the last time. */
export async function listFailedFeeds(tx: CoalitionTx): Promise<FailedFeed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<FailedFeed>(sql`
    SELECT f.id, f.indicator_id AS "indicatorId", i.name AS "indicatorName", f.table_title AS "tableTitle", f.state::text AS state, f.tried_at AS "triedAt"
    FROM statline_feed f JOIN indicator i ON i.coalition_id = f.coalition_id AND i.id = f.indicator_id
    WHERE f.coalition_id = ${coalitionId}::uuid AND f.ended_at IS NULL AND f.state NOT IN ('WAITING', 'FETCHED') ORDER BY i.position, f.id`)
}

/** Of each indicator the newest year of which its present series has a figure. */
export async function listNewestFigures(tx: CoalitionTx): Promise<NewestFigure[]> {
  const { coalitionId, query } = openTx(tx)
  return query<NewestFigure>(sql`
    SELECT i.id AS "indicatorId", i.name, max(v.year)::int AS "newestYear"
    FROM indicator i
    LEFT JOIN indicator_value v ON v.coalition_id = i.coalition_id AND v.indicator_id = i.id AND v.series = i.series AND v.status <> 'NOT_DELIVERED'
    WHERE i.coalition_id = ${coalitionId}::uuid GROUP BY i.coalition_id, i.id, i.name, i.position ORDER BY i.position, i.id`)
}
