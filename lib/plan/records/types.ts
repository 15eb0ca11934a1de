import type { AuditEvent } from '@/lib/platform/audit/record'
import type { SheetFacts } from '../learning/types'
import type { Answers } from '../types'
import type { RecordKey } from './definitions'

export const SHEET_READERS = ['MEMBERS', 'CORE_GROUP', 'PUBLIC', 'PERSON'] as const
export type SheetReaders = (typeof SHEET_READERS)[number]

/** What a kept sheet is about, where that has a table of its own. */
export interface RecordSubject {
  readonly challengeId: string | null
  readonly partnerId: string | null
  readonly membershipId: string | null
  readonly indicatorId: string | null
  readonly goalId: string | null
  readonly actionId: string | null
  readonly commitmentId: string | null
}

/** A sheet that stays as it was filled in. */
export interface KeptSheet extends RecordSubject {
  readonly id: string
  readonly worksheet: RecordKey
  /** The version of the questions by which it was filled in. */
  readonly definitionVersion: number
  readonly answers: Answers
  /** What the registers said on the day that it was filled in, where it asks for that. */
  readonly facts: SheetFacts | null
  readonly readers: SheetReaders
  readonly version: number
  readonly createdAt: Date
  readonly createdBy: string
  readonly createdByName: string
  /** Who filled it in takes part no more. */
  readonly creatorHasLeft: boolean
  readonly updatedAt: Date
  readonly updatedByName: string
  /** Who changed it last takes part no more. */
  readonly hasLeft: boolean
  /** What it is about: an opgave, a goal, an indicator or somebody. */
  readonly about: string | null
  /** The sound of a story that was told instead of typed. */
  readonly voiceId: string | null
}

/** A kept sheet with what its chosen people, partners and places are called. */
export interface KeptSheetRead extends KeptSheet {
  readonly names: Readonly<Record<string, string>>
  readonly mayChange: boolean
  readonly mayWithdraw: boolean
}

/** One answer on a list that the answers of sheets come together on. */
export interface CollectedAnswer {
  readonly text: string
  readonly recordId: string
  readonly worksheet: RecordKey
  /** Who looks into it. */
  readonly carrier: string | null
}

export interface KeptSheets {
  readonly sheets: readonly KeptSheet[]
  /** Solutions that were there before the question. */
  readonly parking: readonly CollectedAnswer[]
  /** What nobody knows yet. */
  readonly questions: readonly CollectedAnswer[]
}

export type RecordEvent = AuditEvent & { readonly event: 'sheet_kept' | 'sheet_withdrawn'; readonly changes: { readonly worksheet: string } }
