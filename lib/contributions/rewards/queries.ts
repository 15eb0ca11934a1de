import 'server-only'
import { readAnswers } from '@/lib/plan/records/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { rewardsPolicy } from './policy'
import { talkedRate } from './rules'
import { findRate, findRewardOf, listClaims, listRewardRows } from './store'
import type { RewardListed, RewardRead, TalkedRate } from './types'

/** The experience experts with what is open, for who pays. */
export async function listRewards(tx: CoalitionTx, ctx: MemberContext): Promise<RewardListed[]> {
  authorize(rewardsPolicy, ctx, 'list')
  return listRewardRows(tx)
}

/** Everything of one experience expert. Somebody else's is not there. */
export async function readReward(tx: CoalitionTx, ctx: MemberContext, membershipId: string): Promise<RewardRead> {
  authorize(rewardsPolicy, ctx, 'read')
  const of = isId(membershipId) && may(rewardsPolicy, ctx, 'read', { membershipId }) ? await findRewardOf(tx, membershipId) : undefined
  if (!of) throw notFound()
  return { ...of, rate: await findRate(tx, membershipId, dayOf(ctx.now)), claims: await listClaims(tx, membershipId) }
}

/** What the sheet of the first conversation says of the reward, so that nobody agrees on it twice. */
export async function readTalkedRate(tx: CoalitionTx, ctx: MemberContext, membershipId: string): Promise<TalkedRate | null> {
  authorize(rewardsPolicy, ctx, 'agree_rate')
  const talk = await readAnswers(tx, ctx, { key: 'F2.6', over: membershipId })
  return talk ? talkedRate(talk.answers) : null
}
