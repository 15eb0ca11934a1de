// Which unknowns follow exactly from equations: those of which the unit vector lies in the space of the rows. Integer elimination,
// no fractions and no rounding. (T. Dalenius, S. Reiss; L. Willenborg, T. de Waal, Elements of Statistical Disclosure Control, 2001, ch. 6.)

/** So many times each unknown; what they come to is known. */
export type Row = ReadonlyMap<string, number>

const gcd = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y) [x, y] = [y, x % y]
  return x
}

/** `row` without the unknown `key`, by `pivot`. Undefined when a number no longer fits. */
function without(row: Row, pivot: Row, key: string): Row | undefined {
  const [much, by] = [row.get(key) ?? 0, pivot.get(key) ?? 1]
  if (much === 0) return row
  const sum = new Map<string, number>()
  for (const [name, value] of row) sum.set(name, value * by)
  for (const [name, value] of pivot) sum.set(name, (sum.get(name) ?? 0) - value * much)
  let common = 0
  for (const [name, value] of sum) {
    if (!Number.isSafeInteger(value)) return undefined
    if (value === 0) sum.delete(name)
    else common = gcd(common, value)
  }
  return common > 1 ? new Map([...sum].map(([name, value]) => [name, value / common])) : sum
}

/** The unknowns that can be computed. When the numbers grow too large to be exact: all of them, so that nobody relies on it. */
export function computable(equations: readonly Row[]): ReadonlySet<string> {
  const solved = new Map<string, Row>()
  /** Which solved rows an unknown stands in, or stood in. */
  const rowsWith = new Map<string, Set<string>>()
  const keep = (key: string, row: Row) => {
    solved.set(key, row)
    for (const name of row.keys()) rowsWith.set(name, (rowsWith.get(name) ?? new Set()).add(key))
  }
  const everything = () => new Set(equations.flatMap((one) => [...one.keys()]))
  for (const equation of equations) {
    let row = equation
    for (const key of equation.keys()) {
      const pivot = solved.get(key)
      const rest = pivot ? without(row, pivot, key) : row
      if (!rest) return everything()
      row = rest
    }
    const key = row.keys().next().value
    if (key === undefined) continue
    for (const other of rowsWith.get(key) ?? []) {
      const before = solved.get(other)
      const rest = before && without(before, row, key)
      if (!rest) return everything()
      keep(other, rest)
    }
    keep(key, row)
  }
  return new Set([...solved].flatMap(([key, row]) => (row.size === 1 ? [key] : [])))
}
