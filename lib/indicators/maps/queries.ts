import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { PREFIXES } from '../borders/rules'
import { findBorders, listBorderRows } from '../borders/store'
import type { Area, BordersListed } from '../borders/types'
import { listNames } from '../chosen/store'
import { indicatorsPolicy } from '../policy'
import { classesOf, decimalsFor, drawnAreas, yearFor } from './rules'
import { listMapFigures, listMapIndicators, type MapIndicatorRow } from './store'
import type { Drawing, MapQuestion, MapRead } from './types'

type Confirmed = BordersListed & { readonly divisionYear: number }

/** The borders that go best with these figures, the newest of them first: of the same kind and the same year, else of the same kind. */
function bordersFor(rows: readonly MapIndicatorRow[], sets: readonly Confirmed[]): Confirmed | undefined {
  const exact = rows.flatMap((row) => sets.find(({ kind, divisionYear }) => row.prefix === PREFIXES[kind] && row.divisionYear === divisionYear) ?? [])
  return exact[0] ?? sets.find(({ kind }) => rows.some((row) => row.prefix === PREFIXES[kind]))
}

/** The figures of one indicator and period on the borders of one year. Without a question: the first that go together. */
export async function readMap(tx: CoalitionTx, ctx: CoalitionContext, question: MapQuestion): Promise<MapRead> {
  authorize(indicatorsPolicy, ctx, 'read')
  const rows = await listMapIndicators(tx)
  const sets = (await listBorderRows(tx)).filter((one): one is Confirmed => one.state === 'CONFIRMED' && one.divisionYear !== null)
  const indicators = [...new Map(rows.map(({ id, name }) => [id, { id, name }])).values()]
  const rowsOf = (id: string) => rows.filter((row) => row.id === id)
  const chosen = indicators.find(({ id }) => id === question.indicatorId) ?? indicators.find(({ id }) => bordersFor(rowsOf(id), sets)) ?? indicators[0]
  const of = chosen ? rowsOf(chosen.id) : []
  const borders = sets.find(({ id }) => id === question.bordersId) ?? bordersFor(of, sets) ?? sets[0]
  const here = borders ? of.filter((row) => row.prefix === PREFIXES[borders.kind]) : []
  const periods = [...new Set(here.map((row) => row.period))]
  const period = periods.find((one) => one === question.period) ?? periods[0]
  const drawing = borders && period ? await draw(tx, here.filter((row) => row.period === period), borders) : null
  return {
    indicators, periods, drawing, sets: sets.map(({ id, fileName, kind, divisionYear }) => ({ id, fileName, kind, divisionYear })),
    asked: { indicatorId: chosen?.id ?? null, bordersId: borders?.id ?? null, period: period ?? null },
  }
}

/** Of borders that come without names a municipality is known by its code. */
async function named(tx: CoalitionTx, areas: readonly Area[]): Promise<readonly Area[]> {
  const nameless = areas.filter(({ code, name }) => name === code).map(({ code }) => code)
  const names = new Map(nameless.length === 0 ? [] : (await listNames(tx, nameless)).map(({ code, name }) => [code, name]))
  return areas.map((area) => ({ ...area, name: names.get(area.code) ?? area.name }))
}

async function draw(tx: CoalitionTx, rows: readonly MapIndicatorRow[], { id, fileName, kind, divisionYear }: Confirmed): Promise<Drawing | null> {
  const [first] = rows
  const figuresYear = yearFor(rows.map((row) => row.divisionYear), divisionYear)
  const kept = (await findBorders(tx, id, { forUpdate: false }))?.areas
  if (!first || figuresYear === undefined || !kept) return null
  const { prefix, period, divisionYear: _year, ...indicator } = first
  const areas = drawnAreas(await named(tx, kept.areas), await listMapFigures(tx, { indicatorId: indicator.id, prefix, period, divisionYear: figuresYear }), { divisionYear }, indicator)
  const values = areas.flatMap((one) => one.value ?? [])
  return { indicator, period, figuresYear, grid: kept.grid, areas, borders: { id, fileName, kind, divisionYear }, classes: classesOf(values, decimalsFor(indicator, values)) }
}
