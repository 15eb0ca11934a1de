import type { AuditEvent } from '@/lib/platform/audit/record'

export const EXECUTIVE_ANSWERS = ['COVER_GIVEN', 'TALK_FIRST'] as const
export type ExecutiveAnswer = (typeof EXECUTIVE_ANSWERS)[number]

/** "Alleen u kunt dit": a question to the alderman, with the answer when there is one. */
export interface ExecutiveRequestRead {
  readonly id: string
  readonly title: string
  readonly why: string
  /** YYYY-MM-DD: after this day it is too late. */
  readonly neededBy: string
  readonly createdAt: Date
  readonly answer: { readonly answer: ExecutiveAnswer; readonly createdAt: Date; readonly byName: string; readonly hasLeft: boolean } | null
}

export type LoopEvent =
  | (AuditEvent & { readonly event: 'executive_asked' | 'overview_sent' })
  | (AuditEvent & { readonly event: 'executive_answered'; readonly changes: { readonly answer: ExecutiveAnswer } })

/** The background task that mails an alderman the link to the overview. */
export const MAIL_OVERVIEW = 'loop.mail_overview'
