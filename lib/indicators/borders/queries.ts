import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { join, PREFIXES, take } from './rules'
import { findBorders, listBorderRows, listFigureCodes } from './store'
import type { BordersListed, BordersRead } from './types'

/** The borders that were brought: those that wait, that are drawn on and that were removed. */
export async function listBorders(tx: CoalitionTx, ctx: CoalitionContext): Promise<BordersListed[]> {
  authorize(indicatorsPolicy, ctx, 'keep_borders')
  return listBorderRows(tx)
}

/** One set of borders beside the figures that stand here: what joins, and what does not. */
export async function readBorders(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<BordersRead> {
  authorize(indicatorsPolicy, ctx, 'keep_borders')
  const found = isId(id) ? await findBorders(tx, id, { forUpdate: false }) : undefined
  if (!found) throw notFound()
  const { draft, areas: kept, ...listed } = found
  const taken = draft && take(draft)
  const areas = taken?.areas ?? kept?.areas ?? []
  const figures = await listFigureCodes(tx, PREFIXES[listed.kind])
  const codesOf = (year: number | null) => new Set(figures.filter((one) => year === null || one.year === year).map((one) => one.code))
  const years = [...new Set(figures.map((one) => one.year))].map((year) => ({ year, joined: join(areas, codesOf(year)).joined }))
  return {
    ...listed, ...join(areas, codesOf(listed.divisionYear)), withoutCode: taken?.withoutCode ?? 0, years, chosen: draft?.chosen ?? null,
    layers: draft?.layers.map(({ name, codeKeys, nameKeys }) => ({ name, codeKeys, nameKeys })) ?? [],
  }
}
