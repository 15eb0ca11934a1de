import { read, utils, type WorkSheet } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { unzipSync, zipSync } from 'fflate'
import { MOST_COLUMNS, MOST_PARTNERS, MOST_UNPACKED } from './definitions'
import type { Table } from './types'

/** Many rows more than we take, since some are empty: so that "too many" can be said. */
const MOST_READ = 10 * MOST_PARTNERS

/** Is this a spreadsheet in the format of today? */
export const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/**
 * The same parts, none larger than it says in the list of what is in it. What says two sizes cannot make more of them than
 * we looked at: the reader of spreadsheets believes the other one. Undefined when they are too large together.
 */
function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  let size = 0
  const parts = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= MOST_UNPACKED })
  return size > MOST_UNPACKED ? undefined : zipSync(parts, { level: 0 })
}

const trimmed = (rows: readonly (readonly (string | undefined)[])[]): Table =>
  rows.map((cells) => Array.from({ length: Math.min(cells.length, MOST_COLUMNS) }, (_, index) => (cells[index] ?? '').trim()))

/**
 * The cells of the first sheet, as they are shown. A formula is what it last came to: nothing is calculated here.
 * Undefined when it is no spreadsheet that we can read, or one that unpacks to something far too large.
 */
export function readWorkbook(bytes: Buffer): Table | undefined {
  try {
    const parts = unpacked(bytes)
    if (!parts) return undefined
    const book = read(parts, { type: 'buffer', sheetRows: MOST_READ, cellFormula: false, cellHTML: false, cellStyles: false, bookVBA: false })
    const sheet: WorkSheet | undefined = book.Sheets[book.SheetNames[0] ?? '']
    if (!sheet?.['!ref']) return []
    // From the first cell on, so that a row has the number that a spreadsheet shows.
    const { e: end } = utils.decode_range(sheet['!ref'])
    const range = { s: { r: 0, c: 0 }, e: { r: end.r, c: Math.min(end.c, MOST_COLUMNS - 1) } }
    return trimmed(utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true, range }))
  } catch {
    return undefined
  }
}

/** The cells of a text: pasted from a spreadsheet (tabs), or CSV with semicolons or commas. Undefined on a quote that never closes. */
export function readText(text: string): Table | undefined {
  const [first = ''] = text.split('\n').filter((line) => /[\t;,]/.test(line))
  const delimiter = ['\t', ';', ','].find((one) => first.includes(one)) ?? ';'
  try {
    return trimmed(parse(text, { delimiter, relax_column_count: true, relax_quotes: delimiter === '\t', bom: true, to: MOST_READ }))
  } catch {
    return undefined
  }
}
