import { isSmall, SMALL_NUMBER_THRESHOLD, thresholdOf, type Decision } from '../small-numbers'
import { networkOf, type Line, type Network } from './flow'
import { bridgesOf } from './graph'

/** Counts of people by two things at once: neighbourhoods by ages. Its totals follow from it, and are published beside it. */
export interface TwoWayTable {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** People, per row and then per column. */
  readonly counts: readonly (readonly number[])[]
}

/** What is decided of each figure, and of each total. */
export interface TwoWayDecisions {
  readonly cells: readonly (readonly Decision[])[]
  readonly rowTotals: readonly Decision[]
  readonly columnTotals: readonly Decision[]
  readonly total: Decision
}

/** How many whole numbers a hidden figure can at least be, to who knows all that is shown: as many as there are small ones. */
export const leastRange = (threshold: number): number => threshold - 2

const inOrder = (keys: readonly string[]): number[] => keys.map((_, place) => place).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1))

function check({ rows, columns, counts }: TwoWayTable): void {
  if (new Set(rows).size !== rows.length || new Set(columns).size !== columns.length) throw new RangeError('Two rows or two columns have the same key.')
  const isTable = counts.length === rows.length && counts.every((row) => row.length === columns.length && row.every((count) => Number.isInteger(count) && count >= 0))
  if (!isTable) throw new RangeError('A table has a whole number of people, zero or more, for each row and column.')
}

/** Every figure and total as a line of the graph; in the order of the keys, so that the order of rows and columns changes nothing. */
function linesOf({ rows, columns, counts }: TwoWayTable): Line[] {
  const [rowOrder, columnOrder] = [inOrder(rows), inOrder(columns)]
  const [total, first] = [rows.length, rows.length + 1]
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)
  const inner = rowOrder.flatMap((r, row) => columnOrder.map((c, column): Line => ({ row, column: first + column, count: counts[r]?.[c] ?? 0, isTotal: false })))
  return [
    ...inner,
    ...rowOrder.map((r, row): Line => ({ row, column: first + columns.length, count: sum(counts[r] ?? []), isTotal: true })),
    ...columnOrder.map((c, column): Line => ({ row: total, column: first + column, count: sum(counts.map((row) => row[c] ?? 0)), isTotal: true })),
    { row: total, column: first + columns.length, count: sum(counts.flat()), isTotal: false },
  ]
}

/** Hides, beside what is hidden already, the cheapest lines that keep each small one from being known within the range. */
function protectAt(network: Network, lines: readonly Line[], threshold: number): void {
  const range = leastRange(threshold)
  const small = lines.flatMap(({ count }, place) => (isSmall(count, threshold) ? [place] : []))
  small.forEach(network.hide)
  // The largest first: it needs the most beside it, and what is hidden for it serves the others too.
  for (const place of small.sort((a, b) => (lines[b]?.count ?? 0) - (lines[a]?.count ?? 0) || a - b)) {
    if (network.rangeOf(place, range) >= range) continue
    const down = (lines[place]?.count ?? 0) - 1
    const ways = [{ whenRising: range, whenFalling: 0 }, ...(down > 0 ? [{ whenRising: Math.max(0, range - down), whenFalling: Math.min(down, range) }] : [])]
    const best = ways.flatMap((needs) => network.cheapestCycle(place, needs) ?? []).sort((a, b) => a.cost - b.cost)[0]
    // There is one always: over its totals a figure can rise as far as one likes.
    if (!best) throw new Error('A small number could not be protected.')
    best.lines.forEach(network.hide)
  }
}

/**
 * Decides of a whole table with its totals what may be shown. Small counts are hidden, and beside them as few people as
 * can be, so that to who knows all that is shown, and that hidden is at least one, every hidden figure can be at least
 * threshold − 1 different numbers. Zeros are shown. What was hidden at a lower threshold stays hidden at a higher one.
 *
 * Ask it of the whole table wherever a part of it is shown: the same figure then has the same decision everywhere.
 * @throws RangeError for a lower threshold, a key that is there twice, or a count that is no whole number of people
 */
export function suppressTwoWay(table: TwoWayTable, threshold: number = SMALL_NUMBER_THRESHOLD): TwoWayDecisions {
  check(table)
  const limit = thresholdOf(threshold)
  const { rows, columns } = table
  const lines = linesOf(table)
  const nodes = rows.length + columns.length + 2
  const network = networkOf(nodes, lines)
  for (let step = SMALL_NUMBER_THRESHOLD; step <= limit; step += 1) protectAt(network, lines, step)
  const hidden = lines.filter((_, place) => network.isHidden(place))
  // Looked at once more by another way, as cheap as it is: rather no table than one that tells.
  if (bridgesOf(nodes, hidden.map(({ row, column }) => ({ from: row, to: column }))).size > 0) throw new Error('A hidden figure can be computed.')
  const decided = lines.map(({ count }, place): Decision => (!network.isHidden(place) ? 'SHOWN' : isSmall(count, limit) ? 'SUPPRESSED' : 'SUPPRESSED_COMPLEMENTARY'))
  const [rowPlace, columnPlace] = [placesOf(rows), placesOf(columns)]
  const at = (place: number): Decision => decided[place] ?? 'SUPPRESSED'
  const inner = rows.length * columns.length
  return {
    cells: rowPlace.map((row) => columnPlace.map((column) => at(row * columns.length + column))),
    rowTotals: rowPlace.map((row) => at(inner + row)),
    columnTotals: columnPlace.map((column) => at(inner + rows.length + column)),
    total: at(lines.length - 1),
  }
}

/** Where each key stands in the order. */
function placesOf(keys: readonly string[]): number[] {
  const places: number[] = []
  inOrder(keys).forEach((key, place) => { places[key] = place })
  return places
}
