import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { rewardsPolicy } from './policy'
import { amountsOf, canPay } from './rules'
import type { ClaimForm, ClaimToPay, ClaimToSettle, RateForm } from './schema'
import { findRewardOf, insertClaim, insertRate, listClaims, setPaid, setTakenBack } from './store'
import type { ClaimRead, RewardEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

/** Amounts and hours stand in no trail: that something happened does. */
const tell = (tx: CoalitionTx, ctx: MemberContext, event: RewardEvent['event'], type: 'expert_rate' | 'expert_claim', id: string) => record<RewardEvent>(tx, ctx, { event, subject: { type, id } })

async function refuseStranger(tx: CoalitionTx, ctx: MemberContext, operation: 'agree_rate' | 'claim' | 'take_back' | 'pay', membershipId: string): Promise<void> {
  authorize(rewardsPolicy, ctx, operation)
  if (!may(rewardsPolicy, ctx, operation, { membershipId }) || !(await findRewardOf(tx, membershipId))) throw notFound()
}

async function findOpen(tx: CoalitionTx, { membershipId, claimId }: ClaimToSettle): Promise<ClaimRead> {
  const [claim] = await listClaims(tx, membershipId, claimId)
  if (!claim) throw notFound()
  return claim
}

/** What is agreed with an experience expert per hour, from a day on. Hours before that day keep the rate of theirs. */
export async function agreeRate(tx: CoalitionTx, ctx: MemberContext, input: RateForm): Promise<string> {
  await refuseStranger(tx, ctx, 'agree_rate', input.membershipId)
  return once(tx, ctx, 'rewards.agree_rate', input, async (id) => {
    await insertRate(tx, id, { membershipId: input.membershipId, centsPerHour: Math.round(input.euros * 100), validFrom: input.validFrom }, by(ctx))
    tell(tx, ctx, 'reward_rate_agreed', 'expert_rate', id)
  })
}

/**
 * Writes down hours or an expense that was made; returns whose it is. Sent twice, it is one.
 * @throws InvalidInput without hours or an amount, or of a day to come
 */
export async function claimReward(tx: CoalitionTx, ctx: MemberContext, input: ClaimForm): Promise<string> {
  await refuseStranger(tx, ctx, 'claim', input.membershipId)
  refusePersonalData(ctx.now, { what: input.what })
  if (input.claimedOn > dayOf(ctx.now)) throw new InvalidInput([{ field: 'claimedOn', code: 'rewards.day_to_come' }])
  const amounts = amountsOf(input.kind, input.hours, input.euros)
  if ('refused' in amounts) throw new InvalidInput([amounts.refused])
  await once(tx, ctx, 'rewards.claim', input, async (id) => {
    const { membershipId, kind, claimedOn, what } = input
    await insertClaim(tx, id, { membershipId, kind, claimedOn, what, ...amounts }, by(ctx))
    tell(tx, ctx, 'reward_claimed', 'expert_claim', id)
  })
  return input.membershipId
}

/** Takes back what was written down and not paid. */
export async function takeBackClaim(tx: CoalitionTx, ctx: MemberContext, input: ClaimToSettle): Promise<string> {
  await refuseStranger(tx, ctx, 'take_back', input.membershipId)
  const claim = await findOpen(tx, input)
  if (claim.paidAt || !(await setTakenBack(tx, claim.id, ctx.now))) throw ruleBroken('rewards.is_paid')
  tell(tx, ctx, 'reward_claim_taken_back', 'expert_claim', claim.id)
  return input.membershipId
}

/** Betaald: the amount that was seen stays, whatever rate is agreed later. Once. @throws DomainError rule_broken when it comes to another amount by now */
export async function payClaim(tx: CoalitionTx, ctx: MemberContext, input: ClaimToPay): Promise<string> {
  await refuseStranger(tx, ctx, 'pay', input.membershipId)
  const claim = await findOpen(tx, input)
  const allowed = canPay(claim)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if (claim.cents !== input.cents) throw ruleBroken('rewards.amount_changed')
  if (!(await setPaid(tx, claim.id, input.cents, by(ctx)))) throw ruleBroken('rewards.is_paid')
  tell(tx, ctx, 'reward_paid', 'expert_claim', claim.id)
  return input.membershipId
}
