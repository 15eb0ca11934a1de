import { readPeriod } from '../meaning/rules'
import { MOST_DIFFERENT } from '../meaning/definitions'
import type { ColumnSeen, Survey } from '../meaning/types'
import { PersonSearch } from '../persons/rules'
import { findPlace } from '../places/rules'
import type { Answers, Places } from '../places/types'
import { LOOKED_AT } from '../reading/definitions'
import { filledIn, findTable, isMissing, readNumber, REGION_CODE, styleOf, textOf } from '../reading/rules'
import type { Cell, FileProblem, Line, Source, TableShape } from '../reading/types'

const EXAMPLES = 3
const MOST_NOTES = 8

/** A line beside the table: a title, a note, a source. Rows have at least two cells that are filled in, or as many cells as the table. */
export const isNote = ({ cells }: Line, { headings }: Pick<TableShape, 'headings'>): boolean => {
  const filled = filledIn(cells)
  return filled === 0 || (filled === 1 && (headings.length > 2 || cells.length < headings.length))
}

interface Counting {
  filled: number
  missing: number
  numbers: number
  periods: number
  codes: number
  names: number
  decimals: number
  padded: number
  typed: number
  readonly different: Set<string>
}

const isCode = (text: string, heading: string): boolean =>
  REGION_CODE.test(text) || (/code|wijk|buurt|gemeente|regio|gebied/i.test(heading) && /^\d{4}(?:\d{2}){0,2}$/.test(text))

const decimalsOf = (cell: Cell): number => (/[.,](\d+)$/.exec(String(cell).trim())?.[1] ?? '').length

/** What one cell seems to be. */
interface Looks {
  readonly text: string
  readonly isMissing: boolean
  readonly isNumber: boolean
  readonly isPeriod: boolean
  readonly isCode: boolean
  readonly isPlace: boolean
  readonly decimals: number
}

/** Counts what stands in each column. Nothing of the cells is kept but a few examples. */
class ColumnCounter {
  private readonly columns: Counting[]

  constructor(private readonly headings: readonly string[], private readonly places: Places) {
    this.columns = headings.map(() => ({ filled: 0, missing: 0, numbers: 0, periods: 0, codes: 0, names: 0, decimals: 0, padded: 0, typed: 0, different: new Set() }))
  }

  count(cells: readonly Cell[]): void {
    for (const [index, column] of this.columns.entries()) {
      const cell = cells[index]
      const looks = this.looksOf(cell, index)
      if (looks.isMissing || cell === undefined) {
        column.missing += 1
        continue
      }
      column.filled += 1
      if (typeof cell === 'number') column.typed += 1
      else if (/\s$/.test(cell) && !/^\s/.test(cell)) column.padded += 1
      if (looks.isNumber) column.numbers += 1
      if (looks.isPeriod) column.periods += 1
      if (looks.isCode) column.codes += 1
      if (looks.isPlace) column.names += 1
      column.decimals = Math.max(column.decimals, looks.decimals)
      if (column.different.size < MOST_DIFFERENT * 4) column.different.add(looks.text)
    }
  }

  private readonly known = new Map<string, Looks>()

  /** The same text comes back in row after row: looked at once. */
  private looksOf(cell: Cell | undefined, index: number): Looks {
    const key = `${index} ${typeof cell} ${cell}`
    const there = this.known.get(key)
    if (there) return there
    const text = textOf(cell)
    const isFigure = readNumber(cell, 'COMMA') !== undefined || readNumber(cell, 'DOT') !== undefined
    const isAreaCode = isCode(text, this.headings[index] ?? '')
    const looks: Looks = {
      text, isMissing: isMissing(cell), isNumber: isFigure, isPeriod: readPeriod(text) !== undefined, isCode: isAreaCode, decimals: isFigure && cell !== undefined ? Math.min(2, decimalsOf(cell)) : 0,
      isPlace: !isAreaCode && !/^[\d.,\s-]*$/.test(text) && findPlace(text, this.places, NO_ANSWERS, undefined).kind !== 'UNKNOWN',
    }
    if (this.known.size < 50_000) this.known.set(key, looks)
    return looks
  }

  seen(): ColumnSeen[] {
    return this.columns.map(({ padded, typed, different, ...rest }, index) => ({
      ...rest, heading: this.headings[index] ?? '', different: different.size, examples: [...different].slice(0, EXAMPLES).map((one) => one.slice(0, 40)),
      isPadded: padded > rest.filled / 2, isTyped: typed > 0 && typed === rest.filled,
    }))
  }
}

const NO_ANSWERS: Answers = new Map()

export type Surveyed = { readonly ok: true; readonly survey: Survey } | { readonly ok: false; readonly problem: FileProblem }

/**
 * Looks at a whole file, line by line, before anything of it is kept: where the table stands, what its columns hold, and
 * whether anything in it points at a person. Then it is refused.
 */
export async function surveyFile(source: Source, places: Places, today: string): Promise<Surveyed> {
  const start: Line[] = []
  const notes: string[] = []
  let shape: TableShape | undefined
  let counter: ColumnCounter | undefined
  let persons: PersonSearch | undefined
  let rows = 0
  const row = (line: Line) => {
    if (!shape || !counter || !persons) return
    if (isNote(line, shape) || line.number < shape.firstRow) {
      const note = line.cells.map(textOf).filter(Boolean).join(' ')
      if (note !== '' && notes.length < MOST_NOTES && filledIn(line.cells) === 1) notes.push(note.slice(0, 200))
      return
    }
    rows += 1
    counter.count(line.cells)
    line.cells.forEach((cell, index) => { if (typeof cell === 'string') persons?.look(index, cell.trim()) })
  }
  const begin = () => {
    shape = findTable(start) ?? { headings: start[0]?.cells.map(textOf) ?? [], firstRow: (start[0]?.number ?? 0) + 1 }
    const headings = shape.headings.map((heading) => heading.slice(0, 200))
    counter = new ColumnCounter(headings, places)
    persons = new PersonSearch(headings, today)
    start.forEach(row)
  }
  for await (const lines of source.lines()) {
    for (const line of lines) {
      if (!counter) {
        start.push(line)
        if (start.length >= LOOKED_AT) begin()
      } else row(line)
    }
  }
  if (!counter) begin()
  const verdict = persons?.verdict()
  if (verdict) return { ok: false, problem: verdict }
  if (!shape || !counter || rows === 0) return { ok: false, problem: { code: 'imports.no_rows' } }
  const style = styleOf(start.slice(0, LOOKED_AT).filter(({ number }) => number >= (shape?.firstRow ?? 0)).flatMap(({ cells }) => cells), source.style)
  return { ok: true, survey: { ...shape, headings: shape.headings.map((heading) => heading.slice(0, 200)), rows, notes, style, columns: counter.seen() } }
}
