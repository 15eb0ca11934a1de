import { isTellingShare, type Decision } from '@/lib/platform/privacy/small-numbers'
import { suppressLinked, type Cell, type Sum } from '@/lib/platform/privacy/small-numbers/linked'
import { figureKey, wholeFigure } from '../rules'
import { COUNTRY, type Figure, type StoredFigure } from '../types'

export interface CountedBy {
  readonly measure: 'COUNT' | 'RATIO'
  readonly countsPeople: boolean
}

/** How many people a figure counts; undefined when nothing says so. */
const peopleIn = ({ numerator, value }: Figure, measure: CountedBy['measure']): number | undefined => (measure === 'COUNT' ? numerator ?? value : numerator) ?? undefined

/**
 * Does the figure tell too much by itself? A share that comes without what was counted cannot be judged, and is not shown:
 * 4% may be one child of twenty-five.
 */
function isTelling(figure: Figure, measure: CountedBy['measure']): boolean {
  if (figure.value === null) return false
  const people = peopleIn(figure, measure)
  if (people === undefined) return true
  return measure === 'RATIO' && (figure.denominator === null || isTellingShare({ numerator: people, denominator: figure.denominator }))
}

/** What an area lies in, by its code: a buurt in a wijk, a wijk in a municipality, that in the country. */
function areaOf(code: string): string | undefined {
  if (code.startsWith('BU')) return `WK${code.slice(2, 8)}`
  if (code.startsWith('WK')) return `GM${code.slice(2, 6)}`
  return code.startsWith('GM') ? COUNTRY : undefined
}

/** The figures of one period in the borders of one division, by the code of their area. */
function decideTogether(figures: readonly StoredFigure[], measure: CountedBy['measure']): ReadonlyMap<string, Decision> {
  const cells: Cell[] = figures.flatMap((figure): Cell[] => {
    const people = peopleIn(figure, measure)
    if (figure.value === null && people === undefined) return []
    return [{ key: figure.regionCode, count: Math.max(0, Math.round(people ?? 0)), ...(isTelling(figure, measure) ? { isTelling: true } : {}) }]
  })
  const counts = new Map(cells.map(({ key, count }) => [key, count]))
  const partsOf = new Map<string, string[]>()
  for (const { key } of cells) {
    const area = areaOf(key)
    if (area === undefined || !counts.has(area)) continue
    const parts = partsOf.get(area) ?? []
    parts.push(key)
    partsOf.set(area, parts)
  }
  const sums: Sum[] = []
  for (const [area, parts] of partsOf) {
    const rest = (counts.get(area) ?? 0) - parts.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
    // Parts that are more than the whole are of another source: nothing can be subtracted.
    if (rest < 0) continue
    // Those who live elsewhere in it are shown nowhere, and may not be known by subtraction.
    const elsewhere = `${area} elsewhere`
    if (rest > 0) cells.push({ key: elsewhere, count: rest, isUnpublished: true })
    sums.push({ total: area, parts: rest > 0 ? [...parts, elsewhere] : parts })
  }
  return suppressLinked({ cells, sums })
}

/**
 * What may be shown of all figures of one indicator, by figureKey: those that count no people all may. Areas that lie in
 * each other are decided of together, per period and division. Of figures that were not delivered there is nothing to hide.
 */
export function decide(figures: readonly Figure[], { measure, countsPeople }: CountedBy): ReadonlyMap<string, Decision> {
  const whole = figures.map(wholeFigure)
  if (!countsPeople) return new Map(whole.map((one) => [figureKey(one), 'SHOWN']))
  const groups = new Map<string, StoredFigure[]>()
  for (const one of whole) {
    const when = `${one.period} ${one.divisionYear}`
    const group = groups.get(when) ?? []
    group.push(one)
    groups.set(when, group)
  }
  return new Map([...groups.values()].flatMap((group) => {
    const decided = decideTogether(group, measure)
    return group.map((one): [string, Decision] => [figureKey(one), decided.get(one.regionCode) ?? 'SHOWN'])
  }))
}
