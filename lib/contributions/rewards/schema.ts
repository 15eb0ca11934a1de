import { z } from 'zod'
import { choice, dayField, idField, optionalNumber, requestKey, requiredNumber, requiredText } from '@/lib/platform/actions/fields'
import { CLAIM_KINDS } from './types'

export const REWARD_LIMITS = { what: 200, euros: 2_000, hours: 24 } as const

export const rateForm = z.object({
  membershipId: idField(),
  euros: requiredNumber('rewards.rate_missing', REWARD_LIMITS.euros),
  validFrom: dayField('rewards.day_missing'),
  requestKey,
})
export type RateForm = z.output<typeof rateForm>

export const claimForm = z.object({
  membershipId: idField(),
  kind: choice(CLAIM_KINDS, 'rewards.kind_missing'),
  claimedOn: dayField('rewards.day_missing'),
  what: requiredText(REWARD_LIMITS.what, 'rewards.what_missing'),
  /** Asked of hours. */
  hours: optionalNumber(REWARD_LIMITS.hours),
  /** Asked of an expense. */
  euros: optionalNumber(REWARD_LIMITS.euros),
  requestKey,
})
export type ClaimForm = z.output<typeof claimForm>

export const claimToSettle = z.object({ membershipId: idField(), claimId: idField() })
export type ClaimToSettle = z.output<typeof claimToSettle>
