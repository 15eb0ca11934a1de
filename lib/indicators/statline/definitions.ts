/** How patient we are with CBS, and how much we take from it. */
export interface StatlineBounds {
  /** Until the answer begins, and until it is whole. Milliseconds. */
  readonly answerMs: number
  readonly wholeMs: number
  readonly tries: number
  /** Before the second try; doubled for each after that, with up to as much again by chance. */
  readonly pauseMs: number
  readonly bytes: number
  readonly pages: number
  readonly figures: number
}

/** For a background task: CBS is slow at times and breaks off; 30 and 300 seconds and three tries is what it takes. */
export const PATIENT: StatlineBounds = { answerMs: 30_000, wholeMs: 300_000, tries: 3, pauseMs: 2_000, bytes: 40_000_000, pages: 500, figures: 50_000 }

/** While somebody waits for a page. */
export const HASTY: StatlineBounds = { answerMs: 6_000, wholeMs: 12_000, tries: 1, pauseMs: 0, bytes: 8_000_000, pages: 20, figures: 50_000 }

/** Dimensions that are areas. CBS calls RegioS sometimes only "Dimension". */
export const REGION_DIMENSIONS: ReadonlySet<string> = new Set(['regios', 'wijkenenbuurten', 'wijken', 'gemeenten'])

/** As CBS names its tables: 85098NED, 03759ned. */
export const TABLE_ID = /^[0-9]{5}[A-Za-z]{3}$/
