import { z } from 'zod'
import { choice, dayField, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { COMMITMENT_STATUSES } from '../types'
import { CLOSING_OUTCOMES } from './types'

export const LIFE_LIMITS = { reason: 400, parentsInterest: 400, what: 400 } as const

const which = { agreementId: idField(), commitmentId: idField() }

/** `from` is where it stood on the screen: who was overtaken hears so. */
export const moveForm = z.object({
  ...which, from: z.enum(COMMITMENT_STATUSES, 'form_broken'), to: choice(COMMITMENT_STATUSES, 'agreements.move_missing'), reason: optionalText(LIFE_LIMITS.reason), requestKey,
})
export type MoveForm = z.output<typeof moveForm>

export const deviationForm = z.object({
  ...which, reason: requiredText(LIFE_LIMITS.reason, 'agreements.deviation_reason_missing'),
  parentsInterest: requiredText(LIFE_LIMITS.parentsInterest, 'agreements.parents_interest_missing'), untilOn: dayField('agreements.until_missing'), requestKey,
})
export type DeviationForm = z.output<typeof deviationForm>

/** A wish says what should be there. */
export const closureForm = z.object({
  ...which, deviationId: idField(), outcome: choice(CLOSING_OUTCOMES, 'agreements.closing_missing'), what: optionalText(LIFE_LIMITS.what),
}).refine(({ outcome, what }) => outcome !== 'REVISION_WISHED' || what !== null, { path: ['what'], message: 'agreements.wish_missing' })
export type ClosureForm = z.output<typeof closureForm>
