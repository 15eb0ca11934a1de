import type { AuditEvent } from '@/lib/platform/audit/record'

export const STORY_TELLERS = ['PARENT', 'YOUNG_PERSON', 'EXPERIENCE_EXPERT', 'PROFESSIONAL', 'VOLUNTEER'] as const
export type StoryTeller = (typeof STORY_TELLERS)[number]

export const CONSENT_WAYS = ['SPOKEN', 'WRITTEN', 'RECORDED'] as const
export type ConsentWay = (typeof CONSENT_WAYS)[number]

/** How far a story may go, the smallest first; PUBLIC may stand in a report. */
export const STORY_READERS = ['CORE_GROUP', 'MEMBERS', 'PUBLIC'] as const
export type StoryReaders = (typeof STORY_READERS)[number]

/** A few sentences beside a figure or a goal, with whose they are and how they may be used. */
export interface StoryContent {
  readonly teller: StoryTeller
  /** A name that somebody chose for this. */
  readonly chosenName: string | null
  /** One sentence that may be shown by itself. */
  readonly quote: string
  readonly body: string
  readonly consentWay: ConsentWay
  /** YYYY-MM-DD */
  readonly consentOn: string
  readonly readers: StoryReaders
  /** The last day on which it is shown. */
  readonly shownUntil: string
  readonly indicatorId: string | null
  readonly goalId: string | null
}

export interface StoryRead extends StoryContent {
  readonly id: string
  /** The kept story that it was made from. */
  readonly recordId: string | null
  readonly indicatorName: string | null
  readonly goalTitle: string | null
  readonly version: number
  readonly createdBy: string
  readonly updatedAt: Date
  readonly updatedByName: string
}

/** What a report may say of a story that may go outside: its one sentence, and whose it is. */
export type PublicStory = Pick<StoryContent, 'teller' | 'chosenName' | 'quote' | 'indicatorId' | 'goalId'>

/** A story that somebody wrote down on a worksheet, with what that worksheet and the sheet of the yield say of it already. */
export interface StoryToUse {
  readonly recordId: string
  /** The goal on the sheet of the yield (F5.6) that names it. */
  readonly goalTitle: string | null
  /** The sound of it, while nobody wrote down what was said. */
  readonly voiceId: string | null
  readonly first: Pick<StoryContent, 'teller' | 'quote' | 'body' | 'readers' | 'indicatorId' | 'goalId'>
}

/** Somebody who used a story hears that it was taken back. */
export const MAIL_STORY_WITHDRAWN = 'plan.mail_story_withdrawn'

/** The nightly task that lets go of what may not be shown any more. */
export const FORGET_STORIES = 'plan.forget_stories'

export type StoryEvent =
  | (AuditEvent & { readonly event: 'success_story_told' | 'success_story_changed'; readonly changes: { readonly readers: StoryReaders } })
  | (AuditEvent & { readonly event: 'success_story_withdrawn' | 'success_story_over' })
