import { DataTable } from '@/components/ui/data-table'
import type { ParentShare as Shares } from '@/lib/meetings/types'
import { dayToDate } from '@/lib/platform/clock'
import { formatMonth } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** How often the question of parents is answered: in meetings by month, and in the goals that run. For who coordinates. */
export function ParentShare({ share: { months, goals } }: { readonly share: Shares }) {
  const t = texts('meetings')
  const locale = currentLocale()
  const sum = months.reduce((all, one) => ({ answered: all.answered + one.answered, total: all.total + one.total }), { answered: 0, total: 0 })
  return (
    <section className="stack" aria-labelledby="share">
      <h2 id="share">{sum.total === 0 ? t('share.titleNone') : t('share.title', { answered: sum.answered, total: sum.total })}</h2>
      <p>{goals.total === 0 ? t('share.noGoals') : t('share.goals', { answered: goals.answered, total: goals.total })}</p>
      {months.length > 0 && (
        <DataTable
          id="share-table" caption={t('share.caption')} columns={[{ label: t('share.month') }, { label: t('share.meetings'), numeric: true }, { label: t('share.answered'), numeric: true }]}
          rows={months.map(({ month, total, answered }) => ({ key: month, cells: [formatMonth(dayToDate(`${month}-15`), locale), String(total), String(answered)] }))}
        />
      )}
    </section>
  )
}
