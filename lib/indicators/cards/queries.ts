import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { everPartOf } from '../regions/rules'
import { COUNTRY } from '../types'
import { findIndicatorRead, listEndedSeries, listFigureRows, listIndicatorRows, listRevisionRows } from './store'
import type { EndedSeries, FigureRead, IndicatorListed, IndicatorRead, Revision } from './types'

/** Every indicator that the coalition follows, in its order. */
export async function listIndicators(tx: CoalitionTx, ctx: CoalitionContext): Promise<IndicatorListed[]> {
  authorize(indicatorsPolicy, ctx, 'read')
  return listIndicatorRows(tx)
}

/** The card of an indicator: what it counts, its figures for the own municipality (and what was merged into it) and the country, and the series that ended. */
export async function readIndicator(tx: CoalitionTx, ctx: CoalitionContext, id: string, { most = 400 }: { readonly most?: number } = {}): Promise<{ indicator: IndicatorRead; figures: readonly FigureRead[]; ended: readonly EndedSeries[] }> {
  authorize(indicatorsPolicy, ctx, 'read')
  const indicator = isId(id) ? await findIndicatorRead(tx, id) : undefined
  if (!indicator) throw notFound()
  const { municipality } = await readProfile(tx, ctx)
  const figures = await listFigureRows(tx, id, { codes: [...(municipality ? everPartOf(municipality.code) : []), COUNTRY], most })
  return { indicator, figures, ended: await listEndedSeries(tx, id) }
}

/** One figure with where it comes from, and what stood in its place before. */
export async function readFigure(tx: CoalitionTx, ctx: CoalitionContext, { indicatorId, figureId }: { indicatorId: string; figureId: string }): Promise<{ indicator: IndicatorRead; figure: FigureRead; revisions: readonly Revision[] }> {
  authorize(indicatorsPolicy, ctx, 'read')
  const indicator = isId(indicatorId) ? await findIndicatorRead(tx, indicatorId) : undefined
  const [figure] = indicator && isId(figureId) ? await listFigureRows(tx, indicatorId, { figureId }) : []
  if (!indicator || !figure) throw notFound()
  return { indicator, figure, revisions: await listRevisionRows(tx, indicatorId, figure) }
}

/** An indicator as it can be changed. */
export async function readIndicatorToChange(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<IndicatorRead> {
  authorize(indicatorsPolicy, ctx, 'define')
  const indicator = isId(id) ? await findIndicatorRead(tx, id) : undefined
  if (!indicator) throw notFound()
  return indicator
}
