import { TextLink } from '@/components/ui/button'
import { ListRows } from '@/components/ui/list-rows'
import type { Standing } from '@/lib/notifications/standing/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { Counts } from './counts'

interface StandingDataProps extends Pick<Standing, 'gaps' | 'failed' | 'old'> {
  readonly slug: string
  readonly today: string
}

/** What is not known: what is on the agenda with who finds it out by when, what did not come in, and what is older than it should be. */
export function StandingData({ slug, today, gaps, failed, old }: StandingDataProps) {
  const t = texts('standing')
  const agenda = texts('indicators.agenda')
  const statline = texts('indicators.statline')
  const locale = currentLocale()
  return (
    <section className="stack stack-xl" aria-labelledby="data">
      <h2 id="data">{t('data.title')}</h2>
      <Counts counts={[
        { label: t('data.gaps'), value: String(gaps.length), href: paths.dataGaps(slug) },
        { label: t('data.failed'), value: String(failed.length), href: failed.length > 0 ? '#failed' : paths.indicators(slug) },
        { label: t('data.old'), value: String(old.length), href: old.length > 0 ? '#old' : paths.indicators(slug) },
      ]} />
      {gaps.length > 0 && (
        <div className="stack">
          <h3>{t('data.gapsTitle')}</h3>
          <ListRows rows={gaps.map((gap) => ({
            key: gap.id, title: gap.question, href: paths.dataGap(slug, gap.id), meta: [gap.ownerHasLeft ? agenda('ownerLeft', { name: gap.ownerName }) : gap.ownerName, `${agenda('due')} ${formatDay(gap.dueOn, locale, today)}`],
            ...(gap.dueOn < today ? { tag: { tone: 'warning' as const, icon: 'clock' as const, text: agenda('late') } } : {}),
          }))} />
        </div>
      )}
      {failed.length > 0 && (
        <div className="stack" id="failed">
          <h3>{t('data.failedTitle')}</h3>
          <ListRows rows={failed.map((feed) => ({
            key: feed.id, title: feed.indicatorName, href: paths.indicator(slug, feed.indicatorId), meta: [feed.tableTitle, statline(`problems.${feed.state}`), ...(feed.triedAt ? [t('data.tried', { day: formatDay(dayOf(feed.triedAt), locale, today) })] : [])],
          }))} />
        </div>
      )}
      {old.length > 0 && (
        <div className="stack" id="old">
          <h3>{t('data.oldTitle')}</h3>
          <ListRows rows={old.map(({ indicatorId, name, newestYear }) => ({
            key: indicatorId, title: name, href: paths.indicator(slug, indicatorId), meta: [newestYear === null ? t('data.never') : t('data.newest', { year: String(newestYear) })],
          }))} />
        </div>
      )}
      <p><TextLink href={paths.dataGaps(slug)} onward>{t('data.toAgenda')}</TextLink></p>
    </section>
  )
}
