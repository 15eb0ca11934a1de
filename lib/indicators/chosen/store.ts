import 'server-only'
import type { KnownMunicipality } from '@/lib/coalitions/rules'
import { sql } from '@/lib/platform/db/sql'
import { idOf } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { ComparisonChoice } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** The municipalities of today, by name. */
export async function listPlaces(tx: CoalitionTx): Promise<KnownMunicipality[]> {
  return openTx(tx).query<KnownMunicipality>(sql`SELECT code, name FROM municipality WHERE last_year = (SELECT max(last_year) FROM municipality) ORDER BY name`)
}

/** What these municipalities are called; one that is no more still has its name. */
export async function listNames(tx: CoalitionTx, codes: readonly string[]): Promise<KnownMunicipality[]> {
  return openTx(tx).query<KnownMunicipality>(sql`SELECT code, name FROM municipality WHERE code = ANY (${[...codes]}::text[])`)
}

export async function findChosen(tx: CoalitionTx): Promise<ComparisonChoice | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Omit<ComparisonChoice, 'names'>>(sql`
    SELECT c.region_codes AS "regionCodes", c.reason, c.version, c.updated_at AS "updatedAt", m.display_name AS "updatedByName"
    FROM comparison_choice c JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.updated_by WHERE c.coalition_id = ${coalitionId}::uuid`)
  if (!row) return undefined
  return { ...row, names: (await listNames(tx, row.regionCodes)).map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'nl')) }
}

/** `seen` is the version that it had, 0 when nobody had chosen. False when somebody was before. */
export async function writeChosen(tx: CoalitionTx, { codes, reason }: { readonly codes: readonly string[]; readonly reason: string }, seen: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const id = idOf(coalitionId, 'comparison_choice')
  const rows = seen === 0
    ? await query(sql`
      INSERT INTO comparison_choice (coalition_id, id, region_codes, reason, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${id}::uuid, ${[...codes]}::text[], ${reason}, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
    : await query(sql`
      UPDATE comparison_choice SET region_codes = ${[...codes]}::text[], reason = ${reason}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${seen} RETURNING id`)
  return rows.length === 1
}

/** False when it is not there, or was changed since that version. */
export async function removeChosen(tx: CoalitionTx, seen: number): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`DELETE FROM comparison_choice WHERE coalition_id = ${coalitionId}::uuid AND version = ${seen} RETURNING id`)).length === 1
}
