import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { PublicationRead } from './types'

/** The newest choice of an agreement; none when nobody ever made one. */
export async function findPublication(tx: CoalitionTx, agreementId: string): Promise<PublicationRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<PublicationRead>(sql`
    SELECT p.is_on AS "isOn", p.shows_text AS "showsText", p.shows_partners AS "showsPartners" FROM agreement_publication p
    WHERE p.coalition_id = ${coalitionId}::uuid AND p.agreement_id = ${agreementId}::uuid ORDER BY p.changed_at DESC, p.id DESC LIMIT 1`)
  return row
}

/** The agreements that are shown to everybody, the newest first, with what of them. */
export async function listPublications(tx: CoalitionTx): Promise<(PublicationRead & { agreementId: string })[]> {
  const { coalitionId, query } = openTx(tx)
  return query<PublicationRead & { agreementId: string }>(sql`
    SELECT n.agreement_id AS "agreementId", n.is_on AS "isOn", n.shows_text AS "showsText", n.shows_partners AS "showsPartners" FROM (
      SELECT DISTINCT ON (p.agreement_id) p.agreement_id, p.is_on, p.shows_text, p.shows_partners FROM agreement_publication p
      WHERE p.coalition_id = ${coalitionId}::uuid ORDER BY p.agreement_id, p.changed_at DESC, p.id DESC) n
    WHERE n.is_on ORDER BY n.agreement_id DESC`)
}

export async function insertPublication(tx: CoalitionTx, agreementId: string, choice: PublicationRead, { now, by }: { now: Date; by: string }): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.agreementPublication.create({ data: { coalitionId, id: newId(), agreementId, ...choice, changedAt: now, changedBy: by } })
}
