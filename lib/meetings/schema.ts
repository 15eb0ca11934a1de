import { z } from 'zod'
import { choice, dayField, expectedVersion, idField, optionalText, requestKey, requiredNumber, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { MEETING_KINDS, VERDICTS } from './types'

export const MEETING_LIMITS = { place: 120, item: 160, answer: 300, why: 300, reason: 300, people: 500 } as const

const code = (name: ErrorCode): ErrorCode => name

const chosenOrNot = z.string().optional().transform((id) => id || null).pipe(idField().nullable())

const meeting = { heldOn: dayField('meetings.held_on_missing'), place: optionalText(MEETING_LIMITS.place), storyId: chosenOrNot }

export const planMeetingForm = z.object({ kind: choice(MEETING_KINDS, 'meetings.kind_missing'), ...meeting, requestKey })
export type PlanMeetingForm = z.output<typeof planMeetingForm>

export const changeMeetingForm = z.object({ ...meeting, id: idField(), expectedVersion })
export type ChangeMeetingForm = z.output<typeof changeMeetingForm>

export const cancelMeetingForm = z.object({ meetingId: idField(), reason: requiredText(MEETING_LIMITS.reason, 'meetings.cancel_reason_missing') })
export type CancelMeetingForm = z.output<typeof cancelMeetingForm>

export const addItemForm = z.object({ meetingId: idField(), body: requiredText(MEETING_LIMITS.item, 'meetings.item_missing'), requestKey })
export type AddItemForm = z.output<typeof addItemForm>

export const dropItemForm = z.object({ meetingId: idField(), itemId: idField() })
export type DropItemForm = z.output<typeof dropItemForm>

const people = requiredNumber('meetings.people_missing', MEETING_LIMITS.people).pipe(z.number().int(code('meetings.people_missing')))

export const closeMeetingForm = z.object({
  meetingId: idField(),
  parentAnswer: optionalText(MEETING_LIMITS.answer),
  verdict: z.string().optional().transform((text) => text || null).pipe(z.enum(VERDICTS, code('form_broken')).nullable()),
  verdictWhy: optionalText(MEETING_LIMITS.why),
  unansweredReason: optionalText(MEETING_LIMITS.reason),
  parents: people,
  experts: people,
  /** Which of the homework on the agenda was discussed. */
  discussed: z.array(idField()).default([]),
  actionId: chosenOrNot,
  noActionReason: optionalText(MEETING_LIMITS.reason),
})
export type CloseMeetingForm = z.output<typeof closeMeetingForm>
