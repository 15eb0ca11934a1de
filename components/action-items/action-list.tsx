import { formerName } from '@/components/members/former-name'
import { ListRows, type ListRow } from '@/components/ui/list-rows'
import { Tag } from '@/components/ui/tag'
import type { ActionListed, ActionStatus } from '@/lib/action-items/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const LOOK: Record<ActionStatus, Omit<NonNullable<ListRow['tag']>, 'text'>> = {
  PLANNED: { tone: 'line' }, IN_PROGRESS: { tone: 'apricot', icon: 'pencil' }, DONE: { tone: 'positive', icon: 'check' }, STUCK: { tone: 'warning', icon: 'circle-alert' },
  STOPPED: { tone: 'line', icon: 'circle-x' },
}

export function ActionTag({ status }: { status: ActionStatus }) {
  const { icon, tone } = LOOK[status]
  return <Tag tone={tone} {...(icon ? { icon } : {})}>{texts('actions')(`statuses.${status}`)}</Tag>
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
      rows={actions.map(({ id, what, goalId, goalTitle, plannedOn, ownerName, hasLeft, status }) => ({
        key: id, title: what, href: paths.action(slug, id), tag: { ...LOOK[status], text: t(`statuses.${status}`) },
        meta: [formerName({ byName: ownerName, hasLeft }), formatDay(plannedOn, locale, today), ...(withGoal ? [{ text: goalTitle, href: paths.goal(slug, goalId) }] : [])],
      }))}
    />
  )
}
