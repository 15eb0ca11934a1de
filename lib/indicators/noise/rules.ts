import type { Counted } from '../types'

// How much of a figure is chance. A few children more or less in a small town say nothing yet. Nothing here proves that
// something has a cause: it only says what is too small to be called a change at all.

/** 95 of 100 times the truth lies between the two ends. */
const Z = 1.96

export interface Band {
  readonly least: number
  readonly most: number
}

/** Of a share, from 0 to 1. (E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927.) */
export function bandOfShare(numerator: number, denominator: number): Band {
  if (denominator <= 0) return { least: 0, most: 1 }
  const share = numerator / denominator
  const spread = (Z * Z) / denominator
  const middle = (share + spread / 2) / (1 + spread)
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / denominator + spread / (4 * denominator))
  return { least: Math.max(0, middle - half), most: Math.min(1, middle + half) }
}

/** Of a number of people, as a Poisson count. (Byar's approximation; N. Breslow, N. Day, Statistical Methods in Cancer Research II, 1987.) */
export function bandOfCount(count: number): Band {
  const end = (from: number, side: 1 | -1) => from * (1 - 1 / (9 * from) + (side * Z) / (3 * Math.sqrt(from))) ** 3
  return { least: count === 0 ? 0 : Math.max(0, end(count, -1)), most: end(count + 1, 1) }
}

/** Is it a share of a group? A rate can be more than one each, and is then taken as a count. */
const isShare = (counted: Counted): counted is Counted & { readonly denominator: number } =>
  counted.denominator !== null && counted.denominator > 0 && counted.numerator <= counted.denominator

/** Between what a shown value lies, chance taken into account, in its own unit; null where nobody was counted. */
export function bandOf(value: number, counted: Counted | undefined): Band | null {
  if (!counted || counted.numerator === 0) return null
  const { least, most } = isShare(counted) ? bandOfShare(counted.numerator, counted.denominator) : bandOfCount(counted.numerator)
  const per = value / (isShare(counted) ? counted.numerator / counted.denominator : counted.numerator)
  return { least: least * per, most: most * per }
}

/**
 * May it be said that something went up or down between two years? Not when chance alone can make such a difference: then
 * it is too small to see a trend. Shares by the interval of their difference (R. Newcombe, Interval estimation for the
 * difference between independent proportions, Statistics in Medicine 17, 1998, method 10), counts by which part of both
 * together the later one is.
 */
export function changeBetween(before: Counted, after: Counted): 'UP' | 'DOWN' | 'TOO_SMALL' {
  if (isShare(before) && isShare(after)) {
    const [a, b] = [before.numerator / before.denominator, after.numerator / after.denominator]
    const [old, now] = [bandOfShare(before.numerator, before.denominator), bandOfShare(after.numerator, after.denominator)]
    const difference = b - a
    if (difference - Math.hypot(b - now.least, old.most - a) > 0) return 'UP'
    return difference + Math.hypot(now.most - b, a - old.least) < 0 ? 'DOWN' : 'TOO_SMALL'
  }
  const both = before.numerator + after.numerator
  const [old, now] = [before.denominator ?? 1, after.denominator ?? 1]
  const expected = now / (old + now)
  const { least, most } = bandOfShare(after.numerator, both)
  return least > expected ? 'UP' : most < expected ? 'DOWN' : 'TOO_SMALL'
}
