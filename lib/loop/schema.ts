import { z } from 'zod'
import { choice, dayField, idField, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { EXECUTIVE_ANSWERS } from './types'

export const REQUEST_LIMITS = { title: 120, why: 400 } as const

export const executiveRequestForm = z.object({
  title: requiredText(REQUEST_LIMITS.title, 'loop.title_missing'),
  why: requiredText(REQUEST_LIMITS.why, 'loop.why_missing'),
  neededBy: dayField('loop.needed_by_missing'),
  requestKey,
})
export type ExecutiveRequestForm = z.output<typeof executiveRequestForm>

export const executiveAnswerForm = z.object({
  requestId: idField(),
  answer: choice(EXECUTIVE_ANSWERS, 'loop.answer_missing'),
})
export type ExecutiveAnswerForm = z.output<typeof executiveAnswerForm>

export const overviewMailForm = z.object({ membershipId: idField('loop.alderman_missing'), requestKey })
export type OverviewMailForm = z.output<typeof overviewMailForm>
