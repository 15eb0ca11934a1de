import 'server-only'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { figureKey } from '../rules'
import { listFigures, setSuppression, type FoundIndicator } from '../store'
import { decide } from './rules'

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
