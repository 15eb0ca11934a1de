import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import { translator } from '@/lib/platform/i18n/translator'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { readAreas } from '../areas/queries'
import type { AreasQuestion } from '../areas/types'
import { PREFIXES } from '../borders/rules'
import { readIndicator } from '../cards/queries'
import { findIndicatorRead, listEndedSeries, listIndicatorReads, listLastEntries } from '../cards/store'
import type { IndicatorRead } from '../cards/types'
import { indicatorsPolicy } from '../policy'
import { readOutcome } from '../queries'
import { rowsOfAreas, rowsOfCard, rowsOfOutcome } from './rules'
import type { FigureFile, FileAbout } from './types'

/** More figures than any card of a municipality has. */
const MOST = 20_000

/** A file is in Dutch, whatever language its reader has chosen: it goes to others. */
const country = () => translator('nl', 'figures')('country')

const aboutOf = async (tx: CoalitionTx, indicators: readonly IndicatorRead[]): Promise<FileAbout[]> => {
  const entries = new Map((await listLastEntries(tx)).map((one) => [one.id, one.enteredAt]))
  const about: FileAbout[] = []
  for (const indicator of indicators) about.push({ indicator, ended: indicator.series > 1 ? await listEndedSeries(tx, indicator.id) : [], lastEntry: entries.get(indicator.id) ?? null })
  return about
}

/** All figures of the outcome page, as a file. */
export async function readOutcomeFile(tx: CoalitionTx, ctx: CoalitionContext): Promise<FigureFile> {
  authorize(indicatorsPolicy, ctx, 'read')
  const outcome = await readOutcome(tx, ctx)
  const shown = new Set(outcome.series.map((one) => one.id))
  const indicators = (await listIndicatorReads(tx)).filter((one) => shown.has(one.id))
  return { coalition: ctx.coalition.name, now: ctx.now, rows: rowsOfOutcome(outcome, indicators, country()), about: await aboutOf(tx, indicators) }
}

/** The figures of one card, as a file. */
export async function readCardFile(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<FigureFile & { readonly name: string }> {
  authorize(indicatorsPolicy, ctx, 'read')
  const { indicator, figures, ended } = await readIndicator(tx, ctx, id, { most: MOST })
  const units = new Map(ended.map((one) => [one.number, one.unit]))
  return { name: indicator.name, coalition: ctx.coalition.name, now: ctx.now, rows: rowsOfCard(indicator, figures, units, country()), about: await aboutOf(tx, [indicator]) }
}

/** The table of areas of one card, as a file: the same cells, all of them. */
export async function readAreasFile(tx: CoalitionTx, ctx: CoalitionContext, { indicatorId, ...question }: AreasQuestion & { readonly indicatorId: string }): Promise<FigureFile & { readonly name: string }> {
  authorize(indicatorsPolicy, ctx, 'read')
  const areas = await readAreas(tx, ctx, { indicatorId, ...question })
  const indicator = isId(indicatorId) ? await findIndicatorRead(tx, indicatorId) : undefined
  if (!indicator) throw notFound()
  const name = areas ? `${indicator.name} ${PREFIXES[areas.table.kind]}${areas.table.divisionYear}` : indicator.name
  return { name, coalition: ctx.coalition.name, now: ctx.now, rows: areas ? rowsOfAreas(indicator, areas.table) : [], about: await aboutOf(tx, [indicator]) }
}
