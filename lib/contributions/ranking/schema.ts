import { z } from 'zod'
import { dayField, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

/** How many there are to choose from, and how long each may be. */
export const RANKING_LIMITS = { question: 160, fewest: 3, most: 10, words: 160, own: 1_000, decision: 800 } as const

export const rankingForm = z.object({
  question: requiredText(RANKING_LIMITS.question, 'ranking.question_missing'),
  /** What stands in the workspace already. */
  sources: z.array(z.string().max(80, 'form_broken' satisfies ErrorCode)).default([]),
  /** What else: one a line. */
  own: optionalText(RANKING_LIMITS.own),
  closesOn: dayField('ranking.day_missing'),
  requestKey,
})
export type RankingForm = z.output<typeof rankingForm>

export const choiceForm = z.object({ roundId: idField(), firstId: idField('ranking.first_missing'), secondId: idField('ranking.second_missing'), thirdId: idField('ranking.third_missing') })
export type ChoiceForm = z.output<typeof choiceForm>

export const closeForm = z.object({ roundId: idField() })
export type CloseForm = z.output<typeof closeForm>

export const decisionForm = z.object({ roundId: idField(), decision: requiredText(RANKING_LIMITS.decision, 'ranking.decision_missing') })
export type DecisionForm = z.output<typeof decisionForm>
