import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { stringify } from 'csv-stringify/sync'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import type { Aim } from '../cards/types'
import { daysOf, parsePeriod } from '../periods/rules'
import { periodIn } from '../periods/documents'
import { asText } from './rules'
import type { FigureFile, FileAbout, FileForm, FileRow } from './types'

// Figures to take along: for people as a workbook with its explanation, for a Dutch spreadsheet, and for a machine. What may
// not be shown is a word in each of them, and so is what was not delivered: never a zero.

const t = translator('nl', 'takeaway.figures')

const COLUMNS = ['indicator', 'unit', 'series', 'area', 'areaCode', 'period', 'periodCode', 'from', 'until', 'division', 'value', 'status'] as const

const heads = () => COLUMNS.map((column) => t(`columns.${column}`))

const days = ({ period }: FileRow) => {
  const parsed = parsePeriod(period)
  return parsed ? daysOf(parsed) : { from: '', until: '' }
}

const statusInWords = ({ status, isAddedUp }: FileRow): string => (isAddedUp ? t('addedUp', { status: t(`statuses.${status}`) }) : t(`statuses.${status}`))

const cellsOf = (row: FileRow): (string | number | null)[] => {
  const { from, until } = days(row)
  return [row.indicator, row.unit, row.series, row.region, row.regionCode, periodIn('nl', row.period), row.period, from, until, row.divisionYear, row.value, statusInWords(row)]
}

/** As a spreadsheet in the Netherlands opens it without asking: semicolons, decimal commas, BOM and the line ends of Windows. */
const dutchCsv = ({ rows }: FigureFile): string =>
  stringify([heads(), ...rows.map((row) => cellsOf(row).map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell === null ? '' : asText(cell))))], { delimiter: ';', bom: true, record_delimiter: 'windows' })

/** As a program reads it: commas, decimal points, no BOM, codes of areas, periods and standings, and days as ISO 8601 writes them. */
const machineCsv = ({ rows }: FigureFile): string => stringify([
  ['indicator', 'unit', 'series', 'region_code', 'region', 'period', 'period_start', 'period_end', 'division_year', 'value', 'status', 'is_added_up'],
  ...rows.map((row) => {
    const { from, until } = days(row)
    return [asText(row.indicator), asText(row.unit), row.series, row.regionCode, asText(row.region), row.period, from, until, row.divisionYear, row.value, row.status, String(row.isAddedUp)]
  }),
])

/** A cell that is a number or text; a text is never a formula, whatever it begins with. */
const cellOf = (value: string | number | null): CellObject => (value === null ? { t: 's', v: '' } : typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value })

function sheetOf(rows: readonly (readonly (string | number | null)[])[], widths: readonly number[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)))
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  return sheet
}

const said = (aim: Aim | null): string | null => aim && t('about.aim', { value: formatNumber(aim.value, 'nl'), period: periodIn('nl', aim.period) })

const day = (moment: Date | null): string | null => moment && dayOf(moment)

/** What an indicator counts, where it comes from and what it does not say. */
function aboutRows({ indicator, ended, lastEntry }: FileAbout): (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | null])[] = [
    [t('about.name'), indicator.name], [t('about.definition'), indicator.definition ?? t('about.unknown')], [t('about.numerator'), indicator.numerator], [t('about.denominator'), indicator.denominator],
    [t('about.unit'), indicator.unit], [t('about.saysNot'), indicator.saysNot], [t('about.baseline'), said(indicator.baseline)], [t('about.target'), said(indicator.target)],
    [t('about.forecast'), said(indicator.forecast)], [t('about.source'), indicator.source], [t('about.sourceUrl'), indicator.sourceUrl], [t('about.table'), indicator.tableId],
    [t('about.licence'), indicator.licence ?? t('about.unknown')], [t('about.entered'), day(lastEntry)], [t('about.changed'), day(indicator.updatedAt)],
    ...ended.map((one) => [t('about.ended', { number: one.number, day: formatDay(dayOf(one.endedAt), 'nl') }), t('about.endedText', { definition: one.definition ?? t('about.unknown'), reason: one.reason })] as const),
  ]
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}

function workbook({ coalition, now, rows, about }: FigureFile, bookType: 'xlsx' | 'ods'): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  book.Props = { Title: t('about.title', { coalition }), CreatedDate: now }
  utils.book_append_sheet(book, sheetOf([heads(), ...rows.map(cellsOf)], [36, 16, 7, 20, 13, 18, 13, 12, 12, 13, 12, 24]), t('sheets.figures'))
  const notes = ['empty', 'hidden', 'series', 'provesNot'] as const
  utils.book_append_sheet(book, sheetOf([
    [t('about.title', { coalition }), ''], [t('about.made'), dayOf(now)], ['', ''], [t('notes.title'), ''], ...notes.map((note) => ['', t(`notes.${note}`)]), ...about.flatMap((one) => [['', ''], ...aboutRows(one)]),
  ], [34, 110]), t('sheets.about'))
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer)
}

interface MadeFile {
  readonly name: string
  readonly mediaType: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

const MEDIA_TYPES = {
  csv: 'text/csv', data: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const satisfies Readonly<Record<FileForm, string>>

/** The file of that kind; `name` is what it is called before its ending. */
export function figureFile(file: FigureFile, form: FileForm, name: string): MadeFile {
  if (form === 'csv') return { name: `${name}.csv`, mediaType: MEDIA_TYPES.csv, content: dutchCsv(file) }
  if (form === 'data') return { name: `${name}-data.csv`, mediaType: MEDIA_TYPES.data, content: machineCsv(file) }
  return { name: `${name}.${form}`, mediaType: MEDIA_TYPES[form], content: workbook(file, form) }
}
