import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { DUTCH_CSV } from '@/lib/indicators/documents'
import { sayError } from '@/lib/platform/i18n/translator'
import { delimiterOf, problemParams } from './rules'
import type { CellProblem, RefusedRow } from './types'

/** What is wrong with a cell, as a sentence that names row and column. */
const sayProblem = (rowNumber: number, problem: CellProblem): string => sayError('nl', problem.code, problemParams(rowNumber, problem))

/** The cells of a CSV text, row by row; rows may have different lengths. Throws csv-parse's error on a broken quote. */
export const readCells = (text: string): string[][] =>
  parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false, bom: true })

/** The refused rows as they stood in the file, with what is wrong in a last column: mend, and send in again. */
export function refusedCsv(header: readonly string[], refused: readonly RefusedRow[]): string {
  const rows = refused.map((row) => [...row.cells, row.problems.map((problem) => sayProblem(row.rowNumber, problem)).join(' ')])
  return stringify([[...header, 'Wat klopt er niet'], ...rows], DUTCH_CSV)
}
