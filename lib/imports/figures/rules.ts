import type { Figure } from '@/lib/indicators/types'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { FEWEST_FOR_HALF, FIRST_YEAR, MOST_VALUE, ROUNDING } from '../meaning/definitions'
import { factorOf, readPeriod, saysNothing, seriesOf } from '../meaning/rules'
import type { FileFigure, Mapping, RowRead, Survey, TargetSeries } from '../meaning/types'
import { existed, findPlace, placeKey } from '../places/rules'
import type { Answers, FoundPlace, Places } from '../places/types'
import { isMissing, isProvisional, readNumber, textOf } from '../reading/rules'
import type { Cell, Line, NumberStyle } from '../reading/types'
import type { CellProblem } from '../types'

/** What is needed to read the rows of a file. */
export interface ReadingPlan {
  readonly survey: Survey
  readonly mapping: Mapping
  readonly places: Places
  readonly answers: Answers
  readonly thisYear: number
  /** A zero in the numerator means that nothing was delivered. */
  readonly zeroIsMissing: boolean
  /** What a ratio is multiplied by: a percentage is so many of a hundred. */
  readonly scale: number
  /** What the figures are called when only the file as a whole says so: years side by side, or a column called "waarde". */
  readonly title: string
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

/** Reads rows one by one, and keeps which series there are and what somebody must be asked. */
export class RowReader {
  readonly series: TargetSeries[] = []
  readonly questions = new Map<string, { readonly name: string; readonly found: FoundPlace & { kind: 'UNSURE' } }>()
  private readonly seriesAt = new Map<string, number>()
  private readonly placeAt = new Map<string, FoundPlace>()
  private readonly periodAt = new Map<string, string | undefined>()
  readonly regionColumn: number
  private readonly period: number
  private readonly distinctions: readonly number[]
  private readonly values: readonly { readonly column: number; readonly period: string | undefined }[]
  private readonly ratio: { readonly numerator: number; readonly denominator: number; readonly control: number; readonly factor: number } | undefined
  private readonly style: NumberStyle
  private readonly fixedPeriod: string | undefined

  constructor(private readonly plan: ReadingPlan) {
    const { mapping: { roles, fixedPeriod }, survey } = plan
    this.regionColumn = roles.indexOf('REGION')
    this.period = roles.indexOf('PERIOD')
    this.style = survey.style
    this.fixedPeriod = fixedPeriod === null ? undefined : readPeriod(fixedPeriod)
    this.distinctions = roles.flatMap((role, index) => (role === 'INDICATOR' ? [index] : []))
    this.values = roles.flatMap((role, index) => (role === 'VALUE' ? [{ column: index, period: this.period < 0 ? readPeriod(survey.headings[index] ?? '') : undefined }] : []))
    const numerator = roles.indexOf('NUMERATOR')
    this.ratio = numerator < 0 ? undefined : { numerator, denominator: roles.indexOf('DENOMINATOR'), control: roles.indexOf('CONTROL'), factor: factorOf(survey.headings[numerator] ?? '') }
  }

  private heading(column: number): string {
    return this.plan.survey.headings[column] || `kolom ${column + 1}`
  }

  private seriesFor(column: number, cells: readonly Cell[], isWide: boolean): number {
    const distinctions = this.distinctions.map((one) => textOf(cells[one]))
    // Years side by side are one series, under the name of the file's distinction or of the file.
    const said = this.heading(column)
    const heading = isWide || (distinctions.length === 0 && saysNothing(said)) ? (distinctions.length > 0 ? 'waarde' : this.plan.title) : said
    const key = [heading, ...distinctions].join('\u0001')
    const there = this.seriesAt.get(key)
    if (there !== undefined) return there
    this.series.push(seriesOf(heading, this.plan.survey.columns[column], distinctions, this.ratio?.numerator === column))
    this.seriesAt.set(key, this.series.length - 1)
    return this.series.length - 1
  }

  private place(cell: Cell | undefined, year: number | undefined): FoundPlace {
    const { mapping: { fixedRegion }, places, answers } = this.plan
    if (this.regionColumn < 0) return fixedRegion ? { kind: 'SURE', code: fixedRegion } : { kind: 'UNKNOWN' }
    const text = textOf(cell)
    const key = `${text}\u0001${year ?? ''}`
    const there = this.placeAt.get(key)
    if (there) return there
    const found = findPlace(text, places, answers, year)
    this.placeAt.set(key, found)
    return found
  }

  private periodOf(cell: Cell | undefined): string | undefined {
    const text = textOf(cell)
    if (this.periodAt.has(text)) return this.periodAt.get(text)
    const found = readPeriod(text)
    this.periodAt.set(text, found)
    return found
  }

  /** A row of the file: its figures, or everything that is wrong with it, by column. */
  read({ cells }: Line): RowRead {
    const problems: CellProblem[] = []
    const wrong = (column: number, code: ErrorCode) => { problems.push({ column: this.heading(column), code, value: textOf(cells[column]).slice(0, 60) }) }
    if (cells.length !== this.plan.survey.headings.length) {
      return { kind: 'REFUSED', problems: [{ column: this.heading(this.plan.survey.headings.length - 1), code: 'imports.wrong_length', value: String(cells.length) }] }
    }
    const known = this.values.filter(({ column }) => !isMissing(cells[column]))
    const isKnown = known.length > 0 || (this.ratio !== undefined && !isMissing(cells[this.ratio.numerator]))
    const rowPeriod = this.period >= 0 ? this.periodOf(cells[this.period]) : this.fixedPeriod
    const isWide = this.values.some((one) => one.period !== undefined)
    const year = rowPeriod === undefined ? undefined : Number(rowPeriod.slice(0, 4))
    const isYear = year !== undefined && year >= FIRST_YEAR && year <= this.plan.thisYear
    if (!isYear && !isWide) wrong(this.period, this.period < 0 ? 'imports.no_period' : 'imports.not_a_year')
    const lastYear = isWide ? Math.max(...this.values.map((one) => Number(one.period?.slice(0, 4) ?? 0))) : year
    const found = this.place(cells[this.regionColumn], isYear || isWide ? lastYear : undefined)
    if (found.kind === 'LEFT_OUT') return { kind: 'LEFT_OUT' }
    const code = found.kind === 'SURE' ? found.code : undefined
    const hasBeen = code !== undefined && (!isYear || existed(code, this.plan.places, year))
    // Nothing to keep of a place that is no more, or that nobody knows: nothing is known of it either.
    if (!isKnown && !hasBeen && problems.length === 0) return { kind: 'SUPPRESSED', figures: [] }
    if (found.kind === 'UNSURE') this.ask(textOf(cells[this.regionColumn]), found)
    if (code === undefined) wrong(this.regionColumn, found.kind === 'UNSURE' ? 'imports.place_unsure' : 'imports.unknown_municipality')
    else if (!hasBeen) wrong(this.regionColumn, 'imports.not_in_that_year')
    const figures = this.figuresIn(cells, rowPeriod, code ?? '', wrong)
    if (problems.length > 0) return { kind: 'REFUSED', problems }
    return { kind: isKnown && figures.some((one) => one.value !== null) ? 'GOOD' : 'SUPPRESSED', figures }
  }

  private ask(name: string, found: FoundPlace & { kind: 'UNSURE' }): void {
    const key = placeKey(name)
    if (!this.questions.has(key)) this.questions.set(key, { name: name.slice(0, 80), found })
  }

  private figuresIn(cells: readonly Cell[], rowPeriod: string | undefined, regionCode: string, wrong: (column: number, code: ErrorCode) => void): FileFigure[] {
    const figures: FileFigure[] = []
    for (const { column, period = rowPeriod ?? '' } of this.values) {
      const cell = cells[column]
      const isWide = this.period < 0 && period !== rowPeriod
      if (isWide && !existed(regionCode, this.plan.places, Number(period.slice(0, 4)))) {
        if (!isMissing(cell)) wrong(column, 'imports.not_in_that_year')
        continue
      }
      const value = isMissing(cell) ? null : readNumber(cell, this.style)
      if (value === undefined || (value !== null && Math.abs(value) > MOST_VALUE)) {
        wrong(column, 'imports.not_a_number')
        continue
      }
      const series = this.seriesFor(column, cells, isWide)
      const isCount = this.series[series]?.measure === 'COUNT'
      figures.push({
        series, regionCode, period, numerator: isCount ? value : null, denominator: null, value: value === null ? null : rounded(value),
        status: value === null ? 'NOT_DELIVERED' : isProvisional(cell) || isProvisional(cells[this.period]) ? 'PROVISIONAL' : 'FINAL',
      })
    }
    const ratio = this.ratioIn(cells, rowPeriod ?? '', regionCode, wrong)
    return ratio ? [...figures, ratio] : figures
  }

  private number(cells: readonly Cell[], column: number, wrong: (column: number, code: ErrorCode) => void, isNeeded: boolean): number | undefined {
    const cell = cells[column]
    if (isMissing(cell)) {
      if (isNeeded) wrong(column, 'imports.cell_empty')
      return undefined
    }
    const value = readNumber(cell, this.style)
    if (value === undefined || value < 0 || value > MOST_VALUE) {
      wrong(column, 'imports.not_a_number')
      return undefined
    }
    return value
  }

  private ratioIn(cells: readonly Cell[], period: string, regionCode: string, wrong: (column: number, code: ErrorCode) => void): FileFigure | undefined {
    if (!this.ratio) return undefined
    const { numerator, denominator, control, factor } = this.ratio
    const isUnknown = isMissing(cells[numerator])
    const below = this.number(cells, denominator, wrong, !isUnknown)
    if (below === 0) wrong(denominator, 'imports.no_inhabitants')
    const above = this.number(cells, numerator, wrong, false)
    const said = control < 0 ? undefined : this.number(cells, control, wrong, !isUnknown)
    const series = this.seriesFor(numerator, cells, false)
    if (isUnknown) return { series, regionCode, period, numerator: null, denominator: below ?? null, value: null, status: 'NOT_DELIVERED' }
    if (above === undefined || below === undefined || below === 0) return undefined
    const counted = above * factor
    const value = counted === 0 && this.plan.zeroIsMissing ? null : rounded(this.plan.scale * (counted / below))
    if (said !== undefined && Math.abs((value ?? 0) - said) > ROUNDING) {
      wrong(control, 'imports.does_not_add_up')
      return undefined
    }
    return { series, regionCode, period, numerator: value === null ? null : counted, denominator: below, value, status: value === null ? 'NOT_DELIVERED' : isProvisional(cells[numerator]) ? 'PROVISIONAL' : 'FINAL' }
  }
}

/** As the indicators keep a figure. */
export const asFigure = ({ regionCode, period, numerator, denominator, value, status }: FileFigure): Figure =>
  ({ regionCode, year: Number(period.slice(0, 4)), period, numerator, denominator, value, status })

/** The key of the same place one year before, for kinds of period that come every year. */
export const yearBefore = (period: string): string => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`

const MAY_FALL_BELOW_ZERO = /saldo|verschil|groei|toename|afname|mutatie|ontwikkeling|verandering/i

/** What is so unlikely in a figure that somebody must have seen it; undefined when it is as figures are. */
export function unlikely(figure: FileFigure, { unit, name }: TargetSeries, before: number | null | undefined): ErrorCode | undefined {
  if (figure.value === null) return undefined
  const mayFall = MAY_FALL_BELOW_ZERO.test(`${name} ${unit}`)
  if (unit === '%' && figure.value > 100 && !mayFall) return 'imports.above_hundred'
  if (figure.value < 0 && !mayFall) return 'imports.below_zero'
  if (typeof before === 'number' && before >= FEWEST_FOR_HALF && figure.value <= before / 2) return 'imports.fell_by_half'
  return undefined
}

