import { ListRows, type ListRow } from '@/components/ui/list-rows'
import type { ActionListed, ActionStatus } from '@/lib/action-items/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const LOOK: Record<ActionStatus, Omit<ListRow['tag'], 'text'>> = {
  TODO: { tone: 'line' }, IN_PROGRESS: { tone: 'apricot', icon: 'pencil' }, DONE: { tone: 'positive', icon: 'check' }, STUCK: { tone: 'warning', icon: 'circle-alert' },
  STOPPED: { tone: 'line', icon: 'circle-x' },
}

interface ActionListProps {
  readonly slug: string
  readonly actions: readonly ActionListed[]
  readonly today: string
  /** Left out where all are of the same goal. */
  readonly withGoal?: boolean
}

/** Actions as rows of one sheet: what, by whom, on which day, for which goal. */
export function ActionList({ slug, actions, today, withGoal = true }: ActionListProps) {
  const t = texts('actions')
  const locale = currentLocale()
  return (
    <ListRows
      rows={actions.map(({ id, what, goalId, goalTitle, plannedOn, ownerName, status }) => ({
        key: id, title: what, tag: { ...LOOK[status], text: t(`statuses.${status}`) },
        meta: [ownerName, formatDay(plannedOn, locale, today), ...(withGoal ? [{ text: goalTitle, href: paths.goal(slug, goalId) }] : [])],
      }))}
    />
  )
}
