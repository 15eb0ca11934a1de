import { stringify } from 'csv-stringify/sync'
import type { Outcome, Point } from './types'

/** How a spreadsheet in the Netherlands opens a file without asking: semicolons, decimal comma, BOM, CRLF; formulas stay text. */
export const DUTCH_CSV = { delimiter: ';', bom: true, record_delimiter: 'windows', escape_formulas: true } as const

const NOT_DELIVERED = 'niet geleverd'
const NOT_SHOWN = 'niet getoond'
const OTHER_BORDERS = 'andere grenzen'

function cell(point: Point | null, decimals: number): string {
  if (point === null) return ''
  if (point.how === 'OTHER_BORDERS') return OTHER_BORDERS
  if (point.value === null) return point.status === 'SUPPRESSED' ? NOT_SHOWN : NOT_DELIVERED
  return point.value.toFixed(Math.max(decimals, 1)).replace('.', ',')
}

/** The outcome page's figures as a table to take along: a row per indicator and year. */
export function outcomeCsv(outcome: Outcome): string {
  const own = outcome.municipality?.name ?? 'Gemeente'
  const rows = outcome.series.flatMap((one) => one.points.map((point) => [
    one.name, one.unit, String(point.year), cell(point.own, one.decimals), cell(point.country, one.decimals), one.source,
  ]))
  return stringify([['Cijfer', 'Eenheid', 'Jaar', own, 'Nederland', 'Bron'], ...rows], DUTCH_CSV)
}
