import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import { partiesOf } from '../revisions/rules'
import { listAsked, listSignatures, listWithdrawals } from '../revisions/store'
import { findAgreement } from '../store'
import type { DocumentRead } from '../types'

/** All that stands in the document of an agreement: its text, and who put their name under it. `isNewest` asks for the version that is being made. */
export async function readDocument(tx: CoalitionTx, ctx: MemberContext, { agreementId, isNewest }: { agreementId: string; isNewest: boolean }): Promise<DocumentRead> {
  authorize(agreementsPolicy, ctx, 'read')
  const agreement = isId(agreementId) ? await findAgreement(tx, isNewest ? { newestOf: agreementId } : { agreementId }) : undefined
  if (!agreement) throw notFound()
  const [signatures, requests, withdrawals] = await Promise.all([listSignatures(tx, agreement.id), listAsked(tx, agreement.id), listWithdrawals(tx, agreement.id)])
  const parties = partiesOf(agreement.versionNumber, { signatures, requests, withdrawals })
  return { agreement, parties, withdrawn: withdrawals.filter((one) => !parties.some((party) => party.partnerId === one.partnerId)) }
}
