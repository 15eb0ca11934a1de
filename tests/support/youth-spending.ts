import { existsSync } from 'node:fs'
import path from 'node:path'

// Files of youth care spending in the shape of the published one, as small as a test wants them.

export const HEADER = [
  'Jaar', 'Gemeentecode', 'Gemeentenaam', 'Provinciecode', 'Inwoners', '6.72 Maatwerkdienstverlening 18- (x 1 000 euro)', '6.73 Jeugdhulp met verblijf (x 1 000 euro)',
  'Jeugdzorg totaal (x 1 000 euro)', 'Jeugdzorg per inwoner (euro)',
]

export interface SpendingRow {
  readonly year: number | string
  readonly code: string
  readonly inhabitants: number | string
  /** In thousands of euros. */
  readonly total: number | string
  /** Follows from the two before, unless a test says otherwise. */
  readonly perHead?: string
}

export const HOUTEN: SpendingRow = { year: 2024, code: 'GM0321', inhabitants: 50_847, total: 16_409 }

export const UTRECHT: SpendingRow = { year: 2024, code: 'GM0344', inhabitants: 374_238, total: 130_000 }

/** Cost per inhabitant as the file writes it: one decimal, with a comma. */
const perHeadOf = ({ total, inhabitants }: SpendingRow): string => ((Number(total) * 1000) / Number(inhabitants)).toFixed(1).replace('.', ',')

const cellsOf = (row: SpendingRow): string[] =>
  [row.year, row.code, 'Naam', 'PV26', row.inhabitants, '', '', row.total, row.perHead ?? perHeadOf(row)].map(String)

/** BOM, semicolons and decimal commas: the text of such a file. */
export const csvText = (rows: readonly SpendingRow[]): string => `\ufeff${[HEADER, ...rows.map(cellsOf)].map((cells) => cells.join(';')).join('\r\n')}\r\n`

export const csvFile = (rows: readonly SpendingRow[], name = 'jeugdzorg.csv') => ({ name, bytes: Buffer.from(csvText(rows)) })

/** The published file; it does not come with the code, so what needs it is skipped where it is not. */
export const REAL_FILE = path.resolve(import.meta.dirname, '../../../shared/data/youth-spending/youth-care-spending-by-municipality-2017-2024.csv')

export const hasRealFile = existsSync(REAL_FILE)
