import { Tag, type TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import type { GoalStatus } from '@/lib/goals/types'
import { texts } from '@/lib/platform/i18n/request'

const LOOK: Record<GoalStatus, { tone: TagTone; icon?: IconName }> = {
  CANDIDATE: { tone: 'line' },
  ACTIVE: { tone: 'apricot', icon: 'footprints' },
  REACHED: { tone: 'positive', icon: 'check' },
  STOPPED: { tone: 'plain', icon: 'undo-2' },
}

/** How the tag of a status looks. */
export const statusLook = (status: GoalStatus) => LOOK[status]

export function GoalStatusTag({ status }: { status: GoalStatus }) {
  const t = texts('goals')
  const { tone, icon } = statusLook(status)
  return <Tag tone={tone} {...(icon ? { icon } : {})}>{t(`statuses.${status}`)}</Tag>
}
