import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { agreementsPolicy } from '../policy'
import { findAgreement, listCommitments } from '../store'
import type { AgreementRead, CommitmentRead, RemarkRead } from '../types'
import { listRemarkRows } from './store'

/** A draft that is being written, with the afspraken that were left out of it. */
export interface DraftRead {
  readonly agreement: AgreementRead
  readonly dropped: readonly CommitmentRead[]
}

/** The newest version of an agreement, for who writes it. */
export async function readDraft(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<DraftRead> {
  authorize(agreementsPolicy, ctx, 'write')
  const agreement = isId(id) ? await findAgreement(tx, { newestOf: id }) : undefined
  if (!agreement) throw notFound()
  return { agreement, dropped: await listCommitments(tx, agreement.versionId, true) }
}

/** Everything that was remarked on an agreement, in whatever version: those without an answer first. */
export async function listRemarks(tx: CoalitionTx, ctx: CoalitionContext, agreementId: string): Promise<RemarkRead[]> {
  authorize(agreementsPolicy, ctx, 'read')
  return isId(agreementId) ? listRemarkRows(tx, { agreementId }) : []
}

export async function readRemark(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<RemarkRead> {
  authorize(agreementsPolicy, ctx, 'answer_remark')
  const [remark] = isId(id) ? await listRemarkRows(tx, { remarkId: id }) : []
  if (!remark) throw notFound()
  return remark
}

/** One afspraak of a draft, for who changes it. */
export async function readDraftCommitment(tx: CoalitionTx, ctx: MemberContext, { agreementId, commitmentId }: { agreementId: string; commitmentId: string }): Promise<{ title: string; commitment: CommitmentRead }> {
  const { agreement } = await readDraft(tx, ctx, agreementId)
  const commitment = agreement.commitments.find((one) => one.id === commitmentId)
  if (!commitment) throw notFound()
  return { title: agreement.title, commitment }
}
