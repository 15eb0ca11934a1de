import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { findAgreement } from '../store'
import { commitmentLifePolicy } from './policy'
import { listDeviations, listStateChanges, listWishes, listWords } from './store'
import type { CommitmentLife, CommitmentWords, RevisionWish } from './types'

/** One afspraak with all that became of it. Not found when the version that counts does not have it. */
export async function readCommitmentLife(tx: CoalitionTx, ctx: MemberContext, { agreementId, commitmentId }: { agreementId: string; commitmentId: string }): Promise<CommitmentLife> {
  authorize(commitmentLifePolicy, ctx, 'read')
  const agreement = isId(agreementId) && isId(commitmentId) ? await findAgreement(tx, { agreementId }) : undefined
  const commitment = agreement?.commitments.find((one) => one.id === commitmentId)
  if (!agreement || !commitment) throw notFound()
  const { id, title, status, versionId, versionNumber } = agreement
  return { agreement: { id, title, status, versionId, versionNumber }, commitment, changes: await listStateChanges(tx, commitmentId), deviations: await listDeviations(tx, commitmentId) }
}

/** What should be worded otherwise in the next version, as it came up while this one is in force. */
export async function listRevisionWishes(tx: CoalitionTx, ctx: MemberContext, versionId: string): Promise<RevisionWish[]> {
  authorize(commitmentLifePolicy, ctx, 'read')
  return isId(versionId) ? listWishes(tx, versionId) : []
}

/** The afspraken that go round or are in force, in their own words. */
export async function listCommitmentWords(tx: CoalitionTx, ctx: MemberContext): Promise<CommitmentWords[]> {
  authorize(commitmentLifePolicy, ctx, 'read_words')
  return listWords(tx)
}
