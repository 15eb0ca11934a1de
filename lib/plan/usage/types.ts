import type { AuditEvent } from '@/lib/platform/audit/record'
import type { WorksheetKey } from '../definitions'

export type SheetMoment = 'BEGUN' | 'FINISHED' | 'LEFT'

export interface SheetCount {
  readonly worksheet: string
  readonly moment: SheetMoment | 'SAID'
  readonly field: string
  readonly count: number
}

/** How a worksheet goes: counts alone, of nobody. */
export interface SheetUse {
  readonly key: WorksheetKey
  readonly begun: number
  readonly finished: number
  /** How often somebody said what does not work. */
  readonly said: number
  /** Where people stop, the most often first. */
  readonly stops: readonly { readonly field: string; readonly count: number }[]
}

/** What somebody said does not work, without who. */
export interface SheetRemark {
  readonly id: string
  readonly worksheet: string
  readonly field: string | null
  readonly body: string
  /** YYYY-MM-DD */
  readonly givenOn: string
}

export type UsageEvent = AuditEvent & { readonly event: 'sheet_feedback_given'; readonly changes: { readonly worksheet: string } }
