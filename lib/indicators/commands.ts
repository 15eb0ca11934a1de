import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { isId, newId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { contentOfCard } from './cards/rules'
import { insertContent } from './cards/store'
import { CARDS, type CardKey } from './definitions'
import { parsePeriod } from './periods/rules'
import { indicatorsPolicy } from './policy'
import { parseRegion } from './regions/rules'
import { FEWEST_FOR_COUNTRY, perHead, wholeFigure } from './rules'
import { findIndicator, sumMunicipalities, upsertFigures, type FoundIndicator } from './store'
import { decideFigures, foresee } from './suppression/store'
import { COUNTRY, type Figure, type FiguresStored, type IndicatorChoice } from './types'

interface NewFigures {
  readonly figures: readonly Figure[]
  readonly importId: string | null
}

/** The indicator that is meant; that of a card is made when the coalition does not follow it yet. */
async function indicatorOf(tx: CoalitionTx, ctx: CoalitionContext, choice: IndicatorChoice, by: string | null): Promise<FoundIndicator> {
  if (typeof choice === 'object') {
    const found = isId(choice.indicatorId) ? await findIndicator(tx, { id: choice.indicatorId }) : undefined
    if (!found) throw notFound()
    return found
  }
  const there = await findIndicator(tx, { cardKey: choice })
  if (there) return there
  const { tableId, decimals, countsPeople } = CARDS[choice]
  await insertContent(tx, newId(), contentOfCard(CARDS[choice]), { cardKey: choice, tableId, decimals, countsPeople }, { now: ctx.now, by })
  const made = await findIndicator(tx, { cardKey: choice })
  if (!made) throw new Error('The indicator could not be made.')
  return made
}

/**
 * Stores figures of a card or of an indicator, and for a card that adds up to the country also the country's own for every
 * year in which nearly all municipalities stand: the sum of cost over the sum of inhabitants of those who delivered. What
 * they replace stays in the history of the figure. Returns how many were new and how many replaced another.
 * @throws DomainError rule_broken when a period or a region is none that is known
 */
export async function storeFigures(tx: CoalitionTx, ctx: CoalitionContext, { figures, importId, ...target }: NewFigures & ({ cardKey: CardKey } | { indicatorId: string })): Promise<{ added: number; replaced: number }> {
  authorize(indicatorsPolicy, ctx, 'store')
  const strange = figures.map(wholeFigure).find((one) => !parsePeriod(one.period) || parseRegion(one.regionCode)?.code !== one.regionCode)
  if (strange) throw ruleBroken('indicators.strange_figure', { region: strange.regionCode.slice(0, 20), period: strange.period?.slice(0, 20) ?? '' })
  const by = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null
  const indicator = await indicatorOf(tx, ctx, 'cardKey' in target ? target.cardKey : target, by)
  const entry = { now: ctx.now, by, importId }
  const stored = await upsertFigures(tx, indicator, figures, entry, await foresee(tx, indicator, figures))
  if ('cardKey' in target && CARDS[target.cardKey].addsUpToCountry) {
    const country = (await sumMunicipalities(tx, indicator))
      .filter((sum) => sum.municipalities >= FEWEST_FOR_COUNTRY)
      .map((sum) => perHead(COUNTRY, sum.year, sum.numerator, sum.denominator))
    await upsertFigures(tx, indicator, country, entry)
  }
  await decideFigures(tx, indicator)
  record<FiguresStored>(tx, ctx, { event: 'figures_stored', subject: { type: 'indicator', id: indicator.id }, changes: { card: indicator.cardKey, figures: figures.length, replaced: stored.replaced } })
  return stored
}
