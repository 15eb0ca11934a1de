import { StatlineNotice } from '@/components/indicators/statline-problem'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { askStatline, searchTables } from '@/lib/indicators/statline/gateway'
import { readOwnArea } from '@/lib/indicators/statline/queries'
import { STATLINE_LIMITS } from '@/lib/indicators/statline/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { isDay } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Searches the catalogue of CBS StatLine. CBS is asked after the transaction of the page, never in it. */
export default async function StatlinePage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/cbs'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.statline(slug), readOwnArea)
  if (!read.ok) return <RefusalPage {...read} />
  const { zoek } = await searchParams
  const words = typeof zoek === 'string' ? zoek.trim().slice(0, STATLINE_LIMITS.words) : ''
  const found = words ? await askStatline((statline) => searchTables(words, statline)) : undefined
  const t = await requestTexts('indicators.statline')
  const locale = await requestLocale()
  return (
    <Workspace title={texts('indicators')('statline.title')} shell={read.data.shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: texts('indicators')('title'), href: paths.indicators(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        <form className="stack" method="get" action={paths.statline(slug)} role="search" aria-label={t('title')}>
          <div className="field">
            <label htmlFor="zoek">{t('words')}</label>
            <p className="hint" id="zoek-hint">{t('wordsHint')}</p>
            <input className="control" id="zoek" name="zoek" type="search" autoComplete="off" maxLength={STATLINE_LIMITS.words} defaultValue={words} aria-describedby="zoek-hint" />
          </div>
          <p><button className={buttonClass()}>{t('search')}</button></p>
        </form>
        {found && !found.ok && <StatlineNotice problem={found.problem} />}
        {found?.ok && found.answer.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        {found?.ok && found.answer.length > 0 && (
          <section className="stack" aria-labelledby="found">
            <h2 id="found" className="h3">{t('found', { count: found.answer.length })}</h2>
            <ul className="sheet sheet-tight rows">
              {found.answer.map((one) => (
                <li key={one.id}>
                  <div className="stack stack-xs">
                    <a href={paths.statlineTable(slug, one.id)}>{one.title}</a>
                    <p className="small subtle">{[t('tableId', { id: one.id }), isDay(one.modified.slice(0, 10)) ? t('modified', { day: formatDay(one.modified.slice(0, 10), locale) }) : ''].filter(Boolean).join(' · ')}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Workspace>
  )
}
