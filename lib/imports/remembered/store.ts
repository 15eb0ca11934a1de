import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Mapping } from '../meaning/types'
import type { Answers } from '../places/types'

interface By {
  readonly now: Date
  readonly by: string
}

/** What was last chosen for a file with these headings. */
export async function findMapping(tx: CoalitionTx, shape: string): Promise<Mapping | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ mapping: Mapping }>(sql`SELECT mapping FROM import_mapping WHERE coalition_id = ${coalitionId}::uuid AND shape = ${shape}`)
  return row?.mapping
}

export async function keepMapping(tx: CoalitionTx, shape: string, mapping: Mapping, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO import_mapping (coalition_id, shape, mapping, updated_at, updated_by) VALUES (${coalitionId}::uuid, ${shape}, ${JSON.stringify(mapping)}::jsonb, ${now}, ${by}::uuid)
    ON CONFLICT (coalition_id, shape) DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at, updated_by = excluded.updated_by`)
}

/** Which place a name means, as people answered. */
export async function listAnswers(tx: CoalitionTx): Promise<Answers> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ name: string; code: string | null }>(sql`SELECT name, region_code AS code FROM import_place WHERE coalition_id = ${coalitionId}::uuid`)
  return new Map(rows.map((row) => [row.name, row.code]))
}

export async function keepAnswers(tx: CoalitionTx, answers: Answers, { now, by }: By): Promise<void> {
  if (answers.size === 0) return
  const { coalitionId, query } = openTx(tx)
  const rows = [...answers].map(([name, code]) => sql`(${coalitionId}::uuid, ${name}, ${code}, ${now}, ${by}::uuid)`)
  await query(sql`
    INSERT INTO import_place (coalition_id, name, region_code, updated_at, updated_by) VALUES ${join(rows)}
    ON CONFLICT (coalition_id, name) DO UPDATE SET region_code = excluded.region_code, updated_at = excluded.updated_at, updated_by = excluded.updated_by`)
}
