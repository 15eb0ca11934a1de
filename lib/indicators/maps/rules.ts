import type { Area } from '../borders/types'
import { everPartOf } from '../regions/rules'
import { pointIn, type YearFigure } from '../rules'
import type { DrawnArea, MapClass, MapIndicator } from './types'

/** More shades than this nobody tells apart. */
export const MOST_CLASSES = 5

/** How many decimals the bounds of the classes have: those of the card, or as many as tell them apart. */
export const decimalsFor = ({ cardKey, decimals }: Pick<MapIndicator, 'cardKey' | 'decimals'>, values: readonly number[]): number => {
  if (cardKey !== null) return decimals
  return values.every((value) => Number.isInteger(value)) ? 0 : Math.max(...values) - Math.min(...values) < 1 ? 2 : 1
}

/**
 * Classes of equal steps between the least and the most, at most five. Twice as far apart is twice as many steps: classes with
 * equally many areas would make much of small differences, and are a ranking by another name.
 */
export function classesOf(values: readonly number[], decimals: number): MapClass[] {
  if (values.length === 0) return []
  const [least, most, unit] = [Math.min(...values), Math.max(...values), 10 ** decimals]
  const round = (value: number) => Math.round(value * unit) / unit
  const from = Math.floor(least * unit) / unit
  const many = Math.min(MOST_CLASSES, new Set(values).size)
  // Bounds that can be read: a little wider than the values, never narrower.
  const step = Math.max(1, Math.ceil(round((most - from) * unit) / many)) / unit
  return Array.from({ length: many }, (_, index) => ({ from: round(from + index * step), to: round(from + (index + 1) * step) })).filter((one) => one.from <= most)
}

/** The number of the class of a value, from nought. */
export const classOf = (value: number, classes: readonly MapClass[]): number => Math.max(0, classes.findLastIndex(({ from }) => value >= from))

/** The borders that figures are taken in: those of the map where there are some, else the newest. One year for the whole map. */
export const yearFor = (years: readonly number[], divisionYear: number): number | undefined => (years.includes(divisionYear) ? divisionYear : years.toSorted((a, b) => b - a)[0])

/** Every area with what may be shown of it, in the borders of the map: figures of one year only, and never a figure of other ground. */
export function drawnAreas(areas: readonly Area[], figures: readonly YearFigure[], borders: { readonly divisionYear: number }, indicator: MapIndicator): DrawnArea[] {
  const byCode = new Map<string, YearFigure[]>()
  for (const figure of figures) byCode.set(figure.regionCode, [...(byCode.get(figure.regionCode) ?? []), figure])
  return areas.map((area): DrawnArea => {
    const point = pointIn(everPartOf(area.code).flatMap((code) => byCode.get(code) ?? []), area.code, borders.divisionYear, indicator)
    const plain = { ...area, value: point?.value ?? null, isAddedUp: point?.how === 'ADDED_UP', isProvisional: point?.status === 'PROVISIONAL' || point?.status === 'REVISED_PROVISIONAL' }
    if (point?.status === 'SUPPRESSED') return { ...plain, state: 'SUPPRESSED' }
    if (point?.how === 'OTHER_BORDERS') return { ...plain, state: 'OTHER_BORDERS' }
    return { ...plain, state: plain.value === null ? 'NOT_DELIVERED' : 'VALUE' }
  }).sort((a, b) => a.name.localeCompare(b.name, 'nl') || a.code.localeCompare(b.code))
}
