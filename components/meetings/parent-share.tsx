import { TextLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import type { ParentShare as Shares } from '@/lib/meetings/types'
import { dayToDate } from '@/lib/platform/clock'
import { formatMonth } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How often the question of parents is answered: in meetings by month; of goals their own page says it. For who coordinates. */
export function ParentShare({ slug, share: { months } }: { readonly slug: string; readonly share: Shares }) {
  const t = texts('meetings')
  const locale = currentLocale()
  const sum = months.reduce((all, one) => ({ answered: all.answered + one.answered, total: all.total + one.total }), { answered: 0, total: 0 })
  return (
    <section className="stack" aria-labelledby="share">
      <h2 id="share">{sum.total === 0 ? t('share.titleNone') : t('share.title', { answered: sum.answered, total: sum.total })}</h2>
      {months.length > 0 && (
        <DataTable
          id="share-table" caption={t('share.caption')} columns={[{ label: t('share.month') }, { label: t('share.meetings'), numeric: true }, { label: t('share.answered'), numeric: true }]}
          rows={months.map(({ month, total, answered }) => ({ key: month, cells: [formatMonth(dayToDate(`${month}-15`), locale), String(total), String(answered)] }))}
        />
      )}
      <p><TextLink href={paths.goalsTogether(slug)} onward>{t('share.goals')}</TextLink></p>
    </section>
  )
}
