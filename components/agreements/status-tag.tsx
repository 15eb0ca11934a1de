import { Tag, type TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import type { AgreementStatus } from '@/lib/agreements/types'

const LOOK: Record<AgreementStatus, { tone: TagTone; icon?: IconName }> = {
  DRAFT: { tone: 'line' }, SIGNING: { tone: 'apricot', icon: 'pencil' }, IN_FORCE: { tone: 'positive', icon: 'check' },
  SUPERSEDED: { tone: 'plain' }, ENDED: { tone: 'plain' }, TAKEN_BACK: { tone: 'plain' },
}

export function AgreementStatusTag({ status, label }: { status: AgreementStatus; label: string }) {
  const { tone, icon } = LOOK[status]
  return <Tag tone={tone} {...(icon ? { icon } : {})}>{label}</Tag>
}
