import { createHash } from 'node:crypto'
import { MERGERS } from '../regions/definitions'
import { divisionOf, parseRegion, scaleOf } from '../regions/rules'
import { parsePeriod } from '../periods/rules'
import type { Figure, ValueAttribute, ValueStatus } from '../types'
import { REGION_DIMENSIONS } from './definitions'
import type { Dimension, DimensionKind, Measure, Observation, PeriodCode, Selection, StatlineProblem, TableRead } from './types'

/** There is no answer that can be used, and why. `detail` is for the log, never for a person. */
export class StatlineError extends Error {
  override readonly name = 'StatlineError'

  constructor(readonly problem: StatlineProblem, readonly detail: string) {
    super(`${problem}: ${detail}`)
  }
}

/** An address that we may go to: of CBS as the settings name it, and nowhere else. */
export function allowedAddress(text: string, from: URL, allowed: readonly URL[]): URL {
  let url: URL
  try {
    url = new URL(text, from)
  } catch {
    throw new StatlineError('STRANGE', 'no address')
  }
  const isOurs = allowed.some((base) => base.origin === url.origin && url.pathname.toLowerCase().startsWith(base.pathname.toLowerCase()))
  if (!isOurs || url.username || url.password) throw new StatlineError('STRANGE', 'another host')
  return url
}

/** A text in a filter of OData: quotes doubled. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

export const kindOf = (id: string, kind: string): DimensionKind =>
  kind === 'TimeDimension' || id === 'Perioden' ? 'TIME' : kind.startsWith('Geo') || REGION_DIMENSIONS.has(id.toLowerCase()) ? 'REGION' : 'OTHER'

const STATUSES: Readonly<Record<string, ValueStatus>> = { Definitief: 'FINAL', NaderVoorlopig: 'REVISED_PROVISIONAL', Voorlopig: 'PROVISIONAL' }

/** The mark of a period; none at all means that CBS makes no difference in that table. */
export const statusOf = (status: unknown): ValueStatus => (status === null || status === undefined || status === '' ? 'FINAL' : (typeof status === 'string' ? STATUSES[status] : undefined) ?? 'PROVISIONAL')

const ATTRIBUTES: Readonly<Record<string, ValueAttribute>> = { None: 'NONE', Impossible: 'IMPOSSIBLE', Confidential: 'CONFIDENTIAL', NotAvailable: 'NOT_AVAILABLE' }

/** A value of v4 with its attribute. A number beside a reason not to give one is no number. */
export function readValue(value: unknown, attribute: unknown): Pick<Observation, 'value' | 'attribute'> {
  const said = attribute ?? 'None'
  const known = typeof said === 'string' ? ATTRIBUTES[said] : undefined
  if (!known) throw new StatlineError('STRANGE', 'an unknown attribute')
  if (known !== 'NONE') return { value: null, attribute: known }
  if (value === null || value === undefined) return { value: null, attribute: 'NOT_AVAILABLE' }
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new StatlineError('STRANGE', 'no number')
  return { value, attribute: 'NONE' }
}

/**
 * A value of v3, which is a text padded with spaces, in the signs of CBS: nothing where there can be no figure, a dot where
 * it is unknown, too uncertain or secret, a dash for none at all.
 */
export function readPadded(text: unknown): Pick<Observation, 'value' | 'attribute'> {
  if (typeof text === 'number') return readValue(text, 'None')
  const padded = text ?? ''
  if (typeof padded !== 'string') throw new StatlineError('STRANGE', 'no number')
  const trimmed = padded.trim()
  if (trimmed === '') return { value: null, attribute: 'IMPOSSIBLE' }
  if (trimmed === '.') return { value: null, attribute: 'NOT_AVAILABLE' }
  if (trimmed.toLowerCase() === 'x') return { value: null, attribute: 'CONFIDENTIAL' }
  if (trimmed === '-') return { value: 0, attribute: 'NONE' }
  return readValue(Number(trimmed), 'None')
}

/** The measure with this title. Two with the same are as bad as none: nobody may guess. */
export function measureOf(table: Pick<TableRead, 'measures'>, title: string): Measure {
  const found = table.measures.filter((one) => one.title === title)
  const [measure] = found
  if (!measure || found.length > 1) throw new StatlineError('CHANGED', found.length > 1 ? 'two measures with one title' : 'the measure is gone')
  return measure
}

const dimensionOf = (table: Pick<TableRead, 'dimensions'>, kind: DimensionKind): Dimension | undefined => table.dimensions.find((one) => one.kind === kind)

/** How a table is built, as far as our question goes. When it is built otherwise, its figures may mean something else. */
export function fingerprintOf(table: Pick<TableRead, 'measures' | 'dimensions'>, { measure, denominator, filters }: Selection): string {
  const said = [measure, ...(denominator ? [denominator] : [])].map((title) => { const { unit } = measureOf(table, title); return [title, unit] })
  const dimensions = table.dimensions.map((one) => [one.id, one.kind]).sort(([a = ''], [b = '']) => a.localeCompare(b))
  const chosen = Object.entries(filters).sort(([a], [b]) => a.localeCompare(b))
  return createHash('sha256').update(JSON.stringify({ said, dimensions, chosen })).digest('hex').slice(0, 32)
}

/** Does the question name a value for every dimension that is neither time nor area? */
export function requireWhole(table: Pick<TableRead, 'dimensions'>, { filters, regions }: Selection): void {
  const others = table.dimensions.filter((one) => one.kind === 'OTHER').map((one) => one.id)
  if (others.some((id) => !filters[id]) || Object.keys(filters).some((id) => !others.includes(id))) throw new StatlineError('CHANGED', 'other dimensions')
  if (!dimensionOf(table, 'TIME')) throw new StatlineError('CHANGED', 'no periods')
  if (regions.length > 0 && !dimensionOf(table, 'REGION')) throw new StatlineError('CHANGED', 'no areas')
}

/** In whose borders a municipality stands in a figure of this year: its own year's, or the first in which its code means this ground. */
export function divisionFor(code: string, year: number): number {
  const born = MERGERS.filter((one) => one.to === code && !one.from.includes(code)).map(divisionOf)
  return Math.max(year, ...born)
}

/**
 * What was observed as figures. A period that nobody knows, or a year that CBS calls only a part of one, is refused: it
 * would be misread. Areas that were not asked for are left out.
 */
export function toFigures(observations: readonly Observation[], { selection, periods }: { selection: Selection; periods: readonly PeriodCode[] }): Figure[] {
  const statuses = new Map(periods.map((one) => [one.id.trim(), one]))
  const asked = new Set(selection.regions.length > 0 ? selection.regions : ['NL00'])
  const places = new Map<string, { region: string; period: string; of: Map<string, Observation> }>()
  for (const one of observations) {
    const region = parseRegion(one.region)?.code
    if (!region || !asked.has(region)) continue
    const key = `${region} ${one.period.trim()}`
    const place = places.get(key) ?? { region, period: one.period.trim(), of: new Map<string, Observation>() }
    if (place.of.has(one.measure)) throw new StatlineError('STRANGE', 'a figure twice')
    place.of.set(one.measure, one)
    places.set(key, place)
  }
  return [...places.values()].flatMap(({ region, period: code, of }): Figure[] => {
    const period = parsePeriod(code)
    const known = statuses.get(code)
    if (!period || !known) throw new StatlineError('STRANGE', 'an unknown period')
    if (period.kind === 'YEAR' && !/^\d{4}\*{0,2}$/.test(known.title.trim())) throw new StatlineError('STRANGE', 'a part of a year')
    if (period.year < selection.fromYear) return []
    const top = of.get(selection.measure)
    if (!top) return []
    const place = { regionCode: region, year: period.year, period: period.code, divisionYear: divisionFor(region, period.year), status: known.status }
    if (selection.denominator === null) return [{ ...place, numerator: null, denominator: null, value: top.value, attribute: top.attribute }]
    const bottom = of.get(selection.denominator)
    const value = top.value === null || !bottom?.value ? null : Math.round((top.value / bottom.value) * scaleOf(selection.unit) * 10_000) / 10_000
    const attribute = top.attribute !== 'NONE' ? top.attribute : value === null ? 'NOT_AVAILABLE' : 'NONE'
    return [{ ...place, numerator: top.value, denominator: bottom?.value ?? null, value, attribute }]
  })
}
