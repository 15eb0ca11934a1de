import type { MiddleHalf, Similar, SizeClass } from './types'

/** With fewer others than this a band says nothing, and tells who is meant. */
export const FEWEST_OTHERS = 5

/** The size classes of CBS, in inhabitants. */
const SIZES = [0, 5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000] as const

export function sizeOf(inhabitants: number): SizeClass {
  const at = SIZES.findLastIndex((from) => inhabitants >= from)
  return { from: SIZES[at] ?? 0, to: SIZES[at + 1] ?? null }
}

export const isOfSize = (inhabitants: number, { from, to }: SizeClass): boolean => inhabitants >= from && (to === null || inhabitants < to)

/** Those of the same size as the own one, by name; without the own one. */
export const similarTo = (own: Pick<Similar, 'code' | 'inhabitants'>, all: readonly Similar[]): Similar[] =>
  all.filter((one) => one.code !== own.code && isOfSize(one.inhabitants, sizeOf(own.inhabitants))).sort((a, b) => a.name.localeCompare(b.name, 'nl'))

/** The value below which this part of them lies, between two of them when it falls there. */
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return Math.round((below + (above - below) * (at - Math.floor(at))) * 10_000) / 10_000
}

/** Between what the middle half lies: a quarter is lower, a quarter higher. */
export function middleHalf(values: readonly number[]): MiddleHalf {
  const sorted = values.toSorted((a, b) => a - b)
  return { from: quantile(sorted, 0.25), to: quantile(sorted, 0.75) }
}

/** Where a figure lies beside the middle half. */
export const placeOf = (value: number, { from, to }: MiddleHalf): 'BELOW' | 'WITHIN' | 'ABOVE' => (value < from ? 'BELOW' : value > to ? 'ABOVE' : 'WITHIN')
