import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { CoalitionProfile, Look, LookToChange } from './types'

interface ProfileRow {
  mission: string | null
  code: string | null
  name: string | null
  version: number
}

export async function findProfile(tx: CoalitionTx): Promise<CoalitionProfile | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<ProfileRow>(sql`
    SELECT p.mission, p.municipality_code AS code, m.name, p.version
    FROM coalition_profile p LEFT JOIN municipality m ON m.code = p.municipality_code
    WHERE p.coalition_id = ${coalitionId}::uuid`)
  if (!row) return undefined
  const municipality = row.code && row.name ? { code: row.code, name: row.name } : null
  return { mission: row.mission, municipality, version: row.version }
}

export async function findLookToChange(tx: CoalitionTx): Promise<LookToChange | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<LookToChange>(sql`
    SELECT main_color AS "mainColor", accent_color AS "accentColor", version FROM coalition_profile WHERE coalition_id = ${coalitionId}::uuid`)
  return row
}

/** Returns false when somebody else changed the profile since that version. */
export async function setLook(tx: CoalitionTx, { mainColor, accentColor, expectedVersion, now, by }: Look & { expectedVersion: number; now: Date; by: string }): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE coalition_profile SET main_color = ${mainColor}, accent_color = ${accentColor}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** A coalition has one profile, so it goes by the coalition's own id: a second one cannot be made. */
export async function insertProfile(tx: CoalitionTx, profile: { mission: string | null; municipalityCode: string | null }, now: Date): Promise<string> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.coalitionProfile.create({ data: { coalitionId, id: coalitionId, ...profile, updatedAt: now } })
  return coalitionId
}

/** Returns false when somebody else changed the profile since that version. */
export async function updateMission(
  tx: CoalitionTx, change: { mission: string; expectedVersion: number; now: Date; by: string },
): Promise<boolean> {
  const { coalitionId, prisma } = openTx(tx)
  const { count } = await prisma.coalitionProfile.updateMany({
    where: { coalitionId, version: change.expectedVersion },
    data: { mission: change.mission, version: { increment: 1 }, updatedAt: change.now, updatedBy: change.by },
  })
  return count === 1
}

export interface LastChange {
  readonly changedBy: string
  readonly changedAt: Date
}

export async function findProfileChange(tx: CoalitionTx): Promise<LastChange & { id: string }> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<LastChange & { id: string }>(sql`
    SELECT p.id, p.updated_at AS "changedAt", coalesce(m.display_name, '') AS "changedBy"
    FROM coalition_profile p LEFT JOIN membership m ON m.coalition_id = p.coalition_id AND m.id = p.updated_by
    WHERE p.coalition_id = ${coalitionId}::uuid`)
  if (!row) throw new Error('A coalition without a profile.')
  return row
}
