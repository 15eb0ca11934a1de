import 'server-only'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { partiesOf } from '../revisions/rules'
import { listAsked, listSignatures, listWithdrawals } from '../revisions/store'
import { listPaperSignatures } from '../scans/store'
import { findAgreement } from '../store'
import type { DocumentRead } from './types'

/** The version that an agreement is known by, or its newest, with who agrees with it. */
export async function findDocument(tx: CoalitionTx, { agreementId, isNewest }: { agreementId: string; isNewest: boolean }): Promise<DocumentRead | undefined> {
  const agreement = await findAgreement(tx, isNewest ? { newestOf: agreementId } : { agreementId })
  if (!agreement) return undefined
  const [signatures, requests, withdrawals, paper] = await Promise.all([listSignatures(tx, agreement.id), listAsked(tx, agreement.id), listWithdrawals(tx, agreement.id), listPaperSignatures(tx, agreement.id)])
  const parties = partiesOf(agreement.versionNumber, { signatures, requests, withdrawals })
  return {
    agreement, parties, withdrawn: withdrawals.filter((one) => !parties.some((party) => party.partnerId === one.partnerId)),
    scans: paper.filter((one) => parties.some((party) => party.partnerId === one.partnerId && party.versionNumber === one.versionNumber))
      .flatMap(({ partnerName, scans }) => scans.map(({ sha256, addedAt }) => ({ partnerName, sha256, addedAt }))),
  }
}
