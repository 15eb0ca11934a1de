import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { OwnPlace, PlaceAction } from './types'

/** The open places in whose core team this person is, by name, with the days of all their seats there. */
export async function listOwnPlaces(tx: CoalitionTx, me: string): Promise<OwnPlace[]> {
  const { coalitionId, query } = openTx(tx)
  return query<OwnPlace>(sql`
    SELECT l.id, l.name, l.location_type AS "locationType", l.neighbourhood,
      ARRAY(SELECT DISTINCT d FROM core_team_seat x CROSS JOIN unnest(x.days) d
        WHERE x.coalition_id = l.coalition_id AND x.location_id = l.id AND x.membership_id = ${me}::uuid AND x.ended_at IS NULL) AS days
    FROM location l
    WHERE l.coalition_id = ${coalitionId}::uuid AND l.archived_at IS NULL
      AND EXISTS (SELECT FROM core_team_seat s WHERE s.coalition_id = l.coalition_id AND s.location_id = l.id AND s.membership_id = ${me}::uuid AND s.ended_at IS NULL)
    ORDER BY lower(l.name), l.id`)
}

/** What has still to be done at these places, by day. */
export async function listActionsAt(tx: CoalitionTx, locationIds: readonly string[]): Promise<PlaceAction[]> {
  if (locationIds.length === 0) return []
  const { coalitionId, query } = openTx(tx)
  return query<PlaceAction>(sql`
    SELECT id, what, location_id AS "locationId", planned_on AS "plannedOn", status::text AS status FROM action_item
    WHERE coalition_id = ${coalitionId}::uuid AND location_id = ANY (${[...locationIds]}::uuid[]) AND status NOT IN ('DONE', 'STOPPED') ORDER BY planned_on, id`)
}
