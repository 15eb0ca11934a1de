import { parsePeriod, yearCode } from './periods/rules'
import { inDivision, scaleOf } from './regions/rules'
import type { Figure, OutcomeSeries, Point, StoredFigure, ValueStatus } from './types'

/** A sum over fewer municipalities than this is not "the country". There were 342 to 388 of them. */
export const FEWEST_FOR_COUNTRY = 300

/** A figure from what was counted: value = numerator / denominator. Zero counted means that nothing was delivered. */
export function perHead(regionCode: string, year: number, numerator: number, denominator: number): Figure {
  if (numerator === 0 || denominator === 0) return { regionCode, year, numerator: null, denominator, value: null, status: 'NOT_DELIVERED' }
  return { regionCode, year, numerator, denominator, value: Math.round((numerator / denominator) * 10_000) / 10_000, status: 'FINAL' }
}

/** A figure with everything said that may be left out. A period that nobody knows is refused before it comes here. */
export const wholeFigure = (figure: Figure): StoredFigure => {
  const period = figure.period ?? yearCode(figure.year)
  return { ...figure, year: parsePeriod(period)?.year ?? figure.year, period, divisionYear: figure.divisionYear ?? figure.year, attribute: figure.attribute ?? 'NONE' }
}

/** What makes two figures of one indicator the same figure: where, when and in whose borders. */
export const figureKey = (figure: Figure): string => {
  const { regionCode, period, divisionYear } = wholeFigure(figure)
  return `${regionCode} ${period} ${divisionYear}`
}

const rounded = (value: number | null, decimals: number): number | null => (value === null ? null : Number(value.toFixed(decimals)))

/** Does it say the same, as far as it is kept? */
export function saysTheSame(one: Figure, other: Figure): boolean {
  const [a, b] = [wholeFigure(one), wholeFigure(other)]
  return a.status === b.status && a.attribute === b.attribute && rounded(a.value, 4) === rounded(b.value, 4)
    && rounded(a.numerator, 2) === rounded(b.numerator, 2) && rounded(a.denominator, 2) === rounded(b.denominator, 2)
}

/** A figure of a whole year. */
export type YearFigure = Figure & { readonly divisionYear: number }

/** How certain is what was added up? As certain as the least certain of its parts. */
const leastCertain = (of: readonly { readonly status: ValueStatus }[]): ValueStatus =>
  (['NOT_DELIVERED', 'PROVISIONAL', 'REVISED_PROVISIONAL'] as const).find((status) => of.some((one) => one.status === status)) ?? 'FINAL'

/** An area in one year, in the borders of a division; null when nothing is known of it. */
export function pointIn(figures: readonly YearFigure[], code: string, division: number, measure: 'COUNT' | 'RATIO', unit: string): Point | null {
  const found = inDivision(figures, code, division, measure, scaleOf(unit))
  if (!found) return null
  if (found.how === 'MEASURED') return { value: found.figure.value, status: found.figure.status }
  if (found.how === 'ADDED_UP') return { value: found.figure.value, status: leastCertain(found.of), how: 'ADDED_UP' }
  return { value: null, status: 'NOT_DELIVERED', how: 'OTHER_BORDERS' }
}

const delivered = (point: Point | null): point is Point & { value: number } => point !== null && point.value !== null

/** What a series says, in numbers; the page makes sentences of it. */
export interface Finding {
  readonly year: number
  readonly own: number
  readonly first: { readonly year: number; readonly own: number } | null
  /** Change since the first year, in whole percents. */
  readonly changePercent: number | null
  readonly country: number | null
  /** Own against the country, in whole percents of the country. */
  readonly versusCountry: { readonly percent: number; readonly side: 'MORE' | 'LESS' | 'SAME' } | null
}

/** Less than this many percents of difference is "about the same": figures of one year are not that precise. */
const ABOUT_THE_SAME = 3

/** The newest delivered year, beside the country in that year and the first delivered year. Undefined without any figure. */
export function findingOf(series: Pick<OutcomeSeries, 'points'>): Finding | undefined {
  const own = series.points.flatMap((point) => (delivered(point.own) ? [{ year: point.year, own: point.own.value, country: point.country }] : []))
  const last = own.at(-1)
  const first = own[0]
  if (!last || !first) return undefined
  const country = delivered(last.country) ? last.country.value : null
  const percent = country ? Math.round(((last.own - country) / country) * 100) : null
  const side = percent === null ? null : Math.abs(percent) < ABOUT_THE_SAME ? 'SAME' : percent > 0 ? 'MORE' : 'LESS'
  return {
    year: last.year, own: last.own, country,
    first: first.year === last.year ? null : { year: first.year, own: first.own },
    changePercent: first.year === last.year || first.own === 0 ? null : Math.round(((last.own - first.own) / first.own) * 100),
    versusCountry: percent === null || side === null ? null : { percent: Math.abs(percent), side },
  }
}

/** The years of all series together, in order. */
export const yearsOf = (series: readonly Pick<OutcomeSeries, 'points'>[]): number[] =>
  [...new Set(series.flatMap((one) => one.points.map((point) => point.year)))].sort((a, b) => a - b)
