export type PeriodKind = 'YEAR' | 'HALF' | 'QUARTER' | 'MONTH' | 'SCHOOL_YEAR'

/** A period as CBS writes it: 2022JJ00, 2022HJ01, 2022KW03, 2022MM11, 2022SJ00 (the school year that begins in 2022). */
export interface Period {
  readonly code: string
  readonly kind: PeriodKind
  /** The year in which it begins. */
  readonly year: number
  /** Which half, quarter or month; 0 for a year. */
  readonly number: number
}
