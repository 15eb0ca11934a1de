import { DataTable } from '@/components/ui/data-table'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import type { ActionListed, ActionStatus } from '@/lib/action-items/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const LOOK: Record<ActionStatus, { tone: TagTone; icon?: IconName }> = {
  TODO: { tone: 'line' }, IN_PROGRESS: { tone: 'apricot', icon: 'pencil' }, DONE: { tone: 'positive', icon: 'check' }, STUCK: { tone: 'warning', icon: 'circle-alert' },
}

interface ActionTableProps {
  readonly slug: string
  readonly actions: readonly ActionListed[]
  readonly today: string
  readonly caption: string
  /** Left out where all are of the same goal. */
  readonly withGoal?: boolean
}

export function ActionTable({ slug, actions, today, caption, withGoal = true }: ActionTableProps) {
  const t = texts('actions')
  const locale = currentLocale()
  return (
    <DataTable
      id="actions" caption={<span className="hidden-text">{caption}</span>}
      columns={[{ label: t('columnWhat') }, ...(withGoal ? [{ label: t('columnGoal') }] : []), { label: t('columnDay') }, { label: t('columnWho') }, { label: t('columnStatus') }]}
      rows={actions.map(({ id, what, goalId, goalTitle, plannedOn, ownerName, status }) => ({
        key: id,
        cells: [
          what, ...(withGoal ? [<a key="g" href={paths.goal(slug, goalId)}>{goalTitle}</a>] : []), formatDay(plannedOn, locale, today), ownerName,
          <Tag key="s" {...LOOK[status]}>{t(`statuses.${status}`)}</Tag>,
        ],
      }))}
    />
  )
}
