import type { Cell, FileProblem, Line, NumberStyle, TableShape } from './types'

type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: FileProblem }

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte)

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)

const SEPARATORS = [';', '\t', ',', '|'] as const

/** How often each separator stands on a line, outside quotes. */
function separatorsIn(line: string): number[] {
  const counts = SEPARATORS.map(() => 0)
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    const at = quoted ? -1 : SEPARATORS.indexOf(character as (typeof SEPARATORS)[number])
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

/** The separator that stands on most lines; between equals the one that cuts most. A semicolon when there is none at all. */
export function delimiterOf(text: string): (typeof SEPARATORS)[number] {
  const lines = text.slice(0, 40_000).split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, 60)
  const counted = lines.map(separatorsIn)
  const scores = SEPARATORS.map((separator, at) => {
    const counts = counted.map((line) => line[at] ?? 0)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    // Decimal commas stand on many lines too, but not as often on each.
    const even = counts.filter((count) => count === usual && count > 0).length
    return { separator, usual, even }
  })
  const best = scores.toSorted((a, b) => b.even - a.even || b.usual - a.usual)[0]
  if (best && best.even > 0) return best.separator
  return SEPARATORS.find((_, at) => counted.some((line) => (line[at] ?? 0) > 0)) ?? ';'
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

/** What windows-1252 has where latin1 has control characters. Not left to TextDecoder: older versions of Node take the one for the other. */
const WINDOWS_1252 = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const fromWindows = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (one) => WINDOWS_1252.charAt(one.charCodeAt(0) - 0x80))

/** Bytes that no letter of windows-1252 has, and control characters that no text has. */
const isNoLetter = (byte: number): boolean => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f || [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)

/** The text of a file: UTF-8, else windows-1252 as older programs write it. What is neither is refused with the place, and a web page by name. */
export function decodeText(bytes: Uint8Array): Decoded {
  const no = (code: FileProblem['code'], params?: FileProblem['params']): Decoded => ({ ok: false, problem: { code, ...(params ? { params } : {}) } })
  if (bytes.length === 0) return no('imports.empty')
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return no('imports.utf16')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).replace(/^\u00ef\u00bb\u00bf/, '').trimStart().toLowerCase()
  if (start.startsWith('<!doctype') || start.startsWith('<html') || start.startsWith('<head') || start.startsWith('<?xml')) return no('imports.is_html')
  if (isZip(bytes) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return no('imports.is_spreadsheet')
  if (bytes.includes(0)) return no('imports.not_text')
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) }
  } catch {
    const bad = bytes.findIndex(isNoLetter)
    return bad >= 0 ? no('imports.encoding', placeOf(bytes, bad)) : { ok: true, text: fromWindows(bytes) }
  }
}

export const textOf = (cell: Cell | undefined): string => (typeof cell === 'number' ? String(cell) : (cell ?? '').trim())

/** Signs that say that a figure is not known: never zero. CBS writes a dot, -99997 in its maps, x for secret. */
const MISSING = /^(?:|[.·…]+|[-–—]+|x|n\.?b\.?|n\.?v\.?t\.?|n\/?a|nan|null|none|onbekend|geheim|#n\/b|#n\/a|-9999\d{1,4}(?:[.,]0+)?)$/i

export const isMissing = (cell: Cell | undefined): boolean => MISSING.test(textOf(cell))

/** CBS marks a provisional figure with a star. */
export const isProvisional = (cell: Cell | undefined): boolean => typeof cell === 'string' && /\d\s*\*+$/.test(cell)

/** Groups of three with a dot, a comma or a space between them. */
const THOUSANDS: Readonly<Record<NumberStyle, RegExp>> = { COMMA: /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, DOT: /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ }
const PLAIN: Readonly<Record<NumberStyle, RegExp>> = { COMMA: /^[+-]?(?:\d+(?:,\d+)?|,\d+)$/, DOT: /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,2})?$/i }
/** Whatever the rest of the file does: a dot with one, two or more than three digits behind it is a decimal sign. */
const DECIMAL_DOT = /^[+-]?\d+\.(?:\d{1,2}|\d{4,})$/

/** A number as the file writes it; undefined when it is none. */
export function readNumber(cell: Cell | undefined, style: NumberStyle): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  const plain = textOf(cell).replace(/[\s\u00a0\u2009\u202f€%'’]|\*+$/g, '').replace(/^\u2212/, '-')
  if (style === 'COMMA' && DECIMAL_DOT.test(plain)) return Number(plain)
  if (!THOUSANDS[style].test(plain) && !PLAIN[style].test(plain)) return undefined
  return Number(style === 'COMMA' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''))
}

/** Comma or dot: what cells say that can be read in one way only; else what such a file usually has. */
export function styleOf(cells: Iterable<Cell>, usual: NumberStyle): NumberStyle {
  let [commas, dots] = [0, 0]
  for (const cell of cells) {
    if (typeof cell === 'number') continue
    const text = cell.trim()
    if (/^[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3}){2,}|0,\d+)$/.test(text)) commas += 1
    else if (/^[+-]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3}){2,}|0\.\d+)$/.test(text)) dots += 1
  }
  return commas > dots ? 'COMMA' : dots > commas ? 'DOT' : usual
}

/** A year alone, or a period as CBS writes it: it may be a heading as well as a value. */
const PERIOD_LIKE = /^(?:(?:19|20)\d{2}\*{0,2}|(?:19|20)\d{2}[a-z]{2}\d{2}|(?:19|20)\d{2}[/-](?:19|20)?\d{2})$/i

const isNumberLike = (cell: Cell): boolean => typeof cell === 'number' || /^[+-]?[\d][\d.,\s]*\*?$/.test(cell.trim())

export const REGION_CODE = /^\s*(?:GM|PV|NL|CR|LD|WK|BU|RE|GG|JZ|AM|VR)\d{2,8}\s*$/i

export const filledIn = (cells: readonly Cell[]): number => cells.reduce<number>((count, cell) => count + (textOf(cell) === '' ? 0 : 1), 0)

/** Does a line hold figures, and not headings? A number that is no year, or a code of a region. */
const isRow = ({ cells }: Line): boolean => filledIn(cells) >= 2
  && cells.some((cell) => (isNumberLike(cell) && !PERIOD_LIKE.test(textOf(cell))) || (typeof cell === 'string' && REGION_CODE.test(cell)))

/** Years side by side are headings; under each other with figures beside them they are not. */
const isHeadingOfYears = ({ cells }: Line): boolean => cells.filter((cell) => PERIOD_LIKE.test(textOf(cell))).length >= 2 && !cells.some((cell) => isNumberLike(cell) && !PERIOD_LIKE.test(textOf(cell)))

/** The name of a column from the lines of headings above it, without saying the same twice. */
function headingOf(lines: readonly Line[], column: number): string {
  const parts = lines.map(({ cells }) => textOf(cells[column])).filter(Boolean)
  const [last, ...above] = [...new Set(parts)].reverse()
  if (last === undefined) return ''
  return above.length > 0 ? `${above.toReversed().join(' | ')} (${last})` : last
}

/**
 * Where the table begins: under a title and a block of headings, or at once. Lines with one cell are a title, a note or
 * a source; two or more headings above each other become one. Undefined when there is no row of figures at all.
 */
export function findTable(lines: readonly Line[]): TableShape | undefined {
  const filled = lines.filter(({ cells }) => filledIn(cells) >= 2)
  const at = filled.findIndex((line, index) => isRow(line) && !(index === 0 && isHeadingOfYears(line)))
  const first = filled[at]
  if (!first) return undefined
  const width = Math.max(...filled.slice(0, at + 1).map(({ cells }) => cells.length))
  const above = filled.slice(Math.max(0, at - 5), at)
  const headings = Array.from({ length: width }, (_, column) => headingOf(above, column))
  return { headings, firstRow: first.number }
}
