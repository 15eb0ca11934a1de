import { z } from 'zod'
import { expectedVersion, requiredText } from '@/lib/platform/actions/fields'

export const CHOICE_LIMITS = { municipalities: 300, reason: 400 } as const

export const choiceForm = z.object({
  municipalities: requiredText(CHOICE_LIMITS.municipalities, 'indicators.municipalities_missing'),
  reason: requiredText(CHOICE_LIMITS.reason, 'indicators.choice_reason_missing'),
  expectedVersion: z.coerce.number('form_broken').int().min(0),
})
export type ChoiceForm = z.output<typeof choiceForm>

export const letGoForm = z.object({ expectedVersion })
export type LetGoForm = z.output<typeof letGoForm>
