import { z } from 'zod'
import { choice, dayField, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { GOAL_LIMITS } from '../schema'
import { PARENT_VERDICTS, VERDICT_VOICES } from './types'

export const PARENT_LIMITS = { notices: 300, drawback: 300, why: 300 } as const

export const parentAnswerForm = z.object({
  goalId: idField(),
  answer: requiredText(GOAL_LIMITS.parentBenefit, 'goals.parent_benefit_missing'),
  notices: requiredText(PARENT_LIMITS.notices, 'goals.parent_notices_missing'),
  drawback: optionalText(PARENT_LIMITS.drawback),
  expectedVersion,
})
export type ParentAnswerForm = z.output<typeof parentAnswerForm>

const verdict = {
  goalId: idField(),
  verdict: choice(PARENT_VERDICTS, 'goals.verdict_missing'),
  why: requiredText(PARENT_LIMITS.why, 'goals.verdict_why_missing'),
  /** The goal as it was read: a verdict is about those words. */
  expectedVersion,
  requestKey,
}

/** By who knows it from experience. */
export const verdictForm = z.object(verdict)
export type VerdictForm = z.output<typeof verdictForm>

/** By the coordinator, as it was said. */
export const recordedVerdictForm = z.object({ ...verdict, voice: choice(VERDICT_VOICES, 'goals.verdict_voice_missing'), givenOn: dayField('goals.verdict_day_missing') })
export type RecordedVerdictForm = z.output<typeof recordedVerdictForm>
