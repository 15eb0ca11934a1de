import type { PartnerContent, PartnerStatus } from '@/lib/partners/types'
import type { AuditEvent } from '@/lib/platform/audit/record'
import type { CellProblem } from '../types'
import type { ColumnField } from './definitions'

/** Per column what it says; null: nothing that we keep. */
export type Mapping = readonly (ColumnField | null)[]

export type Table = readonly (readonly string[])[]

export const PARTNER_IMPORT_STATUSES = ['CHECKED', 'CONFIRMED', 'CANCELLED', 'UNDONE'] as const
export type PartnerImportStatus = (typeof PARTNER_IMPORT_STATUSES)[number]

/** A row that fits, as it would be kept. */
export interface GoodRow {
  readonly rowNumber: number
  readonly kind: 'NEW' | 'CHANGED' | 'UNCHANGED'
  /** The partner that it is about; null for a new one. */
  readonly partnerId: string | null
  readonly content: PartnerContent
  readonly status: PartnerStatus
}

export interface BadRow {
  readonly rowNumber: number
  readonly problems: readonly CellProblem[]
}

export interface Staged {
  readonly good: readonly GoodRow[]
  readonly bad: readonly BadRow[]
}

export interface PartnerImportListed {
  readonly id: string
  readonly fileName: string
  readonly status: PartnerImportStatus
  readonly rowsNew: number
  readonly rowsChanged: number
  readonly rowsUnchanged: number
  readonly rowsRefused: number
  readonly createdAt: Date
  readonly decidedAt: Date | null
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

export interface ColumnRead {
  readonly heading: string
  readonly field: ColumnField | null
  /** The first things that stand in it. */
  readonly examples: readonly string[]
}

/** A list with what would happen when it is read in, as the register is now. */
export interface PartnerImportRead extends PartnerImportListed {
  readonly columns: readonly ColumnRead[]
  /** Which of the two that no list can do without are not there: a name and a kind. */
  readonly missing: readonly ColumnField[]
  readonly good: readonly GoodRow[]
  readonly bad: readonly BadRow[]
  /** A fingerprint of what is shown: what happens must be what somebody saw. */
  readonly seen: string
  readonly mayUndo: boolean
}

/** The nightly task that lets go of what a list keeps of people. */
export const FORGET_LISTS = 'imports.forget_lists'

export type PartnerImportEvent = AuditEvent & {
  readonly event: 'partner_list_checked' | 'partner_list_confirmed' | 'partner_list_cancelled' | 'partner_list_undone'
  readonly changes: { readonly rowsNew: number; readonly rowsChanged: number; readonly rowsRefused: number }
}
