// Somebody who wants to know what is hidden: takes all figures that are shown and all that is known of how they add up, and
// solves it exactly. Written apart from what it attacks, in whole numbers of any length: what it finds is so.

/** So many times each figure, together zero. */
export type Equation = ReadonlyMap<string, number>

export const addsUp = (total: string, parts: readonly string[]): Equation => new Map([[total, -1], ...parts.map((part) => [part, 1] as const)])

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y) [x, y] = [y, x % y]
  return x
}

type Row = { readonly of: Map<string, bigint>; known: bigint }

function tidy(row: Row): Row {
  let common = row.known < 0n ? -row.known : row.known
  for (const [key, value] of row.of) {
    if (value === 0n) row.of.delete(key)
    else common = gcd(common, value)
  }
  if (common > 1n) {
    for (const [key, value] of row.of) row.of.set(key, value / common)
    row.known /= common
  }
  return row
}

/** `one` without `key`, by taking `pivot` from it as often as needed. */
function without(one: Row, pivot: Row, key: string): Row {
  const [times, by] = [one.of.get(key) ?? 0n, pivot.of.get(key) ?? 1n]
  if (times === 0n) return one
  const of = new Map([...one.of].map(([name, value]) => [name, value * by]))
  for (const [name, value] of pivot.of) of.set(name, (of.get(name) ?? 0n) - value * times)
  return tidy({ of, known: one.known * by - pivot.known * times })
}

/**
 * Every figure that is not shown and yet can be computed, with what it is.
 * @param shown what is published; a figure of the equations that is not in it is unknown
 */
export function computeHidden(shown: ReadonlyMap<string, number>, equations: readonly Equation[]): Map<string, number> {
  const solved: { row: Row; key: string }[] = []
  for (const equation of equations) {
    let row: Row = { of: new Map(), known: 0n }
    for (const [key, times] of equation) {
      const value = shown.get(key)
      if (value === undefined) row.of.set(key, (row.of.get(key) ?? 0n) + BigInt(times))
      else row.known += BigInt(value) * BigInt(times)
    }
    for (const { row: pivot, key } of solved) row = without(row, pivot, key)
    tidy(row)
    const key = row.of.keys().next().value
    if (key === undefined) continue
    for (const one of solved) one.row = without(one.row, row, key)
    solved.push({ row, key })
  }
  return new Map(solved.flatMap(({ row, key }): [string, number][] => (row.of.size === 1 ? [[key, Number(-row.known) / Number(row.of.get(key)) + 0]] : [])))
}

type Fraction = readonly [bigint, bigint]
const fraction = (top: bigint, bottom: bigint): Fraction => {
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n)
  return [top / common, bottom / common]
}
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[1] - b[0] * a[1], a[1] * b[1])
const times = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[0], a[1] * b[1])
const over = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[1], a[1] * b[0])
const NOTHING: Fraction = [0n, 1n]

/** Makes `aim` (a row of the tableau, to be as small as it can) the least, by Bland's rule, which never goes round. False: without end. */
function minimise(rows: Fraction[][], basis: number[], aim: Fraction[], columns: number): boolean {
  for (;;) {
    const entering = aim.findIndex((one, column) => column < columns && one[0] < 0n)
    if (entering < 0) return true
    let leaving = -1
    let least: Fraction | undefined
    rows.forEach((row, place) => {
      const [by, known] = [row[entering] ?? NOTHING, row.at(-1) ?? NOTHING]
      if (by[0] <= 0n) return
      const ratio = over(known, by)
      const difference = least ? minus(ratio, least)[0] : -1n
      if (difference < 0n || (difference === 0n && (basis[place] ?? 0) < (basis[leaving] ?? 0))) [leaving, least] = [place, ratio]
    })
    const pivot = rows[leaving]
    if (!pivot) return false
    const by = pivot[entering] ?? NOTHING
    pivot.forEach((one, column) => { pivot[column] = over(one, by) })
    for (const row of [...rows, aim]) {
      const much = row[entering] ?? NOTHING
      if (row === pivot || much[0] === 0n) continue
      row.forEach((one, column) => { row[column] = minus(one, times(much, pivot[column] ?? NOTHING)) })
    }
    basis[leaving] = entering
  }
}

/**
 * Between which numbers each hidden figure must lie, to who knows all that is shown, the equations and the least that a hidden
 * figure can be. Exact: linear programming in fractions. No upper end is Infinity.
 */
export function rangesOfHidden(shown: ReadonlyMap<string, number>, equations: readonly Equation[], least: (key: string) => number): Map<string, { readonly least: number; readonly most: number }> {
  const hidden = [...new Set(equations.flatMap((one) => [...one.keys()]))].filter((key) => !shown.has(key))
  const start = (): { rows: Fraction[][]; basis: number[] } | undefined => {
    const rows = equations.flatMap((equation): Fraction[][] => {
      let known = 0
      const of = new Map<string, number>()
      for (const [key, much] of equation) {
        const value = shown.get(key)
        if (value === undefined) of.set(key, (of.get(key) ?? 0) + much)
        known -= (value ?? least(key)) * much
      }
      if (of.size === 0) return []
      const sign = known < 0 ? -1 : 1
      return [[...hidden.map((key): Fraction => [BigInt((of.get(key) ?? 0) * sign), 1n]), [BigInt(known * sign), 1n]]]
    })
    const count = rows.length
    const wide = rows.map((row, place): Fraction[] => [...row.slice(0, -1), ...Array.from({ length: count }, (_, other): Fraction => [other === place ? 1n : 0n, 1n]), row.at(-1) ?? NOTHING])
    const basis = wide.map((_, place) => hidden.length + place)
    const aim = Array.from({ length: hidden.length + count + 1 }, (_, column): Fraction =>
      (column >= hidden.length && column < hidden.length + count ? NOTHING : wide.reduce((sum, row) => minus(sum, row[column] ?? NOTHING), NOTHING)))
    minimise(wide, basis, aim, hidden.length)
    if ((aim.at(-1) ?? NOTHING)[0] !== 0n) return undefined
    // An equation that followed from others still rests on its own slack, which is nothing: it says nothing, and goes out.
    for (let place = wide.length - 1; place >= 0; place -= 1) {
      if ((basis[place] ?? 0) < hidden.length) continue
      const row = wide[place] ?? []
      const entering = row.findIndex((one, column) => column < hidden.length && one[0] !== 0n)
      if (entering < 0) {
        wide.splice(place, 1)
        basis.splice(place, 1)
        continue
      }
      const by = row[entering] ?? NOTHING
      row.forEach((one, column) => { row[column] = over(one, by) })
      wide.forEach((other, which) => {
        const much = other[entering] ?? NOTHING
        if (which !== place && much[0] !== 0n) other.forEach((one, column) => { other[column] = minus(one, times(much, row[column] ?? NOTHING)) })
      })
      basis[place] = entering
    }
    return { rows: wide.map((row) => [...row.slice(0, hidden.length), row.at(-1) ?? NOTHING]), basis }
  }
  const begun = start()
  if (!begun) throw new Error('What is shown cannot be true.')
  const reach = (key: string, sign: 1n | -1n): number => {
    const rows = begun.rows.map((row) => [...row])
    const basis = [...begun.basis]
    const asked = hidden.indexOf(key)
    const aim: Fraction[] = Array.from({ length: hidden.length + 1 }, (_, column) => [column === asked ? sign : 0n, 1n])
    const resting = rows[basis.indexOf(asked)]
    if (resting) resting.forEach((one, column) => { aim[column] = minus(aim[column] ?? NOTHING, times([sign, 1n], one)) })
    if (!minimise(rows, basis, aim, hidden.length)) return -Infinity
    const [top, bottom] = aim.at(-1) ?? NOTHING
    return Number(-top) / Number(bottom)
  }
  return new Map(hidden.map((key) => [key, { least: least(key) + reach(key, 1n), most: least(key) - reach(key, -1n) }]))
}
