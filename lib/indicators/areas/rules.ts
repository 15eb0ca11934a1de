import { PREFIXES } from '../borders/rules'
import { parsePeriod } from '../periods/rules'
import { everPartOf } from '../regions/rules'
import { pointIn, type YearFigure } from '../rules'
import { AREA_KINDS, type AreaKind, type AreaRow, type AreasQuestion, type AreaTable } from './types'

/** A figure of a municipality or of an area in it, with the period that it is of. */
export type AreaFigure = YearFigure & { readonly period: string }

export type Counting = Parameters<typeof pointIn>[3]

const isOf = (kind: AreaKind) => ({ regionCode }: Pick<AreaFigure, 'regionCode'>): boolean => regionCode.startsWith(PREFIXES[kind])

/** The kinds of areas that there are figures of. */
export const kindsIn = (figures: readonly AreaFigure[]): AreaKind[] => AREA_KINDS.filter((kind) => figures.some(isOf(kind)))

/** The years whose borders they have, the newest first. */
export const divisionsIn = (figures: readonly AreaFigure[], kind: AreaKind): number[] => [...new Set(figures.filter(isOf(kind)).map((one) => one.divisionYear))].sort((a, b) => b - a)

/** What was asked for where it is there, else the first. Undefined when there are no areas. */
export function chosenIn(figures: readonly AreaFigure[], { kind, divisionYear }: AreasQuestion): Pick<AreaTable, 'kind' | 'divisionYear'> | undefined {
  const kinds = kindsIn(figures)
  const chosen = kinds.find((one) => one === kind) ?? kinds[0]
  if (!chosen) return undefined
  const years = divisionsIn(figures, chosen)
  const year = years.find((one) => String(one) === divisionYear) ?? years[0]
  return year === undefined ? undefined : { kind: chosen, divisionYear: year }
}

const yearOf = (period: string): number => parsePeriod(period)?.year ?? 0

const inOrder = (periods: Iterable<string>): string[] => [...new Set(periods)].sort((a, b) => yearOf(a) - yearOf(b) || a.localeCompare(b))

/**
 * Areas by periods in the borders of one year. Every cell is one point, as everywhere: hidden stays hidden, and what was counted
 * on other ground is no figure of this area. Nothing is added up that its source did not.
 */
export function areaTable(
  figures: readonly AreaFigure[], { kind, divisionYear }: Pick<AreaTable, 'kind' | 'divisionYear'>,
  { municipality, names, counting }: { readonly municipality: { readonly code: string; readonly name: string }; readonly names: ReadonlyMap<string, string>; readonly counting: Counting },
): AreaTable {
  const ofKind = figures.filter(isOf(kind))
  const here = ofKind.filter((one) => one.divisionYear === divisionYear)
  const periods = inOrder(here.map((one) => one.period))
  const rowOf = (code: string, name: string, parts: readonly string[]): AreaRow => {
    const own = figures.filter((one) => parts.includes(one.regionCode))
    return { code, name, cells: periods.map((period) => pointIn(own.filter((one) => one.period === period), code, divisionYear, counting)) }
  }
  const codes = [...new Set(here.map((one) => one.regionCode))]
  const rows = codes.map((code) => rowOf(code, names.get(code) ?? code, [code])).sort((a, b) => a.name.localeCompare(b.name, 'nl') || a.code.localeCompare(b.code))
  const total = rowOf(municipality.code, municipality.name, everPartOf(municipality.code))
  return {
    kind, divisionYear, periods, rows, otherPeriods: inOrder(ofKind.map((one) => one.period)).filter((one) => !periods.includes(one)),
    total: total.cells.some((one) => one !== null) ? total : null,
  }
}
