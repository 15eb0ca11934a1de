import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { storeFile } from '@/lib/platform/files/store'
import { newId, sha256 } from '@/lib/platform/ids'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import { findAgreement } from '../store'
import type { AgreementEvent } from '../types'
import { scanProblem, scanTypeOf } from './rules'
import type { ScanForm } from './schema'
import { insertScan, listPaperSignatures } from './store'
import { SCAN_TYPES } from './types'

/**
 * Adds the scan of a signature on paper to its evidence. None is replaced or removed: another one says why. The same file
 * once more is nothing new. What the file was called is not kept: that can be somebody's name.
 * @throws DomainError rule_broken when it is no scan, too large, or says no reason; not_found when there is no such signature on paper
 */
export async function addScan(tx: CoalitionTx, ctx: MemberContext, { agreementId, signatureId, reason, bytes }: ScanForm & { readonly bytes: Buffer }): Promise<string> {
  authorize(agreementsPolicy, ctx, 'add_scan')
  if (personalDataIn(ctx.now, { reason }).length > 0) throw new InvalidInput([{ field: 'reason', code: 'agreements.scan_reason_private' }])
  // The lock makes two who add one at once do so one after the other.
  const agreement = await findAgreement(tx, { agreementId }, true)
  const signature = agreement && (await listPaperSignatures(tx, agreementId)).find((one) => one.id === signatureId)
  if (!signature) throw notFound()
  if (signature.scans.some((one) => one.sha256 === sha256(bytes))) return signatureId
  const problem = scanProblem({ bytes, scans: signature.scans.length, reason })
  const mediaType = scanTypeOf(bytes)
  if (problem || !mediaType) throw ruleBroken(problem ?? 'agreements.scan_type')
  const file = await storeFile(tx, ctx, { name: `handtekening.${SCAN_TYPES[mediaType]}`, mediaType, bytes })
  await insertScan(tx, newId(), { signatureId, fileId: file.id, reason: signature.scans.length > 0 ? reason : null }, { now: ctx.now, by: ctx.actor.membershipId })
  record<AgreementEvent>(tx, ctx, { event: 'scan_added', subject: { type: 'agreement', id: agreementId }, changes: { partnerId: signature.partnerId, sha256: file.sha256 } })
  return signatureId
}
