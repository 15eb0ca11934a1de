import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import { parse as parseCsv } from 'csv-parse'
import { unzipSync, zipSync } from 'fflate'
import { DEEPEST, MOST_COLUMNS, MOST_IN_CELL, MOST_ROWS, MOST_UNPACKED } from './definitions'
import { decodeText, delimiterOf, isZip, REGION_CODE } from './rules'
import type { Cell, FileProblem, Line, Opened } from './types'

/** What is wrong with a file, noticed while it is read. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code)
  }
}

const tooManyRows = () => new UnreadableFile({ code: 'imports.too_many_rows', params: { max: MOST_ROWS } })

/** Some lines above and under the table are none of its rows. */
const MOST_LINES = MOST_ROWS + 1_000

/** Pieces of a text, so that the reader gets to breathe between them. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += 65_536) yield text.slice(from, from + 65_536)
}

async function* csvLines(text: string): AsyncGenerator<Line[]> {
  let rows: string[][] = []
  const parser = parseCsv({
    delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false, bom: true, max_record_size: MOST_COLUMNS * MOST_IN_CELL,
    // Kept here and not handed on one by one, which takes longer than reading them.
    on_record: (cells: string[]) => { rows.push(cells); return undefined },
  })
  parser.resume()
  let number = 0
  const taken = (): Line[] => {
    const lines = rows.map((cells): Line => {
      number += 1
      if (cells.length > MOST_COLUMNS) throw new UnreadableFile({ code: 'imports.too_many_columns', params: { max: MOST_COLUMNS } })
      return { number, cells: cells.some((cell) => cell.length > MOST_IN_CELL) ? cells.map((cell) => cell.slice(0, MOST_IN_CELL)) : cells }
    })
    if (number > MOST_LINES) throw tooManyRows()
    rows = []
    return lines
  }
  let failed: Error | undefined
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve)
    parser.on('error', (error: Error) => { failed = error; resolve() })
  })
  try {
    for (const piece of piecesOf(text)) {
      await Promise.race([ended, new Promise<void>((resolve) => { parser.write(piece, () => resolve()) })])
      if (failed) throw failed
      yield taken()
      // Others get their turn between two pieces.
      await new Promise((resolve) => { setImmediate(resolve) })
    }
    parser.end()
    await ended
    if (failed) throw failed
    yield taken()
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    // Not its `lines`: a quote that never closes is noticed at the end of the file only.
    throw new UnreadableFile({ code: 'imports.broken_quotes', params: { row: Number((error as { records?: number }).records ?? 0) + 1 } })
  } finally {
    parser.destroy()
  }
}

/** Lines that are all there already, a thousand at a time. */
async function* inBatches(lines: Iterable<Line>): AsyncGenerator<Line[]> {
  let batch: Line[] = []
  for (const line of lines) {
    batch.push(line)
    if (batch.length < 1_000) continue
    yield batch
    batch = []
    await new Promise((resolve) => { setImmediate(resolve) })
  }
  yield batch
}

/**
 * The same parts, none larger than it says in the list of what is in it. What says two sizes cannot make more of them than
 * we looked at: the reader of spreadsheets believes the other one. Undefined when they are too large together.
 */
function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  let size = 0
  const parts = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= MOST_UNPACKED })
  return size > MOST_UNPACKED ? undefined : zipSync(parts, { level: 0 })
}

const dayText = (day: Date): string => new Date(Math.round(day.getTime() / 60_000) * 60_000).toISOString().slice(0, 10)

/** What a cell holds. A formula is what it last came to; one that was never calculated is shown, not worked out. */
function cellOf(cell: CellObject | undefined): Cell {
  if (!cell) return ''
  if (cell.v === undefined || cell.v === null) return cell.f === undefined ? '' : `=${cell.f}`.slice(0, MOST_IN_CELL)
  if (cell.t === 'n' && typeof cell.v === 'number') return cell.v
  if (cell.v instanceof Date) return dayText(cell.v)
  if (cell.t === 'e') return String(cell.w ?? '#N/B')
  return String(cell.v).slice(0, MOST_IN_CELL)
}

function* sheetLines(sheet: WorkSheet): Generator<Line> {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const end = sheet['!ref'] ? utils.decode_range(sheet['!ref']).e : { r: -1, c: -1 }
  if (end.r >= MOST_LINES) throw tooManyRows()
  const width = Math.min(end.c + 1, MOST_COLUMNS)
  for (let row = 0; row <= end.r; row += 1) yield { number: row + 1, cells: Array.from({ length: width }, (_, column) => cellOf(rows[row]?.[column])) }
}

function openWorkbook(bytes: Buffer): Opened {
  try {
    const parts = unpacked(bytes)
    if (!parts) return { ok: false, problem: { code: 'imports.unpacks_too_large' } }
    const book = read(parts, { type: 'buffer', dense: true, cellDates: true, UTC: true, sheetRows: MOST_LINES + 1, cellFormula: true, cellHTML: false, cellStyles: false, bookVBA: false })
    const sheets = book.SheetNames.map((name) => book.Sheets[name]).filter((sheet): sheet is WorkSheet => sheet?.['!ref'] !== undefined)
    // The first with more than a title on it: a cover sheet often stands before the figures.
    const sheet = sheets.find((one) => { const { e } = utils.decode_range(one['!ref'] ?? 'A1'); return e.r >= 1 && e.c >= 1 }) ?? sheets[0]
    if (!sheet) return { ok: false, problem: { code: 'imports.no_rows' } }
    return { ok: true, source: { kind: 'WORKBOOK', style: 'COMMA', lines: () => inBatches(sheetLines(sheet)) } }
  } catch {
    return { ok: false, problem: { code: 'imports.no_workbook' } }
  }
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value)

const jsonCell = (value: Json | undefined): Cell => (typeof value === 'number' ? value : typeof value === 'string' ? value.slice(0, MOST_IN_CELL) : typeof value === 'boolean' ? String(value) : '')

/** The objects of a list, of `value` as CBS answers, or the properties of the features of a map. */
function recordsOf(json: Json): readonly { readonly [key: string]: Json }[] | undefined {
  const list = Array.isArray(json) ? json : isObject(json) ? [json.value, json.features, json.data, json.records].find((one) => Array.isArray(one)) : undefined
  if (!Array.isArray(list) || !list.every(isObject)) return undefined
  return list.map((one) => (isObject(one.properties) && 'geometry' in one ? one.properties : one))
}

function* recordLines(records: readonly { readonly [key: string]: Json }[]): Generator<Line> {
  const headings = [...new Set(records.slice(0, 2_000).flatMap((one) => Object.keys(one)))]
  if (headings.length > MOST_COLUMNS) throw new UnreadableFile({ code: 'imports.too_many_columns', params: { max: MOST_COLUMNS } })
  if (records.length > MOST_ROWS) throw tooManyRows()
  yield { number: 1, cells: headings }
  for (const [index, one] of records.entries()) yield { number: index + 2, cells: headings.map((key) => jsonCell(Object.hasOwn(one, key) ? one[key] : undefined)) }
}

const isYear = (key: string): boolean => /^(?:19|20)\d{2}$/.test(key)

/** Figures per year that lie in each other: by region, then by what they count. */
function* seriesRows(json: Json, region: string, name: string, depth: number): Generator<Cell[]> {
  if (!isObject(json) || depth > DEEPEST) return
  const keys = Object.keys(json)
  if (keys.length > 0 && region !== '' && keys.every((key) => isYear(key) && (json[key] === null || typeof json[key] === 'number' || typeof json[key] === 'string'))) {
    for (const year of keys) yield [region, name, year, jsonCell(json[year])]
    return
  }
  const said = Object.entries(json).find(([key, value]) => /^(?:gemeente_?)?(?:code|codering)$/i.test(key) && typeof value === 'string' && REGION_CODE.test(value))?.[1]
  const here = typeof said === 'string' ? said : region
  for (const [key, value] of Object.entries(json)) yield* seriesRows(value, REGION_CODE.test(key) ? key : here, key, depth + 1)
}

function* nestedLines(rows: Iterable<Cell[]>): Generator<Line> {
  yield { number: 1, cells: ['regio', 'onderwerp', 'jaar', 'waarde'] }
  let number = 1
  for (const cells of rows) {
    number += 1
    if (number > MOST_LINES) throw tooManyRows()
    yield { number, cells }
  }
}

function openJson(text: string): Opened {
  let json: Json
  try {
    json = JSON.parse(text) as Json
  } catch {
    return { ok: false, problem: { code: 'imports.broken_json' } }
  }
  const records = recordsOf(json)
  if (records) return { ok: true, source: { kind: 'JSON', style: 'DOT', lines: () => inBatches(recordLines(records)) } }
  return { ok: true, source: { kind: 'JSON', style: 'DOT', lines: () => inBatches(nestedLines(seriesRows(json, '', '', 0))) } }
}

/** A file of figures: Excel or ODS, JSON, or text with separators. Nothing in it is executed. */
export function openFile(bytes: Buffer): Opened {
  if (isZip(bytes)) return openWorkbook(bytes)
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text } = decoded
  if (/^\s*[[{]/.test(text.slice(0, 200))) return openJson(text)
  return { ok: true, source: { kind: 'CSV', style: delimiterOf(text) === ',' ? 'DOT' : 'COMMA', lines: () => csvLines(text) } }
}
