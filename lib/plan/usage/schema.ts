import { z } from 'zod'
import { optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'

export const FEEDBACK_LIMITS = { body: 300, field: 60 } as const

export const feedbackForm = z.object({
  worksheet: requiredText(10, 'form_broken'),
  whatFails: requiredText(FEEDBACK_LIMITS.body, 'plan.feedback_missing'),
  atField: optionalText(FEEDBACK_LIMITS.field),
  requestKey,
})
export type FeedbackForm = z.output<typeof feedbackForm>
