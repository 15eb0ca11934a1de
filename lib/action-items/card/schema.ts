import { z } from 'zod'
import { PARTNER_DOMAINS } from '@/lib/partners/types'
import { choice, dayField, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { ACTION_LIMITS, coverForm } from '../schema'
import { ACTION_STATUSES, PREVENTION_TYPES } from '../types'

export const ACTION_CARD_LIMITS = { parentBenefit: 300, togetherWith: 200, evidence: 300 } as const

const content = {
  what: requiredText(ACTION_LIMITS.what, 'actions.what_missing'),
  goalId: idField('actions.goal_missing'),
  /** Empty: what the goal says. */
  parentBenefit: optionalText(ACTION_CARD_LIMITS.parentBenefit),
  ownerId: idField('actions.owner_missing'),
  togetherWith: optionalText(ACTION_CARD_LIMITS.togetherWith),
  plannedOn: dayField('actions.day_missing'),
  locationId: z.string().optional().transform((id) => id || null).pipe(idField().nullable()),
  preventionType: choice(PREVENTION_TYPES, 'actions.prevention_missing'),
  cover: coverForm.shape.cover,
  status: choice(ACTION_STATUSES, 'actions.status_missing'),
  evidence: optionalText(ACTION_CARD_LIMITS.evidence),
}

export const newActionCardForm = z.object({ ...content, requestKey })
export type NewActionCardForm = z.output<typeof newActionCardForm>

export const actionCardForm = z.object({ ...content, actionId: idField(), expectedVersion })
export type ActionCardForm = z.output<typeof actionCardForm>

/** For whom an action is, and which domains do it together (F3.7). */
export const preventionForm = z.object({
  actionId: idField(), preventionType: choice(PREVENTION_TYPES, 'actions.prevention_missing'),
  domains: z.array(choice(PARTNER_DOMAINS, 'form_broken')).default([]), expectedVersion,
})
export type PreventionForm = z.output<typeof preventionForm>
