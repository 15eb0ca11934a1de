import 'server-only'
import type { Look } from '@/lib/coalitions/types'
import { empty, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'

/** What stands round every page of a workspace. */
export interface Around extends Look {
  /** Those without an answer; only where they are counted. */
  readonly signals?: number
  readonly contributions?: number
}

const COUNTS = sql`,
  (SELECT count(*)::int FROM signal s WHERE s.coalition_id = p.coalition_id AND s.status IN ('NEW', 'CLUSTERED', 'WITH_CORE_TEAM', 'ESCALATED', 'DECIDED')) AS signals,
  (SELECT count(*)::int FROM contribution c WHERE c.coalition_id = p.coalition_id
    AND NOT EXISTS (SELECT FROM contribution_receipt r WHERE r.coalition_id = c.coalition_id AND r.contribution_id = c.id)
    AND NOT EXISTS (SELECT FROM contribution_withdrawal w WHERE w.coalition_id = c.coalition_id AND w.contribution_id = c.id)) AS contributions`

/** One statement, since every page asks it. */
export async function findAround(tx: CoalitionTx, { withCounts }: { withCounts: boolean }): Promise<Around | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Around>(sql`
    SELECT p.main_color AS "mainColor", p.accent_color AS "accentColor"${withCounts ? COUNTS : empty} FROM coalition_profile p WHERE p.coalition_id = ${coalitionId}::uuid`)
  return row
}
