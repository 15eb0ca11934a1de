import { z } from 'zod'
import { choice, idField, optionalText, requestKey } from '@/lib/platform/actions/fields'
import { GOAL_STANCES } from './types'

export const STANCE_LIMITS = { reason: 300, contribution: 300 } as const

export const stanceForm = z.object({
  goalId: idField(), partnerId: idField('goals.partner_missing'), stance: choice(GOAL_STANCES, 'goals.stance_missing'),
  contribution: optionalText(STANCE_LIMITS.contribution), reason: optionalText(STANCE_LIMITS.reason), requestKey,
})
export type StanceForm = z.output<typeof stanceForm>
