import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { isAboutPeople } from '../cards/rules'
import { findIndicator } from '../store'
import { decideFigures } from '../suppression/store'
import { countOfImport, insertTarget, listOfImport, listTargets, takeBack } from './store'
import type { FiguresTakenBack, IndicatorFromFile, NewTarget, TakenBack } from './types'

const byOf = (ctx: CoalitionContext): string | null => (ctx.actor.kind === 'member' ? ctx.actor.membershipId : null)

/** The indicator of the coalition with this name, made when there is none. Returns its id. */
export async function keepTarget(tx: CoalitionTx, ctx: CoalitionContext, target: NewTarget): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'store')
  const there = (await listTargets(tx)).find((one) => one.cardKey === null && one.name === target.name)
  if (there) return there.id
  const id = newId()
  const { hasDenominator, ...one } = target
  await insertTarget(tx, id, { ...one, countsPeople: isAboutPeople({ unit: one.unit, denominator: hasDenominator ? one.name : null }) }, { now: ctx.now, by: byOf(ctx) })
  record<IndicatorFromFile>(tx, ctx, { event: 'indicator_from_file', subject: { type: 'indicator', id }, changes: { card: target.name } })
  return id
}

/**
 * Takes back what an import brought: what is new goes, what it replaced stands there again.
 * @returns not ok when newer figures stand on it: of so many as were written not all stand there any more
 */
export async function takeBackFigures(tx: CoalitionTx, ctx: CoalitionContext, { importId, written }: { importId: string; written: number }): Promise<TakenBack> {
  authorize(indicatorsPolicy, ctx, 'store')
  if (await countOfImport(tx, importId) !== written) return { ok: false }
  const touched = await listOfImport(tx, importId)
  const figures = await takeBack(tx, importId, { now: ctx.now, by: byOf(ctx) })
  for (const id of touched) {
    const indicator = await findIndicator(tx, { id })
    if (indicator) await decideFigures(tx, indicator)
  }
  record<FiguresTakenBack>(tx, ctx, { event: 'figures_taken_back', subject: { type: 'data_import', id: importId }, changes: { figures } })
  return { ok: true, figures }
}
