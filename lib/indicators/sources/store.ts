import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { SourceContent, SourceRead, SourceStanding } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** What runs first, by name; or one of them. */
export async function listSourceRows(tx: CoalitionTx, id?: string): Promise<SourceRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SourceRead>(sql`
    SELECT s.id, s.name, s.partner_id AS "partnerId", p.name AS "partnerName", coalesce(p.status = 'LEFT', false) AS "partnerHasLeft", s.contents, s.domains::text[] AS domains, s.life_phases::text[] AS "lifePhases",
      s.smallest_area::text AS "smallestArea", s.rhythm, s.owner_id AS "ownerId", s.owner_function AS "ownerFunction", o.display_name AS "ownerName", o.ended_at IS NOT NULL AS "ownerHasLeft",
      s.rights::text AS rights, s.rights_note AS "rightsNote", s.agreement_id AS "agreementId", a.title AS "agreementTitle", s.indicator_id AS "indicatorId", i.name AS "indicatorName",
      s.state::text AS state, s.reason, s.removed_at IS NOT NULL AS "isRemoved", s.version, s.updated_at AS "updatedAt", m.display_name AS "updatedByName"
    FROM data_source s
    JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.updated_by
    LEFT JOIN membership o ON o.coalition_id = s.coalition_id AND o.id = s.owner_id
    LEFT JOIN partner_organization p ON p.coalition_id = s.coalition_id AND p.id = s.partner_id
    LEFT JOIN agreement a ON a.coalition_id = s.coalition_id AND a.id = s.agreement_id
    LEFT JOIN indicator i ON i.coalition_id = s.coalition_id AND i.id = s.indicator_id
    WHERE s.coalition_id = ${coalitionId}::uuid ${id ? sql`AND s.id = ${id}::uuid` : empty} ORDER BY s.state = 'DROPPED', lower(s.name), s.id`)
}

export async function insertSource(tx: CoalitionTx, id: string, one: SourceContent, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO data_source (coalition_id, id, name, partner_id, contents, domains, life_phases, smallest_area, rhythm, owner_id, owner_function, rights, rights_note, agreement_id, indicator_id,
      created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.name}, ${one.partnerId}::uuid, ${one.contents}, ${[...one.domains]}::partner_domain[], ${[...one.lifePhases]}::life_phase[],
      ${one.smallestArea}::data_source_area, ${one.rhythm}, ${one.ownerId}::uuid, ${one.ownerFunction}, ${one.rights}::data_source_right, ${one.rightsNote}, ${one.agreementId}::uuid, ${one.indicatorId}::uuid,
      ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

/** False when somebody else changed it since that version. */
export async function updateSource(tx: CoalitionTx, id: string, expectedVersion: number, one: SourceContent & SourceStanding, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE data_source SET name = ${one.name}, partner_id = ${one.partnerId}::uuid, contents = ${one.contents}, domains = ${[...one.domains]}::partner_domain[],
      life_phases = ${[...one.lifePhases]}::life_phase[], smallest_area = ${one.smallestArea}::data_source_area, rhythm = ${one.rhythm}, owner_id = ${one.ownerId}::uuid,
      owner_function = ${one.ownerFunction}, rights = ${one.rights}::data_source_right, rights_note = ${one.rightsNote}, agreement_id = ${one.agreementId}::uuid, indicator_id = ${one.indicatorId}::uuid,
      state = ${one.state}::data_source_state, reason = ${one.reason}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} AND removed_at IS NULL RETURNING id`)
  return rows.length === 1
}

/** Removes it or puts it back. False when it stood so already. */
export async function turnRow(tx: CoalitionTx, id: string, isRemoved: boolean, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE data_source SET removed_at = ${isRemoved ? now : null}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND (removed_at IS NOT NULL) <> ${isRemoved} RETURNING id`)
  return rows.length === 1
}

/** Another member keeps it from now on. False when that is nobody who takes part. */
export async function setOwner(tx: CoalitionTx, id: string, toId: string, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE data_source SET owner_id = ${toId}::uuid, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND owner_id IS NOT NULL
      AND EXISTS (SELECT FROM membership m WHERE m.coalition_id = ${coalitionId}::uuid AND m.id = ${toId}::uuid AND m.ended_at IS NULL AND m.access_until IS NULL) RETURNING id`)
  return rows.length === 1
}
