import { LIFE_PHASES, type LifePhase } from '@/lib/coalitions/types'
import { PARTNER_DOMAINS, type PartnerDomain } from '@/lib/partners/types'
import type { CoherenceCell } from './types'

export interface CoherenceRow {
  readonly domain: PartnerDomain
  /** Per life phase, the youngest first. */
  readonly counts: readonly number[]
  /** The life phases in which nothing runs. */
  readonly gaps: readonly LifePhase[]
}

/** Every domain with every life phase, the empty ones too: what is not there is what this is looked at for. */
export function coherenceOf(cells: readonly CoherenceCell[]): CoherenceRow[] {
  const found = new Map(cells.map(({ domain, phase, count }) => [`${domain} ${phase}`, count]))
  return PARTNER_DOMAINS.map((domain) => {
    const counts = LIFE_PHASES.map((phase) => found.get(`${domain} ${phase}`) ?? 0)
    return { domain, counts, gaps: LIFE_PHASES.filter((_phase, at) => counts[at] === 0) }
  })
}
