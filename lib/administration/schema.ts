import { z } from 'zod'
import { VISIT_REASONS } from '@/lib/members/types'
import { choice, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { isColor, isReadableAccent, isReadableMain, VISIT_DAYS } from './rules'
import { START_CONTENTS, SUSPEND_REASONS, WAIVER_REASONS } from './types'

export const ADMINISTRATION_LIMITS = { name: 80, slug: 40, municipality: 60, others: 1_000, person: 80, email: 254 } as const

/** #rrggbb with enough contrast, or nothing. */
const color = (isReadable: (color: string) => boolean) =>
  z.string().optional().transform((text, ctx) => {
    if (!text) return null
    if (!isColor(text)) ctx.addIssue({ code: 'custom', message: 'administration.color_wrong' })
    else if (!isReadable(text)) ctx.addIssue({ code: 'custom', message: 'administration.color_unreadable' })
    return text.toLowerCase()
  })

export const newCoalitionForm = z.object({
  name: requiredText(ADMINISTRATION_LIMITS.name, 'administration.name_missing'),
  slug: optionalText(ADMINISTRATION_LIMITS.slug),
  municipality: requiredText(ADMINISTRATION_LIMITS.municipality, 'administration.municipality_missing'),
  otherMunicipalities: optionalText(ADMINISTRATION_LIMITS.others),
  coordinatorName: requiredText(ADMINISTRATION_LIMITS.person, 'administration.coordinator_missing'),
  coordinatorEmail: z.string('email_wrong').max(ADMINISTRATION_LIMITS.email, 'too_long').pipe(z.email('email_wrong')),
  start: choice(START_CONTENTS, 'administration.start_missing'),
  mainColor: color(isReadableMain),
  accentColor: color(isReadableAccent),
  requestKey,
})
export type NewCoalitionForm = z.output<typeof newCoalitionForm>

/** The coalition is a hidden field and so somebody's input, like all the rest. */
const coalition = z.string('form_broken').min(1, 'form_broken').max(ADMINISTRATION_LIMITS.slug, 'form_broken')

export const suspendForm = z.object({ coalition, reason: choice(SUSPEND_REASONS, 'administration.reason_missing') })
export type SuspendForm = z.output<typeof suspendForm>

export const coalitionForm = z.object({ coalition })

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
