import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listMapFigures } from '../maps/store'
import type { MapIndicator } from '../maps/types'
import { indicatorsPolicy } from '../policy'
import { besideRows } from './rules'
import { findChosen, listNames } from './store'
import type { Beside, ComparisonChoice } from './types'

/** What was chosen, to choose otherwise or to let go. */
export async function readChosen(tx: CoalitionTx, ctx: MemberContext): Promise<ComparisonChoice | null> {
  authorize(indicatorsPolicy, ctx, 'choose_comparison')
  return (await findChosen(tx)) ?? null
}

type Newest = MapIndicator & Pick<Beside, 'period' | 'divisionYear'>

/** What was chosen by hand, with the figures beside the own one. Null when nobody chose; without figures when there is no own one to stand beside. */
export async function readBeside(tx: CoalitionTx, ctx: CoalitionContext, newest: Newest | undefined): Promise<{ readonly choice: ComparisonChoice; readonly beside: Beside | null } | null> {
  authorize(indicatorsPolicy, ctx, 'read')
  const choice = await findChosen(tx)
  const { municipality } = await readProfile(tx, ctx)
  if (!choice) return null
  if (!newest || !municipality) return { choice, beside: null }
  const { period, divisionYear, ...indicator } = newest
  const figures = await listMapFigures(tx, { indicatorId: indicator.id, prefix: 'GM', period, divisionYear })
  const places = [municipality, ...(await listNames(tx, choice.regionCodes)).filter(({ code }) => code !== municipality.code)]
  return { choice, beside: { indicator, period, divisionYear, rows: besideRows(places, figures, divisionYear, indicator) } }
}
