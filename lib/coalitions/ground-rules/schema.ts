import { z } from 'zod'
import { choice, optionalText, requiredNumber, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { DECISION_RULES } from './types'

export const GROUND_RULES_LIMITS = { text: 400, route: 300, months: 120 } as const

/** With how many months people begin to talk about it. */
export const USUAL_RETENTION_MONTHS = 12

export const groundRulesForm = z.object({
  alsoNotRecorded: optionalText(GROUND_RULES_LIMITS.text),
  rawSignalReaders: requiredText(GROUND_RULES_LIMITS.text, 'coalitions.readers_missing'),
  signalRetentionMonths: requiredNumber('coalitions.months_wrong').refine((months) => Number.isInteger(months), 'coalitions.months_wrong' satisfies ErrorCode)
    .refine((months) => !Number.isInteger(months) || (months >= 1 && months <= GROUND_RULES_LIMITS.months), 'coalitions.months_range' satisfies ErrorCode),
  childRoute: requiredText(GROUND_RULES_LIMITS.route, 'coalitions.child_route_missing'),
  speakingUp: optionalText(GROUND_RULES_LIMITS.text),
  decisionRule: choice(DECISION_RULES, 'coalitions.decision_rule_missing'),
  /** The number of the version on the screen; 0 when there was none. */
  expectedNumber: z.coerce.number('form_broken' satisfies ErrorCode).int().min(0),
})
export type GroundRulesForm = z.output<typeof groundRulesForm>
