import type { CardKey } from '@/lib/indicators/definitions'

/** A kind of file that can be read: its columns by the names in its header, and which indicator it fills. */
export interface ImportFormat {
  readonly key: 'youth_spending'
  readonly card: CardKey
  readonly columns: {
    readonly year: string
    readonly code: string
    readonly inhabitants: string
    /** In thousands of euros. A zero here means "not delivered". */
    readonly total: string
    /** In euros: must follow from the two before, or the row was damaged. */
    readonly perHead: string
  }
}

/** Municipal spending on youth care from the Iv3 accounts, a row per municipality and year. */
export const YOUTH_SPENDING: ImportFormat = {
  key: 'youth_spending',
  card: 'youth_care_spending',
  columns: {
    year: 'Jaar', code: 'Gemeentecode', inhabitants: 'Inwoners', total: 'Jeugdzorg totaal (x 1 000 euro)', perHead: 'Jeugdzorg per inwoner (euro)',
  },
}

/** More rows than this is not such a file. */
export const MOST_ROWS = 50_000

/** How many refused rows the page shows. */
export const SHOWN_REFUSALS = 25
