import type { readAreas } from '@/lib/indicators/areas/queries'
import type { AreasQuestion } from '@/lib/indicators/areas/types'
import type { readComparison } from '@/lib/indicators/comparison/queries'
import type { readMap } from '@/lib/indicators/maps/queries'
import type { MapQuestion } from '@/lib/indicators/maps/types'

// What stands on the pages of areas and of others, whatever they are asked, as figures by area and year.

export type Named = readonly (readonly [name: string, value: number])[]

/** Every figure on every map: all borders, all periods that they can be asked for. */
export async function onMaps(indicatorId: string, ask: (question: MapQuestion) => Promise<Awaited<ReturnType<typeof readMap>> | undefined>): Promise<Named> {
  const found: (readonly [string, number])[] = []
  for (const set of (await ask({ indicatorId }))?.sets ?? []) {
    for (const period of (await ask({ indicatorId, bordersId: set.id }))?.periods ?? []) {
      const map = await ask({ indicatorId, bordersId: set.id, period })
      for (const { code, value } of map?.drawing?.areas ?? []) if (value !== null) found.push([`${code} ${period.slice(0, 4)}`, value])
    }
  }
  return found
}

type AreasAsked = AreasQuestion & { readonly indicatorId: string }

/** Every question that the table of areas can be asked: each kind, in the borders of each year. */
export async function areaQuestions(indicatorId: string, ask: (question: AreasAsked) => Promise<Awaited<ReturnType<typeof readAreas>> | undefined>): Promise<AreasAsked[]> {
  const questions: AreasAsked[] = []
  for (const kind of (await ask({ indicatorId }))?.kinds ?? []) {
    for (const year of (await ask({ indicatorId, kind }))?.divisionYears ?? []) questions.push({ indicatorId, kind, divisionYear: String(year) })
  }
  return questions
}

/** Every cell of such a table, the row of the municipality too. */
export const inTable = (read: Awaited<ReturnType<typeof readAreas>> | undefined): Named => (read ? [...read.table.rows, ...(read.table.total ? [read.table.total] : [])] : []).flatMap(({ code, cells }) =>
  cells.flatMap((point, at) => (point && point.value !== null ? [[`${code} ${read?.table.periods[at]?.slice(0, 4)}`, point.value] as const] : [])))

/** What the own municipality stands beside: those of its size, and those that were chosen by hand. */
export async function compared(indicatorId: string, ask: (question: { indicatorId: string }) => Promise<Awaited<ReturnType<typeof readComparison>> | undefined>): Promise<Named> {
  const read = await ask({ indicatorId })
  const bySize = read?.result.can ? read.result.comparison : undefined
  const byHand = read?.chosen?.beside
  return [
    ...[...(bySize ? [bySize.own, ...bySize.others] : [])].map(({ code, value }) => [`${code} ${bySize?.period.slice(0, 4)}`, value] as const),
    ...(byHand?.rows ?? []).flatMap(({ code, point }) => (point && point.value !== null ? [[`${code} ${byHand?.period.slice(0, 4)}`, point.value] as const] : [])),
  ]
}
