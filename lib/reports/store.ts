import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { SignalTheme } from '@/lib/signals/types'
import type { Quarter } from './types'

/** How many signals were given per theme between two days, and nothing else of them; a theme without any is not in it. */
export async function countSignalsByTheme(tx: CoalitionTx, { from, until }: Pick<Quarter, 'from' | 'until'>): Promise<{ readonly theme: SignalTheme; readonly count: number }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ theme: SignalTheme; count: number }>(sql`
    SELECT theme::text AS theme, count(*)::int AS count FROM signal
    WHERE coalition_id = ${coalitionId}::uuid AND (created_at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN ${from}::date AND ${until}::date
    GROUP BY theme`)
}
