import type { EndedSeries, IndicatorRead } from '../cards/types'
import type { ValueAttribute, ValueStatus } from '../types'

/** How a figure stands in a file: a number, or why there is none. */
export type FileStatus = ValueStatus | 'SUPPRESSED' | 'OTHER_BORDERS' | Exclude<ValueAttribute, 'NONE'>

/** One figure as it may be seen. */
export interface FileRow {
  readonly indicator: string
  readonly unit: string
  readonly series: number
  readonly regionCode: string
  readonly region: string
  /** As CBS writes it. */
  readonly period: string
  /** The year whose borders the area has; null: those of today, as far as they are known. */
  readonly divisionYear: number | null
  /** Null when there is none to see: never zero. */
  readonly value: number | null
  readonly status: FileStatus
  readonly isAddedUp: boolean
}

/** What stands beside the figures of an indicator. */
export interface FileAbout {
  readonly indicator: IndicatorRead
  readonly ended: readonly EndedSeries[]
  readonly lastEntry: Date | null
}

export interface FigureFile {
  readonly coalition: string
  readonly now: Date
  readonly rows: readonly FileRow[]
  readonly about: readonly FileAbout[]
}

export const FILE_FORMS = ['csv', 'data', 'xlsx', 'ods'] as const
export type FileForm = (typeof FILE_FORMS)[number]
