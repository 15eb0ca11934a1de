import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { SheetState } from '../types'

/** How far the sheets of step 3 are, of the opgaven and of the goals that are not over. */
export async function countGoalSheets(tx: CoalitionTx): Promise<Readonly<Record<'F3.1' | 'F3.2' | 'F3.4' | 'F3.5' | 'F3.6', Omit<SheetState, 'drafts'>>>> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ missions: number; challenges: number; cards: number; goals: number; judged: number; bends: number; effects: number }>(sql`
    WITH open AS (SELECT id, parent_benefit FROM goal WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL AND NOT is_example AND status IN ('CANDIDATE', 'ACTIVE')),
      opgave AS (SELECT causes_life FROM challenge WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL AND NOT is_example)
    SELECT (SELECT count(*)::int FROM coalition_profile WHERE coalition_id = ${coalitionId}::uuid AND mission IS NOT NULL) AS missions,
      (SELECT count(*)::int FROM opgave) AS challenges, (SELECT count(causes_life)::int FROM opgave) AS cards, (SELECT count(*)::int FROM open) AS goals,
      (SELECT count(*)::int FROM open o WHERE EXISTS (SELECT FROM parent_verdict v WHERE v.coalition_id = ${coalitionId}::uuid AND v.goal_id = o.id AND v.answer = o.parent_benefit)) AS judged,
      (SELECT count(*)::int FROM open o JOIN goal_bend b ON b.coalition_id = ${coalitionId}::uuid AND b.goal_id = o.id) AS bends,
      (SELECT count(DISTINCT e.goal_id)::int FROM open o JOIN goal_effect e ON e.coalition_id = ${coalitionId}::uuid AND e.goal_id = o.id) AS effects`)
  const { missions = 0, challenges = 0, cards = 0, goals = 0, judged = 0, bends = 0, effects = 0 } = row ?? {}
  return {
    'F3.1': { filled: missions, total: 1 }, 'F3.2': { filled: cards, total: challenges }, 'F3.4': { filled: judged, total: goals }, 'F3.5': { filled: bends, total: goals }, 'F3.6': { filled: effects, total: goals },
  }
}
