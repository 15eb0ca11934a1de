import { utils, write, type WorkSheet } from '@e965/xlsx'

// A list of partners as a coordinator keeps it in Excel: a title above it, headings of their own, words of their own.

export type Row = readonly (string | number | null)[]

export const LIST_HEADINGS: Row = ['Naam organisatie', 'Soort partner', 'Stand', 'Leeftijden', 'Domeinen', 'KvK-nummer', 'Contactpersoon', 'E-mailadres', 'Opmerking']

const KINDS = ['basisschool', 'Kinderopvang', 'JGZ', 'huisarts', 'Jongerenwerk', 'Bibliotheek', 'ouders', 'Vrijwilligers', 'GGZ', 'gemeente'] as const
const AGES = ['4-12', '0-4', '-9 maanden-0; 0-4', 'alle leeftijden', '12+', '2-12 jaar'] as const

/** A list of so many partners that all fit. */
export const goodRows = (count: number): Row[] => Array.from({ length: count }, (_, index) => [
  `Partner ${String(index + 1).padStart(3, '0')}`, KINDS[index % KINDS.length] ?? '', index % 3 === 0 ? 'doet mee' : 'in beeld', AGES[index % AGES.length] ?? '',
  index % 2 === 0 ? 'Zorg en gezondheid' : 'onderwijs, welzijn', 10_000_000 + index, 'Een collega', `partner${index + 1}@voorbeeld.example`, 'niet overnemen',
])

const book = (sheet: WorkSheet): Buffer => write({ SheetNames: ['Partners', 'Oud'], Sheets: { Partners: sheet, Oud: utils.aoa_to_sheet([['Niet dit blad']]) } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer

/** The bytes of a real workbook, with a title in the first row and the headings in the third. */
export const workbookOf = (rows: readonly Row[], headings: Row = LIST_HEADINGS): Buffer => book(utils.aoa_to_sheet([['Partnerlijst 2026'], [], [...headings], ...rows.map((row) => [...row])]))

/** A workbook in which the name of the only partner is a formula, with what it last came to. */
export function workbookWithFormula(): Buffer {
  const sheet = utils.aoa_to_sheet([['Naam', 'Soort'], ['', 'Ouders']])
  sheet.A2 = { t: 's', v: 'Oudergroep Noord', f: 'HYPERLINK("http://elders.example","Oudergroep Noord")' }
  return book(sheet)
}
