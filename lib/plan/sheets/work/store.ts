import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { SheetState } from '../types'

/** How far the sheets of what is done are. Of money nothing is told: it may be closed. */
export async function countWorkSheets(tx: CoalitionTx): Promise<Readonly<Record<'F3.7' | 'F5.1' | 'F5.2', Omit<SheetState, 'drafts'>>>> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ actions: number; checked: number; open: number; signals: number }>(sql`
    WITH action AS (
      SELECT a.status, a.domains FROM action_item a JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
      WHERE a.coalition_id = ${coalitionId}::uuid AND g.discarded_at IS NULL AND NOT g.is_example)
    SELECT count(*)::int AS actions, count(*) FILTER (WHERE status <> 'STOPPED')::int AS open, count(*) FILTER (WHERE status <> 'STOPPED' AND cardinality(domains) > 0)::int AS checked,
      (SELECT count(*)::int FROM signal WHERE coalition_id = ${coalitionId}::uuid) AS signals
    FROM action`)
  const { actions = 0, open = 0, checked = 0, signals = 0 } = row ?? {}
  return { 'F3.7': { filled: checked, total: open }, 'F5.1': { filled: actions, total: null }, 'F5.2': { filled: signals, total: null } }
}
