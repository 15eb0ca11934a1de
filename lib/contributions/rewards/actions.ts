'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { agreeRate, claimReward, payClaim, takeBackClaim } from './commands'
import { claimForm, claimToPay, claimToSettle, rateForm } from './schema'

export const agreeRateAction = coalitionAction({
  name: 'rewards.agree_rate', schema: rateForm, command: agreeRate, then: (slug, _id, { membershipId }) => `${paths.reward(slug, membershipId)}?gelukt=reward_rate_agreed`,
})

export const claimRewardAction = coalitionAction({ name: 'rewards.claim', schema: claimForm, command: claimReward, then: (slug, id) => `${paths.reward(slug, id)}?gelukt=reward_claimed` })

export const takeBackClaimAction = coalitionAction({ name: 'rewards.take_back', schema: claimToSettle, command: takeBackClaim, then: (slug, id) => `${paths.reward(slug, id)}?gelukt=reward_claim_taken_back` })

export const payClaimAction = coalitionAction({
  name: 'rewards.pay', schema: claimToPay, command: payClaim, pageSays: ['rewards.amount_changed'], then: (slug, id) => `${paths.reward(slug, id)}?gelukt=reward_paid`,
})
