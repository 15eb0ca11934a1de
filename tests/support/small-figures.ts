import { COUNTRY } from '@/lib/indicators/types'
import { addsUp, type Equation } from './attack'
import { geoJson } from './borders'

// How many children there are in a made-up country, so few in some places that nobody may know it; and how it all adds up.

export const OWN = 'GM0321'

/** Children per buurt in two years; null when it was not there. The wijken, the municipalities and the country follow from them. */
const BUURTEN: Readonly<Record<string, readonly [number | null, number | null]>> = {
  BU03210101: [4, 6], BU03210102: [1_237, 1_241], BU03210103: [52, 3], BU03210201: [8, 12], BU03210202: [2_311, 2_309], BU03210301: [71, 64], BU03210302: [90, 85],
  BU03440101: [5, 5], BU03440102: [3_119, 3_007], BU03440201: [640, 655], BU03440202: [0, 0],
  BU03450101: [410, 398], BU03530101: [8, 7], BU03550101: [366, 371], BU03560101: [205, 214], BU06320101: [188, 190], BU15810101: [154, 9],
  BU05010101: [6, null], BU05300101: [812, null], BU06140101: [143, null], BU19920101: [null, 960],
}
export const YEARS = [2022, 2025] as const

/** Three municipalities that became one between the two years: on today's map what was counted in them is added up. */
export const MERGED = { to: 'GM1992', from: ['GM0501', 'GM0530', 'GM0614'] } as const

/** The truth: every figure, and how they add up. */
function truth(): { figures: Map<string, number>; equations: Equation[] } {
  const figures = new Map<string, number>()
  const equations: Equation[] = []
  YEARS.forEach((year, at) => {
    const parts = new Map<string, string[]>()
    const add = (code: string, part: string, count: number) => {
      figures.set(`${code} ${year}`, (figures.get(`${code} ${year}`) ?? 0) + count)
      parts.set(code, [...new Set([...(parts.get(code) ?? []), part])])
    }
    for (const [buurt, counts] of Object.entries(BUURTEN)) {
      const count = counts[at] ?? null
      if (count === null) continue
      const [wijk, municipality] = [`WK${buurt.slice(2, 8)}`, `GM${buurt.slice(2, 6)}`]
      figures.set(`${buurt} ${year}`, count)
      add(wijk, buurt, count)
      add(municipality, wijk, count)
      add(COUNTRY, municipality, count)
    }
    for (const [area, of] of parts) equations.push(addsUp(`${area} ${year}`, of.map((code) => `${code} ${year}`)))
  })
  return { figures, equations }
}

const { figures, equations } = truth()

export const TRUTH: ReadonlyMap<string, number> = figures

export const EQUATIONS: readonly Equation[] = [...equations, addsUp(`${MERGED.to} ${YEARS[0]}`, MERGED.from.map((code) => `${code} ${YEARS[0]}`))]

/** The areas of one kind that had figures in a year, as a file of borders. */
export const areasOf = (prefix: string, year: number) =>
  geoJson([...TRUTH.keys()].filter((name) => name.startsWith(prefix) && name.endsWith(` ${year}`)).map((name) => ({ code: name.split(' ')[0] ?? '', name: name.split(' ')[0] ?? '' })))
