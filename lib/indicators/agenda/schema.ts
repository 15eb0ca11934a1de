import { z } from 'zod'
import { choice, dayField, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { GAP_STATES } from './types'

export const GAP_LIMITS = { question: 200, why: 400, answer: 600 } as const

const content = {
  question: requiredText(GAP_LIMITS.question, 'indicators.question_missing'),
  why: requiredText(GAP_LIMITS.why, 'indicators.why_missing'),
  indicatorId: z.string().optional().transform((id) => id || null).pipe(idField().nullable()),
  ownerId: idField('indicators.owner_missing'),
  dueOn: dayField('indicators.due_missing'),
}

export const newGapForm = z.object({ ...content, requestKey })
export type NewGapForm = z.output<typeof newGapForm>

export const gapForm = z.object({ ...content, state: choice(GAP_STATES, 'form_broken'), answer: optionalText(GAP_LIMITS.answer), id: idField(), expectedVersion })
export type GapForm = z.output<typeof gapForm>
