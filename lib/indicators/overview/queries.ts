import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listIndicators } from '../cards/queries'
import type { IndicatorListed } from '../cards/types'
import { indicatorsPolicy } from '../policy'
import { readOutcome } from '../queries'
import type { Outcome } from '../types'
import { changeOf, chosenOf } from './rules'
import { findChoice, listOrigins } from './store'
import type { OverviewChoice, OverviewFigure } from './types'

/** All figures of the municipality, and the few that stand first. */
export async function readOverview(tx: CoalitionTx, ctx: CoalitionContext): Promise<{ readonly outcome: Outcome; readonly figures: readonly OverviewFigure[] }> {
  authorize(indicatorsPolicy, ctx, 'read')
  const [outcome, choice] = await Promise.all([readOutcome(tx, ctx), findChoice(tx)])
  const figures = chosenOf(outcome.series, choice?.indicatorIds ?? []).flatMap((series) => {
    const change = changeOf(series)
    return change ? [{ series, change }] : []
  })
  const origins = outcome.municipality ? await listOrigins(tx, outcome.municipality.code, figures.map(({ series, change }) => ({ id: series.id, year: change.year }))) : []
  return { outcome, figures: figures.map((one) => ({ ...one, origin: origins.find(({ indicatorId }) => indicatorId === one.series.id) })) }
}

/** What was chosen, to choose otherwise. */
export async function readOverviewChoice(tx: CoalitionTx, ctx: MemberContext): Promise<{ readonly choice: OverviewChoice | null; readonly indicators: readonly IndicatorListed[] }> {
  authorize(indicatorsPolicy, ctx, 'choose_overview')
  return { choice: (await findChoice(tx)) ?? null, indicators: await listIndicators(tx, ctx) }
}
