import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'

export type ChangeableKind = 'COMMITMENT' | 'ACTION' | 'GOAL'

export interface Changeable {
  readonly kind: ChangeableKind
  readonly id: string
  readonly name: string
}

/** An afspraak by the words of the newest version of its agreement that has it. */
const NEWEST_WORDS = sql`JOIN LATERAL (
  SELECT x.what FROM commitment_wording x JOIN agreement_version v ON v.coalition_id = x.coalition_id AND v.id = x.version_id
  WHERE x.coalition_id = c.coalition_id AND x.commitment_id = c.id ORDER BY v.number DESC LIMIT 1) w ON true`

/** What a lesson can change: afspraken that are agreed and have not expired, actions and goals that are not over. */
export async function listChangeableRows(tx: CoalitionTx): Promise<Changeable[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Changeable>(sql`
    SELECT * FROM (
      SELECT 'GOAL' AS kind, id, title AS name FROM goal WHERE coalition_id = ${coalitionId}::uuid AND status IN ('CANDIDATE', 'ACTIVE') AND NOT is_example AND discarded_at IS NULL
      UNION ALL SELECT 'ACTION', id, what FROM action_item WHERE coalition_id = ${coalitionId}::uuid AND status NOT IN ('DONE', 'STOPPED')
      UNION ALL SELECT 'COMMITMENT', c.id, w.what FROM commitment c ${NEWEST_WORDS} WHERE c.coalition_id = ${coalitionId}::uuid AND c.status <> 'EXPIRED') found
    ORDER BY kind, lower(name), id`)
}

/** Something that a sheet names. */
export interface Linked {
  readonly kind: ChangeableKind | 'INDICATOR' | 'STORY'
  readonly id: string
  readonly name: string
}

/** The goals, actions, afspraken, figures and stories with these ids; of stories those that everybody here may read, for the others it is as if they were not there. */
export async function findLinked(tx: CoalitionTx, ids: readonly string[]): Promise<Linked[]> {
  if (ids.length === 0) return []
  const { coalitionId, query } = openTx(tx)
  const wanted = sql`coalition_id = ${coalitionId}::uuid AND id = ANY (${[...ids]}::uuid[])`
  return query<Linked>(sql`
    SELECT 'GOAL' AS kind, id, title AS name FROM goal WHERE ${wanted}
    UNION ALL SELECT 'ACTION', id, what FROM action_item WHERE ${wanted}
    UNION ALL SELECT 'INDICATOR', id, name FROM indicator WHERE ${wanted}
    UNION ALL SELECT 'STORY', id, answers->>'citaat' FROM sheet_record WHERE ${wanted} AND worksheet = 'F1.2' AND readers IN ('MEMBERS', 'PUBLIC')
    UNION ALL SELECT 'COMMITMENT', c.id, w.what FROM commitment c ${NEWEST_WORDS} WHERE c.coalition_id = ${coalitionId}::uuid AND c.id = ANY (${[...ids]}::uuid[])`)
}
