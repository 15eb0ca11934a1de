import { stringify } from 'csv-stringify/sync'
import { DUTCH_CSV } from '@/lib/indicators/documents'
import { sayError } from '@/lib/platform/i18n/translator'
import { openFile } from './reading/documents'
import { textOf } from './reading/rules'
import { problemParams } from './rules'
import type { CellProblem, RefusedRow } from './types'

/** What is wrong with a cell, as a sentence that names row and column. */
const sayProblem = (rowNumber: number, problem: CellProblem): string => sayError('nl', problem.code, problemParams(rowNumber, problem))

/** The cells of some rows of a file, by their numbers; a number of a file that knows numbers as Dutch writes it. */
export async function cellsOf(bytes: Buffer, rows: ReadonlySet<number>): Promise<ReadonlyMap<number, readonly string[]>> {
  const opened = openFile(bytes)
  const cells = new Map<number, readonly string[]>()
  if (!opened.ok) return cells
  for await (const lines of opened.source.lines()) {
    for (const line of lines) {
      if (rows.has(line.number)) cells.set(line.number, line.cells.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : textOf(cell))))
    }
  }
  return cells
}

/** The refused rows as they stood in the file, with what is wrong in a last column: mend, and send in again. */
export function refusedCsv(headings: readonly string[], refused: readonly RefusedRow[], cells: ReadonlyMap<number, readonly string[]>): string {
  const rows = refused.map((row) => [...headings.map((_, index) => cells.get(row.rowNumber)?.[index] ?? ''), row.problems.map((problem) => sayProblem(row.rowNumber, problem)).join(' ')])
  return stringify([[...headings, 'Wat klopt er niet'], ...rows], DUTCH_CSV)
}
