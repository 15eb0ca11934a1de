import type { AreaTable } from '../areas/types'
import type { FigureRead, IndicatorRead } from '../cards/types'
import { yearCode } from '../periods/rules'
import { COUNTRY, type Outcome, type Point, type YearPoint } from '../types'
import { FILE_FORMS, type FileForm, type FileRow, type FileStatus } from './types'

/** Which kind of file is asked for; a spreadsheet of the Netherlands when nobody says. */
export const formOf = (asked: string | null): FileForm => FILE_FORMS.find((one) => one === asked) ?? 'csv'

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** A text that stays text in whatever opens the file. */
export const asText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** No finer than it is said on the page. */
const rounded = (value: number | null, { cardKey, decimals }: Pick<IndicatorRead, 'cardKey' | 'decimals'>): number | null =>
  (value === null ? null : Number(value.toFixed(cardKey ? Math.max(decimals, 1) : 2)))

const statusOf = ({ status, how }: Point): FileStatus => (how === 'OTHER_BORDERS' ? 'OTHER_BORDERS' : status)

/** The figures of the outcome page, with those of the series that ended: a row per indicator, series, area and year. */
export function rowsOfOutcome({ municipality, series }: Outcome, indicators: readonly IndicatorRead[], country: string): FileRow[] {
  const seriesOf = new Map(indicators.map((one) => [one.id, one.series]))
  return series.flatMap((one) => {
    const rows = (number: number, unit: string, points: readonly YearPoint[]) => points.flatMap(({ year, own, country: whole }) =>
      ([[municipality?.code ?? '', municipality?.name ?? '', own], [COUNTRY, country, whole]] as const).flatMap(([regionCode, region, point]): FileRow[] => (point === null ? [] : [{
        indicator: one.name, unit, series: number, regionCode, region, period: yearCode(year), divisionYear: null, value: rounded(point.value, one), status: statusOf(point), isAddedUp: point.how === 'ADDED_UP',
      }])))
    return [...rows(seriesOf.get(one.id) ?? 1, one.unit, one.points), ...(one.ended ?? []).flatMap((ended) => rows(ended.number, ended.unit, ended.points))]
  })
}

const statusOfFigure = ({ isHidden, value, status, attribute }: FigureRead): FileStatus => {
  if (isHidden) return 'SUPPRESSED'
  if (value !== null) return status
  return attribute === 'NONE' ? 'NOT_DELIVERED' : attribute
}

/** Areas by periods as they stand in their table, with the municipality as its source gives it. */
export const rowsOfAreas = (indicator: IndicatorRead, { periods, rows, total, divisionYear }: AreaTable): FileRow[] => [...rows, ...(total ? [total] : [])].flatMap(({ code, name, cells }) => cells.map((point, at): FileRow => ({
  indicator: indicator.name, unit: indicator.unit, series: indicator.series, regionCode: code, region: name, period: periods[at] ?? '', divisionYear,
  value: rounded(point?.value ?? null, indicator), status: point ? statusOf(point) : 'NOT_DELIVERED', isAddedUp: point?.how === 'ADDED_UP',
})))

/** The figures of one card, each in the borders in which it was measured. */
export const rowsOfCard = (indicator: IndicatorRead, figures: readonly FigureRead[], units: ReadonlyMap<number, string>, country: string): FileRow[] => figures.map((one) => ({
  indicator: indicator.name, unit: units.get(one.series) ?? indicator.unit, series: one.series, regionCode: one.regionCode, region: one.regionCode === COUNTRY ? country : one.regionName ?? one.regionCode,
  period: one.period, divisionYear: one.divisionYear, value: rounded(one.value, indicator), status: statusOfFigure(one), isAddedUp: false,
}))
