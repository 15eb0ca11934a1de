import type { WorksheetKey } from '@/lib/plan/definitions'
import type { AuditEvent } from '@/lib/platform/audit/record'
import type { AssignmentKey } from './definitions'

/** What of the workspace was handed in. */
export type HandedRecord =
  | { readonly kind: 'SHEET'; readonly sheet: WorksheetKey }
  | { readonly kind: 'SIGNAL' | 'ACTION'; readonly id: string }

export interface HandInRead {
  readonly id: string
  readonly body: string | null
  readonly record: HandedRecord | null
  readonly handedInAt: Date
  /** Null when it came by the personal link. */
  readonly byName: string | null
  /** Who handed it in takes no part any more. */
  readonly byHasLeft: boolean
}

/** Homework that was set for one partner or one person. */
export interface HomeworkRead {
  readonly id: string
  readonly assignment: AssignmentKey
  readonly definitionVersion: number
  readonly partnerId: string | null
  readonly memberId: string | null
  /** Of the partner or the person. */
  readonly forName: string
  /** The partner or the person takes no part any more. */
  readonly forHasLeft: boolean
  /** YYYY-MM-DD */
  readonly dueOn: string
  /** What who set it adds. */
  readonly note: string | null
  readonly linkId: string | null
  readonly setByName: string
  readonly setByHasLeft: boolean
  readonly withdrawnAt: Date | null
  /** Null when it went along with who left. */
  readonly withdrawReason: string | null
  readonly discussedAt: Date | null
  /** The newest one. */
  readonly handIn: HandInRead | null
}

/** Homework as its personal link shows it. */
export interface HomeworkByLink extends HomeworkRead {
  /** The newest was handed in in the workspace: what it says and who wrote it stay there. */
  readonly isHandedInInside: boolean
}

/** How homework stands. That it is late is told to coordinators alone. */
export const HOMEWORK_STATES = ['OPEN', 'LATE', 'HANDED_IN', 'DISCUSSED', 'WITHDRAWN'] as const
export type HomeworkState = (typeof HOMEWORK_STATES)[number]

/** Homework as somebody sees it in a list. */
export interface HomeworkListed extends HomeworkRead {
  readonly state: HomeworkState
  /** It is for this person, or for their partner. */
  readonly isOwn: boolean
}

export type HomeworkEvent = AuditEvent & {
  readonly event: 'homework_set' | 'homework_handed_in' | 'homework_discussed' | 'homework_discussion_undone' | 'homework_withdrawn' | 'homework_reminded'
  readonly changes: { readonly assignment: string }
}

/** The background tasks: the mail with the link, the look at night, and the one reminder. */
export const MAIL_HOMEWORK = 'meetings.mail_homework'
export const REMIND_HOMEWORK = 'meetings.remind_homework'
export const MAIL_HOMEWORK_REMINDER = 'meetings.mail_homework_reminder'
