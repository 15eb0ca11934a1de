import { ListRows } from '@/components/ui/list-rows'
import { WORKSHEETS } from '@/lib/plan/definitions'
import { labelOf } from '@/lib/plan/usage/rules'
import type { SheetUse } from '@/lib/plan/usage/types'
import { texts } from '@/lib/platform/i18n/request'

/** How each worksheet goes, in counts. */
export function SheetUseList({ use }: { use: readonly SheetUse[] }) {
  const t = texts('plan')
  return (
    <ListRows rows={use.map(({ key, begun, finished, said, stops }) => ({
      key, title: `${key} ${WORKSHEETS[key].title}`,
      meta: [
        t('use.begun', { count: begun }), t('use.finished', { count: finished }), ...(said > 0 ? [t('use.said', { count: said })] : []),
        ...stops.slice(0, 3).map(({ field, count }) => t('use.stop', { field: labelOf(key, field) ?? field, count })),
      ],
    }))}
    />
  )
}
