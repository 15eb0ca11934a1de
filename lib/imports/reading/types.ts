import type { ErrorCode } from '@/lib/platform/i18n/messages'

/** A text as it stands in the file, or a number of a file that knows numbers (Excel, ODS, JSON). */
export type Cell = string | number

/** Where in a file something is wrong, for the files that cannot be read at all. */
export interface FileProblem {
  readonly code: ErrorCode
  readonly params?: Readonly<Record<string, string | number>>
}

export const FILE_KINDS = ['CSV', 'WORKBOOK', 'JSON'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** A comma or a dot before the decimals. */
export type NumberStyle = 'COMMA' | 'DOT'

/** A line of the file with the number that a spreadsheet or an editor shows for it. */
export interface Line {
  readonly number: number
  readonly cells: readonly Cell[]
}

/** A file that can be read line by line, from the beginning, as often as needed. */
export interface Source {
  readonly kind: FileKind
  /** How its numbers are written where nothing in them says so. */
  readonly style: NumberStyle
  /** Many lines at a time: handing over each by itself takes longer than reading it. */
  readonly lines: () => AsyncIterable<readonly Line[]>
}

export type Opened = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly problem: FileProblem }

/** Where the table stands in the lines of a file. */
export interface TableShape {
  readonly headings: readonly string[]
  /** The number of the line on which the first row of figures stands. */
  readonly firstRow: number
}
