import { z } from 'zod'
import { WORKSHEETS, type WorksheetKey } from '@/lib/plan/definitions'
import { choice, dayField, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { ASSIGNMENT_KEYS } from './definitions'
import type { HandedRecord } from './types'

export const HOMEWORK_LIMITS = { note: 300, body: 1_500, reason: 300 } as const

const code = (name: ErrorCode): ErrorCode => name

/** Whom homework is for, as one choice of a list: a partner or a person. */
const receiver = z.string().min(1, code('meetings.homework_for_missing')).regex(/^(partner|member):[0-9a-f-]{36}$/i, code('meetings.homework_for_missing'))
  .transform((text) => {
    const [kind, id = ''] = text.split(':')
    return { partnerId: kind === 'partner' ? id : null, memberId: kind === 'member' ? id : null }
  }).pipe(z.object({ partnerId: idField().nullable(), memberId: idField().nullable() }))

export const setHomeworkForm = z.object({
  assignment: choice(ASSIGNMENT_KEYS, 'meetings.assignment_missing'),
  receiver,
  dueOn: dayField('meetings.homework_due_missing'),
  note: optionalText(HOMEWORK_LIMITS.note),
  requestKey,
})
export type SetHomeworkForm = z.output<typeof setHomeworkForm>

const isSheet = (text: string): text is WorksheetKey => Object.hasOwn(WORKSHEETS, text)

/** A record of the workspace as one choice of a list; empty: none. What is no record of ours is a broken form. */
const handedRecord = z.string().optional().transform((text, ctx): HandedRecord | null => {
  if (!text) return null
  const [kind, id = ''] = text.split(':')
  if (kind === 'SHEET' && isSheet(id)) return { kind, sheet: id }
  if ((kind === 'SIGNAL' || kind === 'ACTION') && z.uuid().safeParse(id).success) return { kind, id }
  ctx.addIssue({ code: 'custom', message: code('form_broken') })
  return null
})

/** Which hand-in stood on the screen; empty: none. Another one by now is read before it is replaced. */
const seen = z.string().optional().transform((text) => text || null).pipe(z.uuid(code('form_broken')).nullable())

const EMPTY = { path: ['body'], message: code('meetings.hand_in_missing') }

export const handInForm = z.object({ homeworkId: idField(), body: optionalText(HOMEWORK_LIMITS.body), record: handedRecord, seen })
  .refine(({ body, record }) => body !== null || record !== null, EMPTY)
export type HandInForm = z.output<typeof handInForm>

/** By the personal link: words only, for who has no account reads nothing of the workspace. */
export const handInByLinkForm = z.object({ body: requiredText(HOMEWORK_LIMITS.body, 'meetings.hand_in_missing'), seen })
export type HandInByLinkForm = z.output<typeof handInByLinkForm>

export const discussHomeworkForm = z.object({ homeworkId: idField(), to: choice(['discussed', 'open'], 'form_broken') })
export type DiscussHomeworkForm = z.output<typeof discussHomeworkForm>

export const withdrawHomeworkForm = z.object({ homeworkId: idField(), reason: requiredText(HOMEWORK_LIMITS.reason, 'meetings.withdraw_reason_missing') })
export type WithdrawHomeworkForm = z.output<typeof withdrawHomeworkForm>
