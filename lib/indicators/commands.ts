import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { CARDS, type CardKey } from './definitions'
import { indicatorsPolicy } from './policy'
import { FEWEST_FOR_COUNTRY, perHead } from './rules'
import { insertIndicator, sumMunicipalities, upsertFigures } from './store'
import { COUNTRY, type Figure, type FiguresStored } from './types'

interface NewFigures {
  readonly cardKey: CardKey
  readonly figures: readonly Figure[]
  readonly importId: string | null
}

/**
 * Stores figures of a card, and the country's own for every year in which nearly all municipalities stand: the sum of
 * cost over the sum of inhabitants of those who delivered.
 */
export async function storeFigures(tx: CoalitionTx, ctx: CoalitionContext, { cardKey, figures, importId }: NewFigures): Promise<void> {
  authorize(indicatorsPolicy, ctx, 'store')
  const by = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null
  const id = await insertIndicator(tx, CARDS[cardKey], ctx.now, by)
  await upsertFigures(tx, id, figures, importId)
  const country = (await sumMunicipalities(tx, id))
    .filter((sum) => sum.municipalities >= FEWEST_FOR_COUNTRY)
    .map((sum) => perHead(COUNTRY, sum.year, sum.numerator, sum.denominator))
  await upsertFigures(tx, id, country, importId)
  record<FiguresStored>(tx, ctx, { event: 'figures_stored', subject: { type: 'indicator', id }, changes: { card: cardKey, figures: figures.length } })
}
