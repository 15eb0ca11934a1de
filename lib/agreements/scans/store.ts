import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { PaperSignature, ScanRead, ScanType } from './types'

/** The signatures on paper under an agreement, whatever version, with their scans: by partner. */
export async function listPaperSignatures(tx: CoalitionTx, agreementId: string): Promise<PaperSignature[]> {
  const { coalitionId, query } = openTx(tx)
  const [signatures, scans] = await Promise.all([
    query<Omit<PaperSignature, 'scans'>>(sql`
      SELECT s.id, s.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", v.number AS "versionNumber", s.signer_name AS "signerName", s.signer_function AS "signerFunction",
        s.signed_at AS "signedAt", s.paper_on AS "paperOn"
      FROM signature s
      JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id
      JOIN partner_organization p ON p.coalition_id = s.coalition_id AND p.id = s.partner_id
      WHERE s.coalition_id = ${coalitionId}::uuid AND v.agreement_id = ${agreementId}::uuid AND s.way = 'PAPER' ORDER BY lower(p.name), v.number`),
    query<ScanRead>(sql`
      SELECT c.id, c.signature_id AS "signatureId", f.media_type AS "mediaType", f.size, f.sha256, c.reason, c.added_at AS "addedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
      FROM signature_scan c
      JOIN stored_file f ON f.coalition_id = c.coalition_id AND f.id = c.file_id
      JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.added_by
      JOIN signature s ON s.coalition_id = c.coalition_id AND s.id = c.signature_id
      JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id
      WHERE c.coalition_id = ${coalitionId}::uuid AND v.agreement_id = ${agreementId}::uuid ORDER BY c.added_at, c.id`),
  ])
  return signatures.map((one) => ({ ...one, scans: scans.filter((scan) => scan.signatureId === one.id) }))
}

/** One scan as a file, with whose signature it is of. */
export async function findScanFile(tx: CoalitionTx, id: string): Promise<{ partnerId: string; mediaType: ScanType; content: Buffer; number: number } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ partnerId: string; mediaType: ScanType; content: Buffer; number: number }>(sql`
    SELECT s.partner_id AS "partnerId", f.media_type AS "mediaType", f.content,
      (SELECT count(*)::int FROM signature_scan x WHERE x.coalition_id = c.coalition_id AND x.signature_id = c.signature_id AND (x.added_at, x.id) <= (c.added_at, c.id)) AS number
    FROM signature_scan c
    JOIN signature s ON s.coalition_id = c.coalition_id AND s.id = c.signature_id
    JOIN stored_file f ON f.coalition_id = c.coalition_id AND f.id = c.file_id
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.id = ${id}::uuid`)
  return row
}

export async function insertScan(tx: CoalitionTx, id: string, one: { signatureId: string; fileId: string; reason: string | null }, { now, by }: { now: Date; by: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO signature_scan (coalition_id, id, signature_id, file_id, reason, added_at, added_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.signatureId}::uuid, ${one.fileId}::uuid, ${one.reason}, ${now}, ${by}::uuid)`)
}
