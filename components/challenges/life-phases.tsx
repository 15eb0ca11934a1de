import type { LifePhase } from '@/lib/coalitions/types'
import { texts } from '@/lib/platform/i18n/request'

/** The ages that something is about, each with its stone. */
export function LifePhaseList({ phases }: { phases: readonly LifePhase[] }) {
  const t = texts('lifePhases')
  return <>{phases.map((phase) => <span key={phase} className={`phase phase-${phase}`}>{t(phase)}</span>)}</>
}
