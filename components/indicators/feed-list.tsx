import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { FeedRead } from '@/lib/indicators/statline/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** What is followed at CBS: of which day the figures are, and what went wrong since. */
export function FeedList({ feeds, stop }: { readonly feeds: readonly FeedRead[]; readonly stop: (id: string) => ReactNode }) {
  const t = texts('indicators.statline')
  const locale = currentLocale()
  return (
    <section className="sheet sheet-tight stack" aria-labelledby="feeds">
      <h2 id="feeds" className="h3">{t('followed')}</h2>
      {feeds.map((feed) => (
        <div key={feed.id} className="stack stack-sm">
          <p><strong>{feed.tableTitle}</strong> ({feed.tableId}): {feed.measure}{feed.denominator ? ` / ${feed.denominator}` : ''}</p>
          {feed.state !== 'WAITING' && feed.state !== 'FETCHED' && <Notice tone="warning" title={t(`problems.${feed.state}`)} level={3}><p>{t(`problemTexts.${feed.state}`)}</p></Notice>}
          <p className="small subtle">{[
            feed.fetchedAt ? t('fetched', { day: formatDay(dayOf(feed.fetchedAt), locale) }) : t('waiting'), feed.triedAt && t('tried', { moment: formatMoment(feed.triedAt, locale) }), t('nightly'),
          ].filter(Boolean).join(' ')}</p>
          {stop(feed.id)}
        </div>
      ))}
    </section>
  )
}
