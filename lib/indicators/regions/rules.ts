import { MERGERS, REGION_CODES } from './definitions'
import type { Merger, Region } from './types'

/** Codes of CBS for the whole country; one of them is used here. */
const COUNTRY_CODES: ReadonlySet<string> = new Set(['NL00', 'NL01', 'NL'])

/** As they are asked for: each after those that came later. */
const NEWEST_FIRST: readonly Merger[] = [...MERGERS].sort((a, b) => b.on.localeCompare(a.on))

/** A code of CBS as it stands in files and answers: padded with spaces, and the country in more than one way. Undefined when it is no code. */
export function parseRegion(text: string): Region | undefined {
  const trimmed = text.trim().toUpperCase()
  const code = COUNTRY_CODES.has(trimmed) ? 'NL00' : trimmed
  const kind = REGION_CODES.find(([shape]) => shape.test(code))?.[1]
  return kind ? { code, kind } : undefined
}

/** The municipality that a wijk or buurt lies in; a municipality is its own. */
export function municipalityOf(code: string): string | undefined {
  const found = /^(?:GM|WK|BU)(\d{4})/.exec(code)
  return found ? `GM${found[1]}` : undefined
}

/** The first division, of 1 January, in which a merger stands. */
export const divisionOf = ({ on }: Pick<Merger, 'on'>): number => Number(on.slice(0, 4)) + (on.endsWith('-01-01') ? 0 : 1)

const changesOf = (code: string, after: number, until: number): readonly Merger[] =>
  MERGERS.filter((one) => (one.to === code || one.from.includes(code) || one.partsOf?.includes(code)) && divisionOf(one) > after && divisionOf(one) <= until)

/** Does a code mean the same ground in both divisions? Of wijken and buurten nobody can tell: CBS gives their codes out anew every year. */
export function isSameGround(code: string, one: number, other: number): boolean {
  if (one === other || code === 'NL00') return true
  if (!code.startsWith('GM')) return false
  return changesOf(code, Math.min(one, other), Math.max(one, other)).length === 0
}

export type Parts =
  | { readonly can: true; readonly codes: readonly string[] }
  | { readonly can: false; readonly reason: 'NOT_KNOWN' | 'DIVIDED'; readonly codes: readonly string[] }

/** The municipalities of an earlier division whose ground together is that of this one in a later division; or which of them was divided over others. */
export function partsIn(code: string, division: number, earlier: number): Parts {
  if (!code.startsWith('GM')) return isSameGround(code, division, earlier) ? { can: true, codes: [code] } : { can: false, reason: 'NOT_KNOWN', codes: [] }
  let codes: readonly string[] = [code]
  for (const merger of NEWEST_FIRST) {
    if (divisionOf(merger) > division || divisionOf(merger) <= earlier || !codes.includes(merger.to)) continue
    if (merger.partsOf) return { can: false, reason: 'DIVIDED', codes: merger.partsOf }
    codes = [...new Set([...codes.filter((one) => one !== merger.to), ...merger.from])].sort()
  }
  return { can: true, codes }
}

/** Every municipality that was merged into this one, in whatever year, and itself. */
export const everPartOf = (code: string): readonly string[] => {
  const known = new Set([code])
  for (const { to, from } of NEWEST_FIRST) if (known.has(to)) from.forEach((one) => known.add(one))
  return [...known].sort()
}

/** What was counted, as far as adding up goes. */
export interface Counted {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

export type AddedUp =
  | { readonly can: true; readonly figure: Counted }
  | { readonly can: false; readonly reason: 'NOTHING' | 'MISSING' | 'NO_DENOMINATOR' }

/** What a ratio of this unit is multiplied by: 3 of 50 is 6%. */
export const scaleOf = (unit: string): number => (/^(%|procent)/.test(unit.trim()) ? 100 : 1)

const sum = (numbers: readonly number[]): number => Math.round(numbers.reduce((total, one) => total + one, 0) * 10_000) / 10_000

/**
 * Figures of areas that together are one. Counts are added up; a ratio is made anew from what was counted, and cannot be
 * made when one of them gives no numerator or denominator: the middle of percentages is not the percentage of the whole.
 */
export function addUp(parts: readonly Counted[], measure: 'COUNT' | 'RATIO', scale = 1): AddedUp {
  if (parts.length === 0) return { can: false, reason: 'NOTHING' }
  if (measure === 'COUNT') {
    const values = parts.map((one) => one.value)
    if (!values.every((one): one is number => one !== null)) return { can: false, reason: 'MISSING' }
    const value = sum(values)
    return { can: true, figure: { numerator: value, denominator: null, value } }
  }
  if (parts.some((one) => one.value === null)) return { can: false, reason: 'MISSING' }
  const numerators = parts.map((one) => one.numerator)
  const denominators = parts.map((one) => one.denominator)
  if (!numerators.every((one): one is number => one !== null) || !denominators.every((one): one is number => one !== null)) return { can: false, reason: 'NO_DENOMINATOR' }
  const [numerator, denominator] = [sum(numerators), sum(denominators)]
  if (denominator === 0) return { can: false, reason: 'NO_DENOMINATOR' }
  return { can: true, figure: { numerator, denominator, value: Math.round((numerator / denominator) * scale * 10_000) / 10_000 } }
}

interface Placed extends Counted {
  readonly regionCode: string
  readonly divisionYear: number
}

export type InDivision<Figure extends Placed> =
  | { readonly how: 'MEASURED'; readonly figure: Figure }
  | { readonly how: 'ADDED_UP'; readonly figure: Counted; readonly of: readonly Figure[] }
  | { readonly how: 'OTHER_BORDERS'; readonly reason: 'NOT_KNOWN' | 'DIVIDED' | 'MISSING' | 'NO_DENOMINATOR' }

/**
 * One period of an area in the borders of a division, from all figures of that period: as it was measured in those
 * borders, or on the same ground, or added up over a merger. Undefined when nothing is known of it at all.
 */
export function inDivision<Figure extends Placed>(figures: readonly Figure[], code: string, division: number, measure: 'COUNT' | 'RATIO', scale = 1): InDivision<Figure> | undefined {
  const newest = (codes: readonly Figure[]) => [...codes].sort((a, b) => b.divisionYear - a.divisionYear)[0]
  const own = figures.filter((one) => one.regionCode === code)
  const measured: Figure | undefined = own.find((one) => one.divisionYear === division) ?? newest(own.filter((one) => isSameGround(code, one.divisionYear, division)))
  if (measured) return { how: 'MEASURED', figure: measured }
  const earlier = [...new Set(figures.map((one) => one.divisionYear))].filter((year) => year < division).sort((a, b) => b - a)
  let why: 'NOT_KNOWN' | 'DIVIDED' | 'MISSING' | 'NO_DENOMINATOR' | undefined = own.length > 0 ? 'NOT_KNOWN' : undefined
  for (const year of earlier) {
    const parts = partsIn(code, division, year)
    const of = figures.filter((one) => one.divisionYear === year && parts.codes.includes(one.regionCode))
    if (of.length === 0) continue
    if (!parts.can) {
      why ??= parts.reason
      continue
    }
    if (of.length < parts.codes.length) {
      why ??= 'MISSING'
      continue
    }
    const added = addUp(of, measure, scale)
    if (added.can) return { how: 'ADDED_UP', figure: added.figure, of }
    why = added.reason === 'NOTHING' ? 'MISSING' : added.reason
  }
  return why && { how: 'OTHER_BORDERS', reason: why }
}

/** Can two figures be put beside each other? Only within the borders of one division, or on ground that did not change; the country always can. */
export const mayCompare = (one: Pick<Placed, 'regionCode' | 'divisionYear'>, other: Pick<Placed, 'regionCode' | 'divisionYear'>): boolean =>
  one.regionCode === other.regionCode ? isSameGround(one.regionCode, one.divisionYear, other.divisionYear)
    : one.divisionYear === other.divisionYear || one.regionCode === 'NL00' || other.regionCode === 'NL00'
