import type { AuditEvent } from '@/lib/platform/audit/record'
import type { About, Part } from './definitions'

export const RECEIPT_OUTCOMES = ['ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED'] as const
export type ReceiptOutcome = (typeof RECEIPT_OUTCOMES)[number]

/** Ontvangstbewijs: what was done with a contribution, and why. */
export interface Receipt {
  readonly outcome: ReceiptOutcome
  readonly reason: string
  /** What changes because of it; null when nothing does. */
  readonly whatChanges: string | null
  readonly createdAt: Date
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

/** What stands there now, where somebody said something: the same, other words, or nothing any more. */
export type PassageNow = { readonly state: 'SAME' | 'GONE' } | { readonly state: 'CHANGED'; readonly text: string }

/** Of a contribution that was spoken: who typed what was said. */
export interface VoiceRead {
  /** Of the typed words; 1 before anybody typed them. */
  readonly version: number
  /** Null while nobody did. */
  readonly typed: { readonly at: Date; readonly by: string; readonly byName: string; readonly hasLeft: boolean } | null
}

/** Inbreng on one passage, with the words that stood there when it was given. */
export interface ContributionRead {
  readonly id: string
  readonly about: About
  /** The version of the plan, the goal or the afspraak. */
  readonly subjectId: string
  /** Which passage: its key in the plan, or the name of the question. */
  readonly part: string
  readonly quote: string
  /** What stands there now; null for who may read the inbreng and not the rest. */
  readonly now: PassageNow | null
  /** Of the plan, the version that was read; null elsewhere. */
  readonly versionNumber: number | null
  /** Empty of what was spoken and not typed yet. */
  readonly body: string
  /** Null of what was typed at once. */
  readonly voice: VoiceRead | null
  /** Own or chosen name. */
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
  readonly createdBy: string
  readonly createdAt: Date
  /** YYYY-MM-DD: the day on which an answer is due. */
  readonly answerDueOn: string
  readonly receipt: Receipt | null
}

/** How the promise to answer is kept, without a word of what was said: of who asks, and of the last year. */
export interface AnswerClock {
  /** Without an answer, also those that are late. */
  readonly waiting: number
  /** Their day has passed. */
  readonly late: number
  /** YYYY-MM-DD: the day of the one that is due first; null when nothing waits. */
  readonly firstDueOn: string | null
  /** Answered in the last 365 days. */
  readonly answered: number
  /** Of those, on their day or before. */
  readonly inTime: number
}

/** A supporter who may read a contribution now. */
export interface Share {
  readonly supporterId: string
  readonly supporterName: string
  readonly sharedAt: Date
}

export type ContributionEvent =
  | (AuditEvent & { readonly event: 'contribution_given' | 'contribution_withdrawn' | 'contribution_typed_out' | 'contribution_late' })
  | (AuditEvent & { readonly event: 'contribution_shared' | 'contribution_share_ended'; readonly changes: { readonly supporterId: string } })
  | (AuditEvent & { readonly event: 'contribution_answered'; readonly changes: { readonly outcome: ReceiptOutcome } })

/** The background task that tells an experience expert that there is an answer. */
export const MAIL_RECEIPT = 'contributions.mail_receipt'

/** To a supporter: somebody shares something with them. What it is stays inside the workspace. */
export const MAIL_SHARED = 'contributions.mail_shared'

/** What somebody can say something about, question by question. */
export interface SubjectRead {
  readonly about: Exclude<About, 'PLAN'>
  readonly id: string
  readonly title: string
  readonly parts: readonly { readonly part: Part; readonly text: string }[]
}

/** Something that was adopted and taken back: where, by whom, and not what it said. */
export interface WithdrawnRead {
  readonly id: string
  readonly quote: string
  readonly byName: string
  readonly hasLeft: boolean
  readonly outcome: 'ADOPTED' | 'PARTLY_ADOPTED'
  readonly withdrawnAt: Date
}

/** To a coordinator: something that the coalition adopted was taken back. What it was is gone. */
export const MAIL_WITHDRAWN = 'contributions.mail_withdrawn'

/** The look at night, and the one mail to a coordinator: an answer is late. Of what, stays inside the workspace. */
export const WARN_LATE = 'contributions.warn_late'
export const MAIL_LATE = 'contributions.mail_late'
