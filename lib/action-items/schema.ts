import { z } from 'zod'
import { choice, dayField, idField, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { PREVENTION_TYPES } from './types'

export const ACTION_LIMITS = { what: 200 } as const

export const actionForm = z.object({
  what: requiredText(ACTION_LIMITS.what, 'actions.what_missing'),
  goalId: idField('actions.goal_missing'),
  status: choice(['DONE', 'PLANNED'], 'actions.status_missing'),
  plannedOn: dayField('actions.day_missing'),
  preventionType: choice(PREVENTION_TYPES, 'actions.prevention_missing'),
  requestKey,
})
export const finishForm = z.object({ actionId: idField(), doneOn: dayField('actions.day_missing') })
export const reopenForm = z.object({ actionId: idField(), plannedOn: dayField('actions.day_missing') })
export const stopForm = z.object({ actionId: idField() })

export type ActionForm = z.output<typeof actionForm>
