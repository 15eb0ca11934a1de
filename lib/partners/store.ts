import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { PartnerType } from './definitions'
import type { PartnerListed, PartnerRead, PartnerStatus } from './types'

export interface PartnerContent {
  readonly name: string
  readonly partnerType: PartnerType
  readonly status: PartnerStatus
  readonly contactName: string | null
  readonly contactEmail: string | null
}

interface By {
  readonly now: Date
  readonly by: string
}

export async function insertPartner(tx: CoalitionTx, id: string, content: PartnerContent, { now, by }: By): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.partnerOrganization.create({ data: { coalitionId, id, ...content, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by } })
}

/** False when somebody else changed it since that version. */
export async function updatePartner(tx: CoalitionTx, id: string, content: PartnerContent, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, prisma } = openTx(tx)
  const { count } = await prisma.partnerOrganization.updateMany({
    where: { coalitionId, id, version: expectedVersion }, data: { ...content, version: { increment: 1 }, updatedAt: now, updatedBy: by },
  })
  return count === 1
}

export async function isNameTaken(tx: CoalitionTx, name: string, exceptId?: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    SELECT 1 FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND lower(name) = lower(${name}) AND id IS DISTINCT FROM ${exceptId ?? null}::uuid`)
  return rows.length > 0
}

export async function listPartnerRows(tx: CoalitionTx): Promise<PartnerListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<PartnerListed>(sql`
    SELECT id, name, partner_type AS "partnerType", status::text AS status, contact_email IS NOT NULL AS "canBeMailed" FROM partner_organization
    WHERE coalition_id = ${coalitionId}::uuid ORDER BY lower(name)`)
}

export async function findPartner(tx: CoalitionTx, id: string): Promise<PartnerRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<PartnerRead>(sql`
    SELECT id, name, partner_type AS "partnerType", status::text AS status, contact_name AS "contactName", contact_email AS "contactEmail",
      contact_email IS NOT NULL AS "canBeMailed", version
    FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
  return row
}

/** Who changed it last: a member, or the partner itself by its personal link. */
export async function findPartnerChange(tx: CoalitionTx, id: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT coalesce(m.display_name, p.name) AS "changedBy", p.updated_at AS "changedAt"
    FROM partner_organization p LEFT JOIN membership m ON m.coalition_id = p.coalition_id AND m.id = p.updated_by
    WHERE p.coalition_id = ${coalitionId}::uuid AND p.id = ${id}::uuid`)
  return row
}

export async function setPartnerStatus(tx: CoalitionTx, id: string, status: PartnerStatus, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE partner_organization SET status = ${status}::partner_status, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}
