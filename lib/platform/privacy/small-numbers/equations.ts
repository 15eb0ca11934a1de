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
  const solved: { row: Row; readonly key: string }[] = []
  for (const equation of equations) {
    let row: Row | undefined = equation
    for (const { row: pivot, key } of solved) row = row && without(row, pivot, key)
    const key = row?.keys().next().value
    if (row && key === undefined) continue
    for (const one of row && key !== undefined ? solved : []) {
      const rest = row && key !== undefined ? without(one.row, row, key) : undefined
      if (!rest) row = undefined
      else one.row = rest
    }
    if (!row || key === undefined) return new Set(equations.flatMap((one) => [...one.keys()]))
    solved.push({ row, key })
  }
  return new Set(solved.flatMap(({ row, key }) => (row.size === 1 ? [key] : [])))
}
