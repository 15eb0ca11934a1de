import 'server-only'
import type { Decision } from '@/lib/platform/privacy/small-numbers'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { figureKey, wholeFigure } from '../rules'
import { listFigures, setSuppression, type FoundIndicator } from '../store'
import type { Figure } from '../types'
import { decide } from './rules'

/** What will be decided of these figures once they stand there: so that they come in as they may be shown, and are not written twice. */
export async function foresee(tx: CoalitionTx, indicator: FoundIndicator, figures: readonly Figure[]): Promise<ReadonlyMap<string, Decision>> {
  if (!indicator.countsPeople) return new Map()
  const there = (await listFigures(tx, indicator)).map((one) => [figureKey(one), one] as const)
  return decide([...new Map([...there, ...figures.map(wholeFigure).map((one) => [figureKey(one), one] as const)]).values()], indicator)
}

/** Decides anew of all figures of an indicator that counts people: what one more of them tells, depends on all the others. */
export async function decideFigures(tx: CoalitionTx, indicator: FoundIndicator): Promise<void> {
  if (!indicator.countsPeople) return
  const figures = await listFigures(tx, indicator)
  const decided = decide(figures, indicator)
  await setSuppression(tx, indicator, figures.flatMap((figure) => {
    const decision = decided.get(figureKey(figure)) ?? 'SUPPRESSED'
    return decision === figure.suppression ? [] : [{ figure, decision }]
  }))
}
