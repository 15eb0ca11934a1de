import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addsUp, computeHidden, rangesOfHidden, type Equation } from '@/tests/support/attack'
import { SMALL_NUMBER_THRESHOLD, type Decision } from '../small-numbers'
import { bridgesOf } from './graph'
import { leastRange, suppressTwoWay, type TwoWayDecisions, type TwoWayTable } from './two-way'

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

/** The figures of a table with its totals, by name, and how they add up. */
function figuresOf({ rows, columns, counts }: TwoWayTable): { figures: Map<string, number>; equations: Equation[] } {
  const cell = (row: string, column: string) => `${row}/${column}`
  const figures = new Map(rows.flatMap((row, r) => columns.map((column, c): [string, number] => [cell(row, column), counts[r]?.[c] ?? 0])))
  rows.forEach((row, r) => figures.set(cell(row, 'all'), sum(counts[r] ?? [])))
  columns.forEach((column, c) => figures.set(cell('all', column), sum(counts.map((row) => row[c] ?? 0))))
  figures.set('all/all', sum(counts.flat()))
  const equations = [
    ...[...rows, 'all'].map((row) => addsUp(cell(row, 'all'), columns.map((column) => cell(row, column)))),
    ...[...columns, 'all'].map((column) => addsUp(cell('all', column), rows.map((row) => cell(row, column)))),
  ]
  return { figures, equations }
}

const namesOf = ({ rows, columns }: TwoWayTable, { cells, rowTotals, columnTotals, total }: TwoWayDecisions): Map<string, Decision> => new Map([
  ...rows.flatMap((row, r) => columns.map((column, c): [string, Decision] => [`${row}/${column}`, cells[r]?.[c] ?? 'SUPPRESSED'])),
  ...rows.map((row, r): [string, Decision] => [`${row}/all`, rowTotals[r] ?? 'SUPPRESSED']),
  ...columns.map((column, c): [string, Decision] => [`all/${column}`, columnTotals[c] ?? 'SUPPRESSED']),
  ['all/all', total],
])

/** What an attacker sees. `secondary: false` is what a naive publisher would show: everything but the small counts. */
function seen(table: TwoWayTable, { secondary = true, threshold = SMALL_NUMBER_THRESHOLD } = {}) {
  const { figures, equations } = figuresOf(table)
  const decided = namesOf(table, suppressTwoWay(table, threshold))
  const shown = new Map([...figures].filter(([key]) => decided.get(key) === 'SHOWN' || (!secondary && decided.get(key) === 'SUPPRESSED_COMPLEMENTARY')))
  return { figures, equations, decided, shown }
}

const tableOf = (counts: readonly (readonly number[])[]): TwoWayTable => ({ rows: counts.map((_, r) => `r${r}`), columns: (counts[0] ?? []).map((_, c) => `c${c}`), counts })

/** Tables as they come: many zeros and small counts between large ones. */
const count = fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.integer({ min: 1, max: 12 }), weight: 3 }, { arbitrary: fc.integer({ min: 10, max: 60 }), weight: 4 }, { arbitrary: fc.integer({ min: 60, max: 4_000 }), weight: 2 })
const tables = (most: number) => fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
  .chain(([rows, columns]) => fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })).map(tableOf)

describe('a table with totals', () => {
  it('with one small count hides three more, the cheapest, so that it cannot be computed', () => {
    const { cells, rowTotals, columnTotals, total } = suppressTwoWay(tableOf([[4, 50, 300], [40, 20, 500], [80, 90, 200]]))
    expect(cells).toEqual([
      ['SUPPRESSED', 'SUPPRESSED_COMPLEMENTARY', 'SHOWN'],
      ['SUPPRESSED_COMPLEMENTARY', 'SUPPRESSED_COMPLEMENTARY', 'SHOWN'],
      ['SHOWN', 'SHOWN', 'SHOWN'],
    ])
    expect([...rowTotals, ...columnTotals, total]).toEqual(Array(7).fill('SHOWN'))
  })

  it('hides its totals too when they are small', () => {
    const { rowTotals, total } = suppressTwoWay(tableOf([[3], [40]]))
    expect(rowTotals[0]).toBe('SUPPRESSED')
    expect(total).not.toBe('SUPPRESSED')
  })

  it('does not leave two people in two hidden figures: one each, since zeros are shown', () => {
    const table = tableOf([[1, 1, 400], [60, 70, 80], [90, 50, 20]])
    const { shown, equations, figures } = seen(table)
    expect(rangesOfHidden(shown, equations, () => 1).get('r0/c0')).not.toEqual({ least: 1, most: 1 })
    // Not so with the small counts and a whole block hidden by hand: nothing can be subtracted, and yet it is known.
    const byHand = new Map([...figures].filter(([key]) => !['r0/c0', 'r0/c1', 'r1/c0', 'r1/c1'].includes(key)))
    expect(computeHidden(byHand, equations)).toEqual(new Map())
    expect(rangesOfHidden(byHand, equations, () => 1).get('r0/c0')).toEqual({ least: 1, most: 1 })
  })

  it('refuses a lower threshold, keys that are there twice and halves of people', () => {
    expect(() => suppressTwoWay(tableOf([[12]]), 9)).toThrow(RangeError)
    expect(() => suppressTwoWay({ rows: ['a', 'a'], columns: ['b'], counts: [[10], [20]] })).toThrow(RangeError)
    expect(() => suppressTwoWay(tableOf([[10.5]]))).toThrow(RangeError)
    expect(() => suppressTwoWay(tableOf([[-1]]))).toThrow(RangeError)
  })

  it('of nothing is nothing', () => {
    expect(suppressTwoWay({ rows: [], columns: [], counts: [] })).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: 'SHOWN' })
  })
})

describe('of any table', () => {
  it('no hidden figure can be computed', () => {
    fc.assert(fc.property(tables(7), (table) => {
      const { shown, equations } = seen(table)
      expect(computeHidden(shown, equations)).toEqual(new Map())
    }), { numRuns: 400 })
  })

  it('a hidden figure can be computed exactly when its edge is a bridge', () => {
    fc.assert(fc.property(tables(6), fc.infiniteStream(fc.boolean()), (table, hide) => {
      const { figures, equations } = figuresOf(table)
      const hidden = [...figures.keys()].filter(() => hide.next().value)
      const node = (key: string, side: readonly string[], from: number) => from + (key === 'all' ? side.length : side.indexOf(key))
      const edges = hidden.map((key) => key.split('/') as [string, string]).map(([row, column]) => ({ from: node(row, table.rows, 0), to: node(column, table.columns, table.rows.length + 1) }))
      const bridges = bridgesOf(table.rows.length + table.columns.length + 2, edges)
      const found = computeHidden(new Map([...figures].filter(([key]) => !hidden.includes(key))), equations)
      expect([...found.keys()].sort()).toEqual(hidden.filter((_, place) => bridges.has(place)).sort())
      for (const [key, value] of found) expect(value).toBe(figures.get(key))
    }), { numRuns: 300 })
  })

  it('a hidden figure can be as many numbers as there are small ones, to who knows that hidden is at least one', () => {
    fc.assert(fc.property(tables(4), (table) => {
      const { shown, equations, figures } = seen(table)
      for (const [key, { least, most }] of rangesOfHidden(shown, equations, () => 1)) {
        expect(most - least, key).toBeGreaterThanOrEqual(leastRange(SMALL_NUMBER_THRESHOLD))
        expect(figures.get(key)).toBeGreaterThanOrEqual(least)
        expect(figures.get(key)).toBeLessThanOrEqual(most)
      }
    }), { numRuns: 120 })
  })

  it('with secondary suppression switched off, the same attack does compute small counts', () => {
    const seeded = fc.sample(tables(6), { seed: 46, numRuns: 100 })
    const found = seeded.map((table) => {
      const { shown, equations, figures } = seen(table, { secondary: false })
      const computed = computeHidden(shown, equations)
      for (const [key, value] of computed) expect(value).toBe(figures.get(key))
      return computed.size
    })
    expect(found.filter((one) => one > 0).length).toBeGreaterThan(30)
  })

  it('nothing is hidden where nothing is small', () => {
    fc.assert(fc.property(tables(8), (table) => {
      const large = { ...table, counts: table.counts.map((row) => row.map((one) => (one > 0 && one < 10 ? one + 10 : one))) }
      expect(new Set(namesOf(large, suppressTwoWay(large)).values())).toEqual(new Set(['SHOWN']))
    }))
  })

  it('every small count is hidden and no zero is', () => {
    fc.assert(fc.property(tables(8), (table) => {
      const { figures, decided } = seen(table)
      for (const [key, value] of figures) expect([key, decided.get(key) === 'SUPPRESSED', value === 0 && decided.get(key) !== 'SHOWN']).toEqual([key, value > 0 && value < 10, false])
    }))
  })

  it('the order of rows and columns changes no decision, and neither does asking again', () => {
    fc.assert(fc.property(tables(6).chain((table) => fc.tuple(
      fc.constant(table), fc.shuffledSubarray([...table.rows.keys()], { minLength: table.rows.length }), fc.shuffledSubarray([...table.columns.keys()], { minLength: table.columns.length }),
    )), ([table, rows, columns]) => {
      const turned: TwoWayTable = { rows: rows.map((r) => `r${r}`), columns: columns.map((c) => `c${c}`), counts: rows.map((r) => columns.map((c) => table.counts[r]?.[c] ?? 0)) }
      const decided = namesOf(table, suppressTwoWay(table))
      expect(new Map([...namesOf(turned, suppressTwoWay(turned))].sort())).toEqual(new Map([...decided].sort()))
      expect(namesOf(table, suppressTwoWay(table))).toEqual(decided)
    }))
  })

  it('what is hidden stays hidden when the threshold is raised', () => {
    fc.assert(fc.property(tables(6), fc.integer({ min: 10, max: 20 }), fc.integer({ min: 0, max: 8 }), (table, threshold, more) => {
      const hiddenAt = (limit: number) => [...namesOf(table, suppressTwoWay(table, limit))].filter(([, decision]) => decision !== 'SHOWN').map(([key]) => key)
      const higher = hiddenAt(threshold + more)
      expect(hiddenAt(threshold).filter((key) => !higher.includes(key))).toEqual([])
    }))
  })
})

it('decides of sixty neighbourhoods by thirty ages well within 50 ms', () => {
  const numbers = fc.sample(count, { seed: 3, numRuns: 3 * 30 * 60 })
  const all = [0, 1, 2].map((from) => tableOf(Array.from({ length: 30 }, (_, r) => numbers.slice((from * 30 + r) * 60, (from * 30 + r + 1) * 60))))
  all.forEach((table) => suppressTwoWay(table))
  const took = all.map((table) => {
    const start = performance.now()
    suppressTwoWay(table)
    return performance.now() - start
  })
  expect(Math.min(...took)).toBeLessThan(50)
})
