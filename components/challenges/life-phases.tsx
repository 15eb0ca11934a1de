import { getTranslations } from 'next-intl/server'
import type { LifePhase } from '@/lib/coalitions/types'

/** The ages that something is about, each with its stone. */
export async function LifePhaseList({ phases }: { phases: readonly LifePhase[] }) {
  const t = await getTranslations('lifePhases')
  return <>{phases.map((phase) => <span key={phase} className={`phase phase-${phase}`}>{t(phase)}</span>)}</>
}
