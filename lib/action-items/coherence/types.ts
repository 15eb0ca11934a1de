import type { LifePhase } from '@/lib/coalitions/types'
import type { PartnerDomain } from '@/lib/partners/types'

/** How many goals, afspraken and actions run in one domain for one life phase. */
export interface CoherenceCell {
  readonly domain: PartnerDomain
  readonly phase: LifePhase
  readonly count: number
}
