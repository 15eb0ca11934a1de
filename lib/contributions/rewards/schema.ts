import { z } from 'zod'
import { choice, dayField, idField, optionalNumber, requestKey, requiredNumber, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { CLAIM_KINDS } from './types'

const code = (name: ErrorCode): ErrorCode => name

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

/** With the amount that stood on the screen, in cents: that is what was paid. */
export const claimToPay = claimToSettle.extend({ cents: z.string(code('form_broken')).regex(/^\d{1,9}$/, code('form_broken')).transform(Number) })
export type ClaimToPay = z.output<typeof claimToPay>
