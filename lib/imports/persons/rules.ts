import { findPersonalData, isElevenProof } from '@/lib/platform/privacy/guard'
import type { FileProblem } from '../reading/types'

// A file of figures says something of areas. What says something of one person is refused before anything of it is
// kept: by what its columns are called, and by what stands in them.

/** Headings that name a person or what belongs to one. Counts of births or the name of a municipality are none of these. */
const OF_A_PERSON = new RegExp([
  String.raw`\b(?:bsn|burger ?service ?(?:nummer|nr)|sofi ?(?:nummer|nr)|persoons ?(?:nummer|id)|onderwijs ?nummer|leerling ?(?:nummer|nr|id)|client ?(?:nummer|nr|id)|dossier ?(?:nummer|nr)|zorg ?nummer)\b`,
  String.raw`\b(?:geboorte ?(?:datum|dag)|geb ?(?:datum|dat)|date of birth|dob|birth ?date)\b`,
  String.raw`\b(?:voor|achter|roep|tussen|meisjes|familie) ?(?:naam|namen|voegsels?)\b|\bvoorletters?\b|\b(?:first|last|sur) ?name\b`,
  String.raw`\bnaam (?:van )?(?:het |de |een )?(?:kind|jongere|leerling|ouder|moeder|vader|client|cliente|verzorger|gezin)\b|\b(?:kind|leerling|client|ouder|gezins) ?naam\b`,
  String.raw`\b(?:e ?mail|e ?mail ?adres|telefoon|telefoon ?nummer|mobiel|mobiele nummer|huis ?nummer|woon ?adres|straat ?naam|iban)\b`,
].join('|'), 'i')

const words = (heading: string): string => heading.normalize('NFKD').replace(/\p{M}/gu, '').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

export const isHeadingOfPerson = (heading: string): boolean => OF_A_PERSON.test(words(heading))

/** How many different cells of a column must look like it, where one could be a figure by chance. */
const ENOUGH = 3

/** What a column was seen to hold, by kind. */
interface Seen {
  readonly bsn: Set<string>
  readonly dates: Set<string>
  readonly phones: Set<string>
  /** Numbers of nine digits, with those that are no such number. */
  readonly nine: Set<string>
}

const DATE = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))$/

/** The day of a month on which nothing is measured for a whole area: not the first and not one of the last. */
function isDayInMonth(text: string): boolean {
  const match = DATE.exec(text)
  const day = Number(match?.[3] ?? match?.[4] ?? 0)
  return match !== null && day > 1 && day < 28
}

/** Looks at every cell of a file as it is read, and keeps nothing but counts. */
export class PersonSearch {
  private readonly seen = new Map<number, Seen>()
  private readonly judged = new Set<string>()
  private found: { column: number; code: FileProblem['code'] } | undefined

  constructor(private readonly headings: readonly string[], private readonly today: string) {}

  /** Looks at one cell. */
  look(column: number, cell: string): void {
    if (this.found || cell.length < 8 || this.judged.has(cell)) return
    if (/^\d{9}$/.test(cell)) this.count(column, cell)
    else if (/^0[1-9]\d{8}$/.test(cell)) this.of(column).phones.add(cell)
    else if (isDayInMonth(cell)) this.of(column).dates.add(cell)
    else if (/[a-z@\s-]/i.test(cell) && /\d|@/.test(cell) && !DATE.test(cell)) {
      if (this.judged.size < 50_000) this.judged.add(cell)
      if (findPersonalData(cell, this.today).length > 0) this.found = { column, code: 'imports.personal_cells' }
    }
  }

  private of(column: number): Seen {
    const there = this.seen.get(column)
    if (there) return there
    const fresh: Seen = { bsn: new Set(), dates: new Set(), phones: new Set(), nine: new Set() }
    this.seen.set(column, fresh)
    return fresh
  }

  private count(column: number, cell: string): void {
    const seen = this.of(column)
    if (seen.nine.size >= 1_000) return
    seen.nine.add(cell)
    if (isElevenProof(cell)) seen.bsn.add(cell)
  }

  /** Why the file is refused, with the column by its heading; undefined when nothing in it points at a person. */
  verdict(): FileProblem | undefined {
    const at = (column: number, code: FileProblem['code']): FileProblem => ({ code, params: { column: this.headings[column] || String(column + 1) } })
    const named = this.headings.findIndex(isHeadingOfPerson)
    if (named >= 0) return at(named, 'imports.personal_column')
    if (this.found) return at(this.found.column, this.found.code)
    for (const [column, { bsn, dates, phones, nine }] of this.seen) {
      // One in eleven passes by chance: nearly all of them do not.
      if (bsn.size >= ENOUGH && bsn.size >= nine.size * 0.8) return at(column, 'imports.personal_cells')
      if (dates.size >= ENOUGH || phones.size >= ENOUGH) return at(column, 'imports.personal_cells')
    }
    return undefined
  }
}
