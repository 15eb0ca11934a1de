import type { TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import type { PartnerStatus } from '@/lib/partners/types'

const LOOK: Record<PartnerStatus, { tone: TagTone; icon?: IconName }> = {
  IDENTIFIED: { tone: 'line' }, INVITED: { tone: 'plain', icon: 'mail' }, IN_TALKS: { tone: 'plain', icon: 'message-circle' },
  PARTICIPATING: { tone: 'info', icon: 'users' }, SIGNATORY: { tone: 'positive', icon: 'check' }, PAUSED: { tone: 'line', icon: 'clock' }, LEFT: { tone: 'line', icon: 'undo-2' },
}

/** How the tag of a status looks. */
export const partnerLook = (status: PartnerStatus) => LOOK[status]
