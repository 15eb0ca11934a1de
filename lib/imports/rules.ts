import { perHead } from '@/lib/indicators/rules'
import type { Figure } from '@/lib/indicators/types'
import { parseDutchNumber } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { MOST_ROWS, type ImportFormat } from './definitions'
import type { CellProblem, ImportRowStatus } from './types'

/** Where in a file something is wrong, for the files that cannot be read at all. */
export interface FileProblem {
  readonly code: ErrorCode
  readonly params?: Readonly<Record<string, string | number>>
}

type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: FileProblem }

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte)

/** Semicolon, or comma when the header has more of those. */
export const delimiterOf = (text: string): ';' | ',' => {
  const header = text.slice(0, text.indexOf('\n') >= 0 ? text.indexOf('\n') : undefined)
  return (header.match(/,/g)?.length ?? 0) > (header.match(/;/g)?.length ?? 0) ? ',' : ';'
}

/** Row and column (from 1) of a byte in a separated text. */
function placeOf(bytes: Uint8Array, at: number): { row: number; column: number } {
  const delimiter = delimiterOf(new TextDecoder('latin1').decode(bytes.subarray(0, 4_000))).charCodeAt(0)
  let row = 1
  let column = 1
  for (let index = 0; index < at; index += 1) {
    if (bytes[index] === 0x0a) {
      row += 1
      column = 1
    } else if (bytes[index] === delimiter) column += 1
  }
  return { row, column }
}

/** The first byte that is no UTF-8, or -1. */
function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const fits = (end: number): boolean => {
    try {
      decoder.decode(bytes.subarray(0, end))
      return true
    } catch {
      return false
    }
  }
  if (fits(bytes.length)) return -1
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    // A cut through a character is no fault of the file: look a few bytes further before judging.
    if ([0, 1, 2, 3].some((more) => fits(Math.min(middle + more, bytes.length)))) good = middle
    else bad = middle
  }
  return good
}

/** The text of a CSV file. What is no UTF-8 text is refused with the place, and a web page or a spreadsheet by name. */
export function decodeText(bytes: Uint8Array): Decoded {
  const no = (code: ErrorCode, params?: FileProblem['params']): Decoded => ({ ok: false, problem: { code, ...(params ? { params } : {}) } })
  if (bytes.length === 0) return no('imports.empty')
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return no('imports.utf16')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).replace(/^\u00ef\u00bb\u00bf/, '').trimStart().toLowerCase()
  if (start.startsWith('<!doctype') || start.startsWith('<html') || start.startsWith('<head') || start.startsWith('<?xml')) return no('imports.is_html')
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return no('imports.is_spreadsheet')
  const binary = bytes.indexOf(0)
  if (binary >= 0) return no('imports.not_text')
  const bad = firstBadByte(bytes)
  if (bad >= 0) return no('imports.encoding', placeOf(bytes, bad))
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)
  return { ok: true, text }
}

/** Where the columns of a format stand in a header. */
export type Places = Readonly<Record<keyof ImportFormat['columns'], number>>

/** The places of the columns, or the columns that are missing or there twice. */
export function findColumns(format: ImportFormat, header: readonly string[]): { ok: true; places: Places } | { ok: false; problem: FileProblem } {
  const names = header.map((name) => name.trim())
  const wanted = Object.values(format.columns)
  const missing = wanted.filter((name) => !names.includes(name))
  if (missing.length > 0) return { ok: false, problem: { code: 'imports.columns_missing', params: { columns: missing.map((name) => `‘${name}’`).join(', '), count: missing.length } } }
  const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice) return { ok: false, problem: { code: 'imports.column_twice', params: { column: twice } } }
  const { year, code, inhabitants, total, perHead: euros } = format.columns
  const at = (name: string) => names.indexOf(name)
  return { ok: true, places: { year: at(year), code: at(code), inhabitants: at(inhabitants), total: at(total), perHead: at(euros) } }
}

export interface KnownMunicipality {
  readonly code: string
  readonly firstYear: number
  readonly lastYear: number
}

type Checked = { readonly ok: true; readonly figure: Figure } | { readonly ok: false; readonly problems: readonly CellProblem[] }

/** Rounding in the file: euros per inhabitant to one decimal, cost to thousands. */
const ROUNDING = 0.1

/** More than this is no figure of a municipality, and more than its column can hold. */
const MOST = 999_999_999

/** One row of figures, or everything that is wrong with it, by column. */
export function checkRow(
  format: ImportFormat, places: Places, cells: readonly string[], known: ReadonlyMap<string, KnownMunicipality>, thisYear: number,
): Checked {
  const problems: CellProblem[] = []
  const cell = (key: keyof Places) => (cells[places[key]] ?? '').trim()
  const wrong = (key: keyof Places, code: ErrorCode) => { problems.push({ column: format.columns[key], code, value: cell(key).slice(0, 60) }) }
  const number = (key: keyof Places): number | undefined => {
    const value = parseDutchNumber(cell(key))
    if (cell(key) === '') wrong(key, 'imports.cell_empty')
    else if (value === undefined || value < 0 || value > MOST) wrong(key, 'imports.not_a_number')
    return value
  }

  const year = /^\d{4}$/.test(cell('year')) ? Number(cell('year')) : undefined
  if (year === undefined || year < 2000 || year > thisYear) wrong('year', 'imports.not_a_year')
  const municipality = known.get(cell('code'))
  if (!municipality) wrong('code', 'imports.unknown_municipality')
  else if (year !== undefined && (year < municipality.firstYear || year > municipality.lastYear)) wrong('code', 'imports.not_in_that_year')
  const inhabitants = number('inhabitants')
  if (inhabitants === 0) wrong('inhabitants', 'imports.no_inhabitants')
  const total = number('total')
  const euros = number('perHead')
  if (problems.length > 0 || year === undefined || !municipality || inhabitants === undefined || total === undefined || euros === undefined) return { ok: false, problems }
  const figure = perHead(municipality.code, year, total * 1000, inhabitants)
  if (Math.abs((figure.value ?? 0) - euros) > ROUNDING) {
    wrong('perHead', 'imports.does_not_add_up')
    return { ok: false, problems }
  }
  return { ok: true, figure }
}

export const keyOf = (figure: Pick<Figure, 'regionCode' | 'year'>): string => `${figure.regionCode} ${figure.year}`

const isSame = (one: Figure, other: Figure): boolean => one.status === other.status && one.numerator === other.numerator && one.denominator === other.denominator

/** What a row would do to what stands there. */
export function compareFigure(figure: Figure, before: Figure | undefined): Exclude<ImportRowStatus, 'REFUSED'> {
  if (!before) return 'NEW'
  return isSame(figure, before) ? 'UNCHANGED' : 'CHANGED'
}

/** May a row be written that was read while `was` stood there? Only when that still stands there, or already what the row says. */
export function canOverwrite(figure: Figure, was: Figure | null, now: Figure | undefined): boolean {
  if (!now) return was === null
  return isSame(figure, now) || (was ? isSame(was, now) : false)
}

export const canDecide = (status: string): { can: true } | { can: false; reason: 'imports.decided' } =>
  status === 'CHECKED' ? { can: true } : { can: false, reason: 'imports.decided' }

/** What the sentence for a problem is filled with. */
export const problemParams = (rowNumber: number, { column, value, otherRow }: CellProblem): Record<string, string | number> =>
  ({ row: rowNumber, column, value, otherRow: otherRow ?? 0 })

/** Everything that can be wrong with a file as a whole. */
const FILE_CODES = [
  'too_large', 'no_file', 'broken', 'empty', 'utf16', 'is_html', 'is_spreadsheet', 'not_text', 'encoding', 'broken_quotes', 'columns_missing', 'column_twice', 'no_rows',
  'too_many_rows', 'no_workbook', 'too_many_partners',
] as const

/** What is wrong with a file, as it travels in the address of the page that says so: a code and what fills its sentence. */
export const writeUploadFailure = ({ code, params = {} }: FileProblem): string =>
  new URLSearchParams({ code: code.replace('imports.', ''), ...Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])) }).toString()

/** The other way round. The address is somebody's input: only our own codes, and short words. */
export function readUploadFailure(text: string | string[] | undefined): FileProblem | undefined {
  if (typeof text !== 'string') return undefined
  const { code, ...params } = Object.fromEntries(new URLSearchParams(text))
  const known = FILE_CODES.find((one) => one === code)
  if (!known) return undefined
  const values = Object.entries(params).map(([key, value]) => [key, key === 'count' ? Number(value) || 1 : value.slice(0, 200)] as const)
  return { code: `imports.${known}`, params: { row: 0, column: '', columns: '', count: 1, max: MOST_ROWS, ...Object.fromEntries(values) } }
}
