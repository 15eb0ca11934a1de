import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Feed, FeedState, Selection } from './types'

const FEED = sql`id, indicator_id AS "indicatorId", table_id AS "tableId", table_title AS "tableTitle", measure, denominator, unit, regions, filters, from_year::int AS "fromYear", state::text AS state,
  fingerprint, modified, tried_at AS "triedAt", fetched_at AS "fetchedAt" FROM statline_feed`

export async function insertFeed(tx: CoalitionTx, id: string, one: Selection & { indicatorId: string; tableId: string; tableTitle: string }, { now, by }: { now: Date; by: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO statline_feed (coalition_id, id, indicator_id, table_id, table_title, measure, denominator, unit, regions, filters, from_year, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.indicatorId}::uuid, ${one.tableId}, ${one.tableTitle}, ${one.measure}, ${one.denominator}, ${one.unit}, ${[...one.regions]}, ${JSON.stringify(one.filters)}::jsonb,
      ${one.fromYear}, ${now}, ${by}::uuid)`)
}

/** The feeds that are followed: all, or of one indicator. */
export async function listFeedRows(tx: CoalitionTx, indicatorId?: string): Promise<Feed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Feed>(sql`SELECT ${FEED} WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NULL ${indicatorId ? sql`AND indicator_id = ${indicatorId}::uuid` : sql``} ORDER BY created_at, id`)
}

export async function findFeed(tx: CoalitionTx, id: string): Promise<Feed | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Feed>(sql`SELECT ${FEED} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND ended_at IS NULL`)
  return row
}

/** How it went. Only what came in moves the day of the figures and the look of the table. */
export async function markFeed(tx: CoalitionTx, id: string, state: FeedState, now: Date, came?: { fingerprint: string; modified: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE statline_feed SET state = ${state}::statline_state, tried_at = ${now} ${came ? sql`, fetched_at = ${now}, fingerprint = ${came.fingerprint}, modified = ${came.modified}` : sql``}
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** False when it was stopped already. */
export async function endFeed(tx: CoalitionTx, id: string, now: Date): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`UPDATE statline_feed SET ended_at = ${now} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND ended_at IS NULL RETURNING id`)).length === 1
}
