// How far a hidden figure of a table with totals can move while everything that is shown stays as it is: a flow in the graph
// of rows and columns. Exact, and in whole people, as flows are. (J. Kelly, B. Golden, A. Assad, Cell suppression: disclosure
// protection for sensitive tabular data, Networks 22, 1992.)

/** A figure of a table as an edge between its row and its column. */
export interface Line {
  /** The node of its row and that of its column. */
  readonly row: number
  readonly column: number
  readonly count: number
  /** Of a row or of a column: it grows with what it adds up, so it counts the other way round. */
  readonly isTotal: boolean
}

/** A hidden figure is at least one: a zero is shown. */
const LOWEST = 1

/** What a hidden line costs a cycle: next to nothing, so that of two equal cycles the shorter is taken. */
const AS_GOOD_AS_FREE = 1e-6

interface Needs {
  /** What a figure must have left above the least when it falls while the asked one rises, and when it falls with it. */
  readonly whenRising: number
  readonly whenFalling: number
}

export interface Network {
  readonly isHidden: (place: number) => boolean
  readonly hide: (place: number) => void
  /**
   * How many people lie between the least and the most that a hidden figure can be, to who knows all that is shown; counted
   * no further than `enough`. Zero: it can be computed.
   */
  readonly rangeOf: (place: number, enough: number) => number
  /**
   * The cheapest other lines that close a cycle with this one, over which it can move as far as needed; undefined when there
   * is none. Hidden lines cost nothing, another costs the people in it. Equal ones are chosen by their place in the list.
   */
  readonly cheapestCycle: (place: number, needs: Needs) => { readonly cost: number; readonly lines: readonly number[] } | undefined
}

/** A graph of so many nodes and these lines, none of them hidden yet. */
export function networkOf(nodes: number, lines: readonly Line[]): Network {
  const at = (): number[][] => Array.from({ length: nodes }, () => [])
  const [all, hiddenAt] = [at(), at()]
  lines.forEach(({ row, column, count }, place) => {
    if (count === 0) return
    all[row]?.push(place)
    all[column]?.push(place)
  })
  const hidden = new Uint8Array(lines.length)
  const flow = new Int32Array(lines.length)
  const touched: number[] = []
  const queue = new Int32Array(nodes)
  const by = new Int32Array(nodes)
  const room = new Float64Array(nodes)

  /** A way with room from one node to the other: fills `by` and `room`. */
  function findWay(from: number, to: number, skipped: number, most: number): boolean {
    by.fill(-1)
    room[from] = most
    by[from] = skipped
    queue[0] = from
    for (let head = 0, tail = 1; head < tail; head += 1) {
      const node = queue[head] ?? 0
      for (const place of hiddenAt[node] ?? []) {
        const line = lines[place]
        if (!line || place === skipped) continue
        const toColumn = line.row === node
        const next = toColumn ? line.column : line.row
        if (by[next] !== -1) continue
        const gone = flow[place] ?? 0
        const left = toColumn === line.isTotal ? line.count - LOWEST + (toColumn ? -gone : gone) : Infinity
        if (left <= 0) continue
        by[next] = place
        room[next] = Math.min(left, room[node] ?? 0)
        if (next === to) return true
        queue[tail] = next
        tail += 1
      }
    }
    return false
  }

  /** The most that can go from one node to the other over the other hidden lines, up to `enough`. */
  function mostFlow(from: number, to: number, skipped: number, enough: number): number {
    let total = 0
    while (total < enough && findWay(from, to, skipped, enough - total)) {
      const much = room[to] ?? 0
      for (let node = to; node !== from;) {
        const place = by[node] ?? 0
        const line = lines[place]
        if (!line) break
        const before = line.row === node ? line.column : line.row
        flow[place] = (flow[place] ?? 0) + (line.row === before ? much : -much)
        touched.push(place)
        node = before
      }
      total += much
    }
    for (const place of touched.splice(0)) flow[place] = 0
    return total
  }

  /** From which node to which the others go round when this one rises. */
  const endsOf = ({ row, column, isTotal }: Line): readonly [from: number, to: number] => (isTotal ? [row, column] : [column, row])

  return {
    isHidden: (place) => hidden[place] === 1,
    hide(place) {
      const line = lines[place]
      if (!line || hidden[place] === 1) return
      hidden[place] = 1
      hiddenAt[line.row]?.push(place)
      hiddenAt[line.column]?.push(place)
    },
    rangeOf(place, enough) {
      const line = lines[place]
      if (!line) return 0
      const [from, to] = endsOf(line)
      const up = mostFlow(from, to, place, enough)
      const down = Math.min(line.count - LOWEST, enough - up)
      return up + (down > 0 ? mostFlow(to, from, place, down) : 0)
    },
    cheapestCycle(place, { whenRising, whenFalling }) {
      const line = lines[place]
      if (!line) return undefined
      const [from, to] = endsOf(line)
      const cost = new Float64Array(nodes).fill(Infinity)
      const isDone = new Uint8Array(nodes)
      cost[from] = 0
      for (;;) {
        let node = -1
        let least = Infinity
        for (let one = 0; one < nodes; one += 1) {
          const its = cost[one] ?? Infinity
          if (!isDone[one] && its < least) [node, least] = [one, its]
        }
        if (node < 0 || node === to) break
        isDone[node] = 1
        for (const one of all[node] ?? []) {
          const other = lines[one]
          if (!other || one === place) continue
          const toColumn = other.row === node
          if (other.count - LOWEST < (toColumn === other.isTotal ? whenRising : whenFalling)) continue
          const next = toColumn ? other.column : other.row
          const its = least + (hidden[one] === 1 ? AS_GOOD_AS_FREE : other.count)
          if (its < (cost[next] ?? Infinity)) {
            cost[next] = its
            by[next] = one
          }
        }
      }
      if (!Number.isFinite(cost[to])) return undefined
      const found: number[] = []
      for (let node = to; node !== from;) {
        const one = by[node] ?? 0
        found.push(one)
        const other = lines[one]
        if (!other) return undefined
        node = other.row === node ? other.column : other.row
      }
      return { cost: cost[to] ?? 0, lines: found }
    },
  }
}
