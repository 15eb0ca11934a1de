import { Tag, type TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import type { PartnerStatus } from '@/lib/partners/types'

const LOOK: Record<PartnerStatus, { tone: TagTone; icon?: IconName }> = {
  IDENTIFIED: { tone: 'line' }, INVITED: { tone: 'plain', icon: 'mail' }, IN_TALKS: { tone: 'plain', icon: 'message-circle' },
  PARTICIPATING: { tone: 'info', icon: 'users' }, SIGNATORY: { tone: 'positive', icon: 'check' }, PAUSED: { tone: 'line', icon: 'clock' }, LEFT: { tone: 'line', icon: 'undo-2' },
}

export function PartnerStatusTag({ status, label }: { status: PartnerStatus; label: string }) {
  const { tone, icon } = LOOK[status]
  return <Tag tone={tone} {...(icon ? { icon } : {})}>{label}</Tag>
}
