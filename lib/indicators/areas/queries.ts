import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { everPartOf } from '../regions/rules'
import { areaTable, chosenIn, divisionsIn, kindsIn } from './rules'
import { findCounting, listAreaFigures, listAreaNames } from './store'
import type { AreasQuestion, AreasRead } from './types'

/** The figures of an indicator for the wijken or buurten of the own municipality, by period. Null when there are none. */
export async function readAreas(tx: CoalitionTx, ctx: CoalitionContext, { indicatorId, ...question }: AreasQuestion & { readonly indicatorId: string }): Promise<AreasRead | null> {
  authorize(indicatorsPolicy, ctx, 'read')
  const { municipality } = await readProfile(tx, ctx)
  const counting = isId(indicatorId) ? await findCounting(tx, indicatorId) : undefined
  if (!municipality || !counting) return null
  const figures = await listAreaFigures(tx, indicatorId, everPartOf(municipality.code))
  const chosen = chosenIn(figures, question)
  if (!chosen) return null
  const names = await listAreaNames(tx, chosen.kind, chosen.divisionYear)
  return { kinds: kindsIn(figures), divisionYears: divisionsIn(figures, chosen.kind), table: areaTable(figures, chosen, { municipality, names, counting }) }
}
