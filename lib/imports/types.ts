import type { AuditEvent } from '@/lib/platform/audit/record'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import type { Lack } from './meaning/rules'
import type { Mapping, PlaceQuestion, Survey, TargetSeries } from './meaning/types'

export const IMPORT_STATUSES = ['CHECKED', 'WRITING', 'CONFIRMED', 'CANCELLED', 'UNDONE'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** What is wrong with a cell, or unlikely in it: its column, a code with a sentence, and what stood there. */
export interface CellProblem {
  readonly column: string
  readonly code: ErrorCode
  readonly value: string
  /** The row that says the same, for two equal rows. */
  readonly otherRow?: number
}

/** A row that was refused. The number is the one a spreadsheet shows: the first line is row 1. */
export interface RefusedRow {
  readonly rowNumber: number
  readonly problems: readonly CellProblem[]
}

/** A figure that somebody must have seen before it is taken over. */
export interface FlaggedFigure extends CellProblem {
  readonly rowNumber: number
}

/** A row of figures as it will be read. */
export interface PreviewFigure {
  readonly rowNumber: number
  readonly series: string
  readonly regionCode: string
  readonly regionName: string
  readonly period: string
  readonly value: number | null
  readonly unit: string
  readonly status: 'FINAL' | 'PROVISIONAL' | 'NOT_DELIVERED'
}

/** What the page shows of what was read. */
export interface ImportReport {
  readonly lacks: readonly Lack[]
  readonly series: readonly (TargetSeries & { readonly isNew: boolean })[]
  readonly preview: readonly PreviewFigure[]
  readonly flags: readonly FlaggedFigure[]
  readonly questions: readonly PlaceQuestion[]
  /** How many rows somebody left out by what they answered about a place. */
  readonly leftOut: number
  /** Why the background task stopped before it wrote anything. */
  readonly stopped: ErrorCode | null
}

export interface ImportCounts {
  readonly rowsRead: number
  readonly rowsSuppressed: number
  readonly rowsRefused: number
  readonly figuresNew: number
  readonly figuresChanged: number
  readonly figuresUnchanged: number
  readonly figuresFlagged: number
}

export interface ImportListed extends ImportCounts {
  readonly id: string
  readonly fileName: string
  readonly status: ImportStatus
  readonly figuresDone: number
  readonly createdAt: Date
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

export interface ImportRead extends ImportListed {
  readonly survey: Survey
  readonly mapping: Mapping
  readonly report: ImportReport
  readonly undoReason: string | null
  readonly mayUndo: boolean
  /** The first refused rows; all of them are in the download. */
  readonly refused: readonly RefusedRow[]
  /** Ready cards and indicators that a file with one kind of figure can go to. */
  readonly targets: readonly { readonly key: string; readonly name: string }[]
}

/** The task that writes a large batch. */
export const WRITE_IMPORT = 'imports.write'

export type ImportEvent = AuditEvent & {
  readonly event: 'import_checked' | 'import_confirmed' | 'import_cancelled' | 'import_undone' | 'import_stopped'
  readonly changes: { readonly rowsNew: number; readonly rowsChanged: number; readonly rowsRefused: number }
}
