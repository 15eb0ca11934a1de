import { z } from 'zod'
import { lookColors } from '@/lib/coalitions/schema'
import { firstForm, invitationForm } from '@/lib/invitations/schema'
import { VISIT_REASONS } from '@/lib/members/types'
import { choice, optionalText, requestKey, requiredText, whatFits } from '@/lib/platform/actions/fields'
import { VISIT_DAYS } from './rules'
import { START_CONTENTS, SUSPEND_REASONS, WAIVER_REASONS } from './types'

export const ADMINISTRATION_LIMITS = { name: 80, slug: 40, municipality: 60, others: 1_000 } as const

const newCoalition = {
  name: requiredText(ADMINISTRATION_LIMITS.name, 'administration.name_missing'),
  slug: optionalText(ADMINISTRATION_LIMITS.slug),
  municipality: requiredText(ADMINISTRATION_LIMITS.municipality, 'administration.municipality_missing'),
  otherMunicipalities: optionalText(ADMINISTRATION_LIMITS.others),
  ...firstForm.shape,
  start: choice(START_CONTENTS, 'administration.start_missing'),
  ...lookColors.shape,
  requestKey,
}

export const newCoalitionForm = z.object(newCoalition)
export type NewCoalitionForm = z.output<typeof newCoalitionForm>

/** The same as far as it fits. */
export const newCoalitionDraft = whatFits(newCoalition)
export type NewCoalitionDraft = z.output<typeof newCoalitionDraft>

/** The coalition is a hidden field and so somebody's input, like all the rest. */
const coalition = z.string('form_broken').min(1, 'form_broken').max(ADMINISTRATION_LIMITS.slug, 'form_broken')

export const suspendForm = z.object({ coalition, reason: choice(SUSPEND_REASONS, 'administration.reason_missing') })
export type SuspendForm = z.output<typeof suspendForm>

export const coalitionForm = z.object({ coalition })

export const coordinatorForm = firstForm.extend({ coalition })

export const askedCoordinatorForm = invitationForm.extend({ coalition })

export const eraseForm = z.object({
  coalition,
  slug: requiredText(ADMINISTRATION_LIMITS.slug, 'administration.slug_differs'),
  waiver: z.enum(WAIVER_REASONS, 'form_broken').or(z.literal('')).optional().transform((value) => value || null),
})
export type EraseForm = z.output<typeof eraseForm>

export const visitForm = z.object({
  coalition,
  reason: choice(VISIT_REASONS, 'administration.reason_missing'),
  days: choice(VISIT_DAYS.map(String) as [string, ...string[]], 'administration.days_missing').transform(Number),
})
export type VisitForm = z.output<typeof visitForm>
