import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import { findAgreement } from '../store'
import { findScanFile, listPaperSignatures } from './store'
import { SCAN_TYPES, type PaperSignature, type ScanType } from './types'

/** The signatures on paper of which this member may see the scan: all, or that of their own organisation. */
export async function listPaper(tx: CoalitionTx, ctx: MemberContext, agreementId: string): Promise<PaperSignature[]> {
  authorize(agreementsPolicy, ctx, 'read_scan')
  return isId(agreementId) ? (await listPaperSignatures(tx, agreementId)).filter((one) => may(agreementsPolicy, ctx, 'read_scan', one)) : []
}

/** One signature on paper with its scans. @throws DomainError refused for another partner than one's own */
export async function readPaper(tx: CoalitionTx, ctx: MemberContext, { agreementId, signatureId }: { agreementId: string; signatureId: string }): Promise<{ readonly title: string; readonly signature: PaperSignature }> {
  authorize(agreementsPolicy, ctx, 'read_scan')
  const signature = isId(agreementId) ? (await listPaperSignatures(tx, agreementId)).find((one) => one.id === signatureId) : undefined
  if (signature) authorize(agreementsPolicy, ctx, 'read_scan', signature)
  const agreement = signature ? await findAgreement(tx, { agreementId }) : undefined
  if (!signature || !agreement) throw notFound()
  return { title: agreement.title, signature }
}

/** The file of a scan. @throws DomainError refused for another partner than one's own */
export async function readScanFile(tx: CoalitionTx, ctx: MemberContext, scanId: string): Promise<{ readonly name: string; readonly mediaType: ScanType; readonly content: Buffer }> {
  authorize(agreementsPolicy, ctx, 'read_scan')
  const found = isId(scanId) ? await findScanFile(tx, scanId) : undefined
  if (!found) throw notFound()
  authorize(agreementsPolicy, ctx, 'read_scan', found)
  const { mediaType, content, number } = found
  return { name: `handtekening-scan-${number}.${SCAN_TYPES[mediaType]}`, mediaType, content }
}
