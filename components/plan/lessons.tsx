import { ListRows } from '@/components/ui/list-rows'
import { RECORD_SHEETS } from '@/lib/plan/records/definitions'
import { nameOf } from '@/lib/plan/records/rules'
import type { KeptSheet } from '@/lib/plan/records/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What was learned, each with the day; nothing where nothing was. */
export function Lessons({ slug, lessons, level = 2 }: { slug: string; lessons: readonly KeptSheet[]; level?: 2 | 3 }) {
  const t = texts('learning')
  if (lessons.length === 0) return null
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="stack" aria-labelledby="lessons">
      <Heading id="lessons">{t('lessonsTitle')}</Heading>
      <ListRows rows={lessons.map((one) => ({ key: one.id, title: nameOf(RECORD_SHEETS['F5.3'], one.answers), href: paths.keptSheet(slug, one.id), meta: [formatDay(dayOf(one.createdAt), currentLocale())] }))} />
    </section>
  )
}
