import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Term } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** The words in use, by the alphabet. */
export async function listTermRows(tx: CoalitionTx): Promise<Term[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Term>(sql`SELECT id, term, meaning, version FROM glossary_term WHERE coalition_id = ${coalitionId}::uuid AND archived_at IS NULL ORDER BY lower(term), id`)
}

/** With who changed it last, and when. */
export async function findTerm(tx: CoalitionTx, id: string): Promise<(Term & { changedBy: string; changedAt: Date }) | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Term & { changedBy: string; changedAt: Date }>(sql`
    SELECT g.id, g.term, g.meaning, g.version, m.display_name AS "changedBy", g.updated_at AS "changedAt"
    FROM glossary_term g JOIN membership m ON m.coalition_id = g.coalition_id AND m.id = g.updated_by
    WHERE g.coalition_id = ${coalitionId}::uuid AND g.id = ${id}::uuid AND g.archived_at IS NULL`)
  return row
}

/** False when another row has this word already. */
export async function insertTerm(tx: CoalitionTx, id: string, { term, meaning }: Pick<Term, 'term' | 'meaning'>, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO glossary_term (coalition_id, id, term, meaning, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${term}, ${meaning}, ${now}, ${by}::uuid, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** Is this word in use by another row? */
export async function isTermTaken(tx: CoalitionTx, term: string, exceptId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`SELECT 1 FROM glossary_term WHERE coalition_id = ${coalitionId}::uuid AND lower(term) = lower(${term}) AND archived_at IS NULL AND id <> ${exceptId}::uuid`)).length > 0
}

/** False when somebody else changed it since that version. */
export async function updateTerm(tx: CoalitionTx, id: string, { term, meaning }: Pick<Term, 'term' | 'meaning'>, version: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE glossary_term SET term = ${term}, meaning = ${meaning}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${version} AND archived_at IS NULL RETURNING id`)
  return rows.length === 1
}

/** False when it is not in use. */
export async function archiveTermRow(tx: CoalitionTx, id: string, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE glossary_term SET archived_at = ${now}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND archived_at IS NULL RETURNING id`)
  return rows.length === 1
}
