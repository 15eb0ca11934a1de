import type { CardKey } from '@/lib/indicators/definitions'
import type { ColumnRole } from './meaning/types'

/** A kind of file that is known by its headings: what each column says, and which ready card it fills. */
export interface KnownFile {
  readonly card: CardKey
  readonly roles: Readonly<Record<string, ColumnRole>>
  /** In this file a zero means "not delivered". */
  readonly zeroIsMissing: boolean
}

/** Municipal spending on youth care from the Iv3 accounts, a row per municipality and year. Cost in thousands of euros; the last column must follow from the two before. */
export const YOUTH_SPENDING: KnownFile = {
  card: 'youth_care_spending',
  roles: {
    Jaar: 'PERIOD', Gemeentecode: 'REGION', Inwoners: 'DENOMINATOR', 'Jeugdzorg totaal (x 1 000 euro)': 'NUMERATOR', 'Jeugdzorg per inwoner (euro)': 'CONTROL',
  },
  zeroIsMissing: true,
}

export const KNOWN_FILES: readonly KnownFile[] = [YOUTH_SPENDING]

/** How many refused rows the page shows. */
export const SHOWN_REFUSALS = 25

/** How many refused rows are kept with what is wrong; of more only the number is. */
export const MOST_REFUSALS = 5_000

/** How many figures of the file the page shows as they will be read. */
export const SHOWN_FIGURES = 12

/** How many unlikely figures the page names. */
export const SHOWN_FLAGS = 50

/** More figures than this are written in the background. */
export const MOST_AT_ONCE = 10_000

/** After so many figures the background task says how far it is. */
export const PROGRESS_EVERY = 5_000
