import { sql } from '@/lib/platform/db/sql'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { inCoalition } from '@/lib/platform/tenancy/transaction'

/** The link that each partner was mailed to sign this agreement, by partner: nobody in the app can read these, but a story needs its signatures. */
export async function findSigningLinks(coalitionId: string, agreementId: string): Promise<ReadonlyMap<string, string>> {
  const job = await enterAsJob(coalitionId, 'seed.sign')
  const rows = await inCoalition(job, (tx) => openTx(tx).query<{ partnerId: string; linkId: string }>(sql`
    SELECT r.partner_id AS "partnerId", r.link_id AS "linkId" FROM signature_request r JOIN agreement_version v ON v.coalition_id = r.coalition_id AND v.id = r.version_id
    WHERE r.coalition_id = ${coalitionId}::uuid AND v.agreement_id = ${agreementId}::uuid`))
  return new Map(rows.map((row) => [row.partnerId, row.linkId]))
}
