import { z } from 'zod'
import { commitmentForm } from '@/lib/agreements/schema'
import { choice, expectedVersion, idField, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { OUTCOME_KINDS } from './types'

/** As long as the sentence of an afspraak may be: what is taken over fits. */
export const SESSION_LIMITS = { body: 200, reason: 300 } as const

const ids = z.array(idField())

/** Who was there, and who was ticked when the page was read: only what this person changed is changed. */
export const presenceForm = z.object({
  meetingId: idField(), partnerIds: ids.default([]), seen: z.string().default('').transform((text) => (text === '' ? [] : text.split(','))).pipe(ids),
})
export type PresenceForm = z.output<typeof presenceForm>

const words = { kind: choice(OUTCOME_KINDS, 'meetings.outcome_kind_missing'), body: requiredText(SESSION_LIMITS.body, 'meetings.outcome_missing') }

export const outcomeForm = z.object({ meetingId: idField(), partnerId: idField('meetings.outcome_partner_missing'), ...words, requestKey })
export type OutcomeForm = z.output<typeof outcomeForm>

export const changeOutcomeForm = z.object({ outcomeId: idField(), ...words, expectedVersion })
export type ChangeOutcomeForm = z.output<typeof changeOutcomeForm>

export const setAsideForm = z.object({ outcomeId: idField(), reason: requiredText(SESSION_LIMITS.reason, 'meetings.aside_reason_missing') })
export type SetAsideForm = z.output<typeof setAsideForm>

export const reopenOutcomeForm = z.object({ outcomeId: idField() })
export type ReopenOutcomeForm = z.output<typeof reopenOutcomeForm>

/** The form of an afspraak, with the outcome that it comes from. */
export const takeOverForm = commitmentForm.and(z.object({ outcomeId: idField() }))
export type TakeOverForm = z.output<typeof takeOverForm>
