import type { AuditEvent } from '@/lib/platform/audit/record'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

export const IMPORT_STATUSES = ['CHECKED', 'CONFIRMED', 'CANCELLED'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

export type ImportRowStatus = 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED'

/** What is wrong with a cell: its column, a code with a sentence, and what stood there. */
export interface CellProblem {
  readonly column: string
  readonly code: ErrorCode
  readonly value: string
  /** The row that says the same, for two equal rows. */
  readonly otherRow?: number
}

/** A row that was refused. The number is the one a spreadsheet shows: the header is row 1. */
export interface RefusedRow {
  readonly rowNumber: number
  readonly problems: readonly CellProblem[]
  readonly cells: readonly string[]
}

export interface ImportListed {
  readonly id: string
  readonly fileName: string
  readonly status: ImportStatus
  readonly rowsRead: number
  readonly rowsNew: number
  readonly rowsChanged: number
  readonly rowsUnchanged: number
  readonly rowsRefused: number
  readonly createdAt: Date
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

export interface ImportRead extends ImportListed {
  /** The first refused rows; all of them are in the download. */
  readonly refused: readonly RefusedRow[]
}

export type ImportEvent = AuditEvent & {
  readonly event: 'import_checked' | 'import_confirmed' | 'import_cancelled'
  readonly changes: { readonly rowsNew: number; readonly rowsChanged: number; readonly rowsRefused: number }
}
