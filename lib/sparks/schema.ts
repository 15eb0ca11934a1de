import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { choice, choices, idField, optionalText, requestKey, requiredNumber, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { SCORES } from './types'

export const SPARK_LIMITS = { title: 140, observation: 600, forWhom: 140, place: 80, whyNow: 400, companions: 240, companionLines: 6, firstStep: 200, withinDays: 14, municipality: 60, answer: 600 } as const

const code = (name: ErrorCode): ErrorCode => name

/** Each with a sentence of its own: three the same in one summary tell nobody which. */
const score = (missing: ErrorCode) => choice(SCORES, missing).transform(Number)

const linesOf = (text: string | null): string[] => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean)

const content = {
  title: requiredText(SPARK_LIMITS.title, 'sparks.title_missing'),
  observation: requiredText(SPARK_LIMITS.observation, 'sparks.observation_missing'),
  forWhom: requiredText(SPARK_LIMITS.forWhom, 'sparks.for_whom_missing'),
  lifePhases: choices(LIFE_PHASES, 'sparks.life_phases_missing'),
  place: optionalText(SPARK_LIMITS.place),
  whyNow: optionalText(SPARK_LIMITS.whyNow),
  fun: score('sparks.fun_missing'),
  important: score('sparks.important_missing'),
  needed: score('sparks.needed_missing'),
  companions: optionalText(SPARK_LIMITS.companions).refine((text) => linesOf(text).length <= SPARK_LIMITS.companionLines, code('sparks.companions_too_many')),
  firstStep: requiredText(SPARK_LIMITS.firstStep, 'sparks.first_step_missing'),
  withinDays: requiredNumber('sparks.within_days_missing').refine((days) => Number.isInteger(days) && days >= 1 && days <= SPARK_LIMITS.withinDays, code('sparks.within_days_wrong')),
  requestKey,
}

/** A vuurtje that a member leaves in their coalition. */
export const initiativeForm = z.object(content)
export type InitiativeForm = z.output<typeof initiativeForm>

/** A vuurtje of anybody: the municipality by its name, or nothing when they do not know. */
export const sparkForm = z.object({ ...content, municipality: optionalText(SPARK_LIMITS.municipality) })
export type SparkForm = z.output<typeof sparkForm>

export const adoptionForm = z.object({
  sparkId: idField(),
  answer: requiredText(SPARK_LIMITS.answer, 'sparks.answer_missing'),
})
export type AdoptionForm = z.output<typeof adoptionForm>
