/** Below this many people a figure is not shown, so that nobody can be recognised. Only ever raised. */
export const SMALL_NUMBER_THRESHOLD = 10

export type PublishedCount =
  | { readonly shown: true; readonly value: number }
  | { readonly shown: false; readonly reason: 'small' }

/**
 * What is decided of a figure: shown, hidden for itself (primary suppression), or hidden because others could be computed
 * from it (secondary suppression). A page says the same of both: which of the two it is, tells how large it can be.
 */
export type Decision = 'SHOWN' | 'SUPPRESSED' | 'SUPPRESSED_COMPLEMENTARY'

/** What takes the place of every figure that is not shown, whatever the reason within. */
export const HIDDEN = { shown: false, reason: 'small' } as const

/**
 * The threshold to work with, in people.
 * @throws RangeError for a lower one than the house's, or half a person: a setting may raise it, nothing lowers it
 */
export function thresholdOf(wanted: number = SMALL_NUMBER_THRESHOLD): number {
  if (!Number.isInteger(wanted) || wanted < SMALL_NUMBER_THRESHOLD) throw new RangeError(`The threshold for small numbers is at least ${SMALL_NUMBER_THRESHOLD}.`)
  return wanted
}

/**
 * So few that somebody may be known by it. Zero is not: it is about nobody. That it tells who a hidden figure beside it is
 * about is met there: hidden figures are known to be at least one, and are protected as such (docs/adr/0035).
 */
export const isSmall = (count: number, threshold = SMALL_NUMBER_THRESHOLD): boolean => count > 0 && count < Math.max(threshold, SMALL_NUMBER_THRESHOLD)

/** A count of people as it may be seen outside the circle that counted it, where it stands by itself: without a total or parts. */
export const publishCount = (value: number, threshold = SMALL_NUMBER_THRESHOLD): PublishedCount => (isSmall(value, threshold) ? HIDDEN : { shown: true, value })

/** So many of a group of people. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/**
 * May a share of a group, or anything that is computed from it, be shown: a percentage, its rounding, its tooltip, the
 * change against another year? Not of a group below the threshold; not when so few are in it; and not when so few are not,
 * for then it is the others who are known. That everybody is in it tells something about each of them, so that is hidden
 * too; that nobody is, is shown.
 */
export function isTellingShare({ numerator, denominator }: Share, threshold = SMALL_NUMBER_THRESHOLD): boolean {
  const limit = Math.max(threshold, SMALL_NUMBER_THRESHOLD)
  return denominator < limit || isSmall(numerator, limit) || (numerator > 0 && denominator - numerator < limit)
}

/** A share as it may be seen, from 0 to 1. */
export const publishShare = (share: Share, threshold = SMALL_NUMBER_THRESHOLD): PublishedCount =>
  (isTellingShare(share, threshold) ? HIDDEN : { shown: true, value: share.numerator / share.denominator })

/** The mean of something over so many people: over a few it tells about each of them. `sum` is in the unit of the mean, `of` in people. */
export const publishMean = ({ sum, of }: { readonly sum: number; readonly of: number }, threshold = SMALL_NUMBER_THRESHOLD): PublishedCount =>
  (of < Math.max(threshold, SMALL_NUMBER_THRESHOLD) ? HIDDEN : { shown: true, value: sum / of })
