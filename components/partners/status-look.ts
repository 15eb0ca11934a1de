import type { TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import { LIFE_PHASES, type LifePhase } from '@/lib/coalitions/types'
import type { PartnerStatus } from '@/lib/partners/types'
import { texts } from '@/lib/platform/i18n/request'

const LOOK: Record<PartnerStatus, { tone: TagTone; icon?: IconName }> = {
  IDENTIFIED: { tone: 'line' }, INVITED: { tone: 'plain', icon: 'mail' }, IN_TALKS: { tone: 'plain', icon: 'message-circle' },
  PARTICIPATING: { tone: 'info', icon: 'users' }, SIGNATORY: { tone: 'positive', icon: 'check' }, PAUSED: { tone: 'line', icon: 'clock' }, LEFT: { tone: 'line', icon: 'undo-2' },
}

/** How the tag of a status looks. */
export const partnerLook = (status: PartnerStatus) => LOOK[status]

/** The ages in words; all of them together have one. */
export const sayPhases = (phases: readonly LifePhase[]): string[] =>
  (phases.length === LIFE_PHASES.length ? [texts('partners')('card.everyAge')] : phases.map((phase) => texts('lifePhases')(phase)))
