import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { choice, dayField, idField, optionalText, requestKey, requiredNumber, requiredText } from '@/lib/platform/actions/fields'
import { isDay } from '@/lib/platform/clock'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { PARTNER_TYPES } from '@/lib/partners/definitions'
import { optionalEmail, PARTNER_LIMITS } from '@/lib/partners/schema'
import { ANSWERS, INVITING_WAYS } from './types'

export const INVITING_LIMITS = { whyYou: 400, gains: 400, reason: 400, hours: 60 } as const

const code = (name: ErrorCode): ErrorCode => name

const asked = {
  inviterId: idField('goals.invite_who_missing'),
  way: choice(INVITING_WAYS, 'goals.invite_way_missing'),
  contactEmail: optionalEmail,
  whyYou: requiredText(INVITING_LIMITS.whyYou, 'goals.invite_why_missing'),
  hours: requiredNumber('goals.invite_hours_missing', INVITING_LIMITS.hours).pipe(z.number().int(code('partners.whole_hours'))),
  gains: optionalText(INVITING_LIMITS.gains),
  firstOn: z.string().optional().transform((text) => text || null).refine((day) => day === null || isDay(day), code('not_a_day')),
  answerBy: dayField('goals.invite_by_missing'),
  requestKey,
}

/** One that stands in the register, or a new one with its kind and ages, so that the matrix knows whom it is about. */
export const partnerInvitationForm = z.object({ partnerId: idField(), ...asked })
export type PartnerInvitationForm = z.output<typeof partnerInvitationForm>

export const newPartnerInvitationForm = z.object({
  partnerId: z.null(), name: requiredText(PARTNER_LIMITS.name, 'partners.name_missing'), partnerType: choice(PARTNER_TYPES, 'partners.type_missing'),
  lifePhases: z.array(z.enum(LIFE_PHASES, code('form_broken'))).default([]), ...asked,
})
export type NewPartnerInvitationForm = z.output<typeof newPartnerInvitationForm>

const NO_REASON = { path: ['reason'], message: code('goals.answer_reason_missing') }

const answered = { kind: choice(ANSWERS, 'goals.answer_missing'), reason: optionalText(INVITING_LIMITS.reason) }
const isExplained = ({ kind, reason }: { kind: string; reason: string | null }) => kind !== 'NO' || reason !== null

export const answerForm = z.object(answered).refine(isExplained, NO_REASON)
export type AnswerForm = z.output<typeof answerForm>

/** The same, written down by who asked in person. */
export const recordedAnswerForm = z.object({ partnerId: idField(), ...answered }).refine(isExplained, NO_REASON)
export type RecordedAnswerForm = z.output<typeof recordedAnswerForm>

export const withdrawalForm = z.object({ partnerId: idField() })
export type WithdrawalForm = z.output<typeof withdrawalForm>
