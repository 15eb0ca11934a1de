import { isSmall, SMALL_NUMBER_THRESHOLD, thresholdOf, type Decision } from '../small-numbers'
import { computable, type Row } from './equations'
import { leastRange } from './two-way'

/** A count of people, by a name that is its own wherever it appears. */
export interface Cell {
  readonly key: string
  readonly count: number
  /**
   * It is shown nowhere and yet may not be known: those of a group who are not counted, what two years or two filters
   * differ, all without the ones that a filter leaves out.
   */
  readonly isUnpublished?: true
  /** It may not be known though it is not small, for what else it tells: a share of a small group, or of nearly everybody. It may be zero. */
  readonly isTelling?: true
}

/** A count that is those of its parts together. */
export interface Sum {
  readonly total: string
  readonly parts: readonly string[]
}

/** Figures that are linked: neighbourhoods in districts in a municipality, ages in all, two tables with a total in common. */
export interface FigureSet {
  readonly cells: readonly Cell[]
  readonly sums: readonly Sum[]
}

interface Bounds {
  readonly least: number
  readonly most: number
}

/** How often bounds are passed on from one sum to the next: a reader with pencil and paper does it less often. */
const ROUNDS = 20

/** Of more figures than this it is not looked afterwards which of the hidden ones could have been shown. */
const MOST_TO_WEIGH = 500

function check({ cells, sums }: FigureSet): ReadonlyMap<string, Cell> {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]))
  if (byKey.size !== cells.length) throw new RangeError('Two figures have the same key.')
  if (cells.some(({ count }) => !Number.isInteger(count) || count < 0)) throw new RangeError('A count is a whole number of people, zero or more.')
  if (sums.some(({ total, parts }) => keysOf({ total, parts }).some((key) => !byKey.has(key)) || new Set([total, ...parts]).size !== parts.length + 1)) throw new RangeError('A sum names a figure that is not there, or one twice.')
  return byKey
}

const keysOf = ({ total, parts }: Sum): readonly string[] => [total, ...parts]

/** Everything that somebody can reason with: what is shown, what adds up, and that what is hidden is at least one. */
function readerOf(cells: ReadonlyMap<string, Cell>, sums: readonly Sum[]) {
  const hidden = new Set([...cells.values()].filter((cell) => cell.isUnpublished).map(({ key }) => key))
  const sumsWith = new Map([...cells.keys()].map((key): [string, Sum[]] => [key, []]))
  for (const sum of sums) for (const key of keysOf(sum)) sumsWith.get(key)?.push(sum)
  const count = (key: string): number => cells.get(key)?.count ?? 0
  const open = (): readonly Sum[] => sums.filter((sum) => keysOf(sum).some((key) => hidden.has(key)))

  /** What a figure can be as far as one sum says. */
  function boundsIn({ total, parts }: Sum, key: string, known: ReadonlyMap<string, Bounds>): Bounds {
    const of = (one: string): Bounds => known.get(one) ?? { least: count(one), most: count(one) }
    const others = parts.filter((one) => one !== key).map(of)
    const [least, most] = [others.reduce((sum, one) => sum + one.least, 0), others.reduce((sum, one) => sum + one.most, 0)]
    if (key === total) return { least, most }
    return { least: most === Infinity ? 0 : of(total).least - most, most: of(total).most - least }
  }

  return {
    hidden, count, boundsIn,
    sumsWith: (key: string): readonly Sum[] => sumsWith.get(key) ?? [],
    mayHide: (key: string): boolean => !hidden.has(key) && count(key) > 0,
    /** What can be computed of what is hidden. */
    computed: (): ReadonlySet<string> => computable(open().map(({ total, parts }): Row => new Map([...parts.map((key) => [key, 1] as const), [total, -1] as const].filter(([key]) => hidden.has(key))))),
    /** What each hidden figure can be, as it follows from one sum after the other. */
    bounds(): ReadonlyMap<string, Bounds> {
      const mayBeZero = (key: string) => cells.get(key)?.isUnpublished ?? cells.get(key)?.isTelling ?? false
      const known = new Map([...hidden].map((key): [string, Bounds] => [key, { least: mayBeZero(key) ? 0 : 1, most: Infinity }]))
      const involved = open()
      for (let round = 0, hasMoved = true; hasMoved && round < ROUNDS; round += 1) {
        hasMoved = false
        for (const sum of involved) {
          for (const key of keysOf(sum)) {
            const before = known.get(key)
            if (!before) continue
            const { least, most } = boundsIn(sum, key, known)
            if (least <= before.least && most >= before.most) continue
            known.set(key, { least: Math.max(before.least, least), most: Math.min(before.most, most) })
            hasMoved = true
          }
        }
      }
      return known
    },
  }
}

type Reader = ReturnType<typeof readerOf>

interface Unsafe {
  readonly key: string
  /** The sums in which that is so. */
  readonly sums: readonly Sum[]
}

/** The protected figures that are known too well. */
function unsafeOf(reader: Reader, protectedKeys: readonly string[], range: number): readonly Unsafe[] {
  const known = reader.bounds()
  const narrow = protectedKeys.flatMap((key): Unsafe[] => {
    const { least, most } = known.get(key) ?? { least: 0, most: 0 }
    if (most - least >= range) return []
    const tight = reader.sumsWith(key).filter((sum) => reader.boundsIn(sum, key, known).most < least + range)
    return [{ key, sums: tight.length > 0 ? tight : reader.sumsWith(key) }]
  })
  if (narrow.length > 0) return narrow
  const computed = reader.computed()
  return protectedKeys.filter((key) => computed.has(key)).map((key) => ({ key, sums: reader.sumsWith(key) }))
}

/** The figure with the fewest people that can be hidden: in these sums, else in what is linked with them, nearest first. */
function cheapest(reader: Reader, sums: readonly Sum[]): string | undefined {
  const seen = new Set(sums)
  for (let near: readonly Sum[] = sums; near.length > 0;) {
    const keys = [...new Set(near.flatMap(keysOf))]
    const [best] = keys.filter(reader.mayHide).sort((a, b) => reader.count(a) - reader.count(b) || (a < b ? -1 : 1))
    if (best !== undefined) return best
    near = keys.flatMap(reader.sumsWith).filter((sum) => !seen.has(sum) && seen.add(sum))
  }
  return undefined
}

function protectAt(reader: Reader, cells: readonly Cell[], threshold: number): void {
  const keys = cells.filter(({ count, isTelling }) => isTelling || isSmall(count, threshold)).map(({ key }) => key)
  const before = new Set(reader.hidden)
  for (const key of keys) reader.hidden.add(key)
  const range = leastRange(threshold)
  const added: string[] = []
  for (let unsafe = unsafeOf(reader, keys, range); unsafe.length > 0; unsafe = unsafeOf(reader, keys, range)) {
    const met = new Set<Sum>()
    for (const { sums } of unsafe) {
      // What was hidden this round in the same sum may have been enough.
      if (sums.some((sum) => met.has(sum))) continue
      const next = cheapest(reader, sums)
      if (next === undefined) continue
      reader.hidden.add(next)
      added.push(next)
      for (const sum of reader.sumsWith(next)) met.add(sum)
    }
    // With nothing left to hide there is no figure to compute with.
    if (met.size === 0) break
  }
  if (cells.length > MOST_TO_WEIGH) return
  // What turns out not to be needed is shown again, those with the most people first.
  for (const key of added.sort((a, b) => reader.count(b) - reader.count(a) || (a < b ? -1 : 1))) {
    if (before.has(key)) continue
    reader.hidden.delete(key)
    if (unsafeOf(reader, keys, range).length > 0) reader.hidden.add(key)
  }
}

/**
 * Decides of figures that are linked what may be shown. Small counts are hidden, and beside them the counts with the fewest
 * people, until no small count can be computed from what is shown, whichever figures one adds up and takes away, and until none is
 * known within fewer than threshold − 1 numbers by reasoning from one sum to the next. Zeros are shown, so what is hidden
 * is known to be at least one. What was hidden at a lower threshold stays hidden at a higher one.
 *
 * Of ranges it promises less than `suppressTwoWay`: bounds that only follow from many sums at once are not looked for.
 *
 * Ask it of all linked figures wherever a part of them is shown, whatever the page, year or filter: the same figure then has
 * the same decision everywhere.
 * @throws RangeError for a lower threshold, a key that is there twice or not at all, or a count that is no whole number of people
 */
export function suppressLinked(set: FigureSet, threshold: number = SMALL_NUMBER_THRESHOLD): ReadonlyMap<string, Decision> {
  const cells = check(set)
  const limit = thresholdOf(threshold)
  const inOrder = [...set.cells].sort((a, b) => (a.key < b.key ? -1 : 1))
  const order = ({ total, parts }: Sum) => [total, ...[...parts].sort()].join('\n')
  const reader = readerOf(cells, [...set.sums].sort((a, b) => (order(a) < order(b) ? -1 : 1)))
  for (let step = SMALL_NUMBER_THRESHOLD; step <= limit; step += 1) protectAt(reader, inOrder, step)
  // A larger count that follows from what is shown protects nothing; it is shown, and nobody knows more than before.
  const mayBeKnown = ({ count, isUnpublished, isTelling }: Cell) => !isUnpublished && !isTelling && !isSmall(count, limit)
  const computed = reader.computed()
  const free = set.cells.filter((cell) => computed.has(cell.key) && mayBeKnown(cell)).map(({ key }) => key)
  for (const key of free) reader.hidden.delete(key)
  return new Map(set.cells.filter((cell) => !cell.isUnpublished).map(({ key, count, isTelling }): [string, Decision] =>
    [key, !reader.hidden.has(key) ? 'SHOWN' : isTelling || isSmall(count, limit) ? 'SUPPRESSED' : 'SUPPRESSED_COMPLEMENTARY']))
}
