import { z } from 'zod'
import { choice, dayField, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { STANCE_LIMITS } from '../stances/schema'
import { GOAL_STANCES } from '../stances/types'

export const MISSION_WORD_LIMITS = { reason: STANCE_LIMITS.reason, saidBy: 80 } as const

export const missionWordForm = z.object({
  wordingId: idField(), partnerId: idField('goals.partner_missing'), stance: choice(GOAL_STANCES, 'goals.stance_missing'), reason: optionalText(MISSION_WORD_LIMITS.reason),
  saidBy: requiredText(MISSION_WORD_LIMITS.saidBy, 'goals.said_by_missing'), saidOn: dayField('goals.verdict_day_missing'), requestKey,
})
export type MissionWordForm = z.output<typeof missionWordForm>
