import { z } from 'zod'
import { choice, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { WORKSHEET_KEYS } from './definitions'
import { answerField, togetherFields, togetherOf } from './together/schema'
import type { Together } from './together/types'
import { STEP_STATES, type Answers } from './types'

export const PLAN_LIMITS = { reason: 300, text: 6_000 } as const

/** One of the five, in a hidden field. */
export const stepField = z.coerce.number('form_broken' satisfies ErrorCode).pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], 'form_broken' satisfies ErrorCode))

export const stepForm = z.object({
  step: stepField,
  state: choice(STEP_STATES, 'plan.state_missing'),
  reason: optionalText(PLAN_LIMITS.reason),
})
export type StepForm = z.output<typeof stepForm>

/** What was typed into a sheet; its own fields are checked by the definition (see rules.ts), so a draft may be half filled. */
export const worksheetForm = z.object({
  worksheet: choice(WORKSHEET_KEYS, 'form_broken'),
  /** The version of the draft on the screen; 0 when there was none. */
  expectedVersion: z.coerce.number('form_broken' satisfies ErrorCode).int().min(0),
  intent: choice(['save', 'finish'], 'form_broken'),
  requestKey,
  ...togetherFields,
}).catchall(answerField)
  .transform(({ worksheet, expectedVersion, intent, requestKey: key, seen, take, ...rest }) => {
    const answers: Answers = rest
    return { worksheet, expectedVersion, intent, requestKey: key, together: togetherOf(seen, take, rest), answers }
  })
export type WorksheetForm = Omit<z.output<typeof worksheetForm>, 'together'> & { readonly together?: Together | undefined }

export const planTextForm = z.object({
  body: requiredText(PLAN_LIMITS.text, 'plan.text_missing'),
  bodyB1: optionalText(PLAN_LIMITS.text),
  /** The number of the version on the screen; 0 when there was none. */
  expectedNumber: z.coerce.number('form_broken' satisfies ErrorCode).int().min(0),
})
export type PlanTextForm = z.output<typeof planTextForm>
