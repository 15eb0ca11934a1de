import { SourceTags, sayHolder } from '@/components/indicators/source-tags'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { sourcesPolicy } from '@/lib/indicators/sources/policy'
import { listSources } from '@/lib/indicators/sources/queries'
import { readStateQuestion } from '@/lib/indicators/sources/schema'
import { SOURCE_STATES, type SourceRead } from '@/lib/indicators/sources/types'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The catalogue of data that partners and the municipality have. */
export default async function DataSourcesPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/bronnen'>) {
  const { coalition: slug } = await params
  const { gelukt, stand } = await searchParams
  const asked = readStateQuestion(stand)
  const read = await readWorkspace(slug, paths.dataSources(slug, { stand: asked }), listSources)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: all } } = read
  const t = await requestTexts('dataSources')
  const there = all.filter((one) => !one.isRemoved)
  const removed = all.filter((one) => one.isRemoved)
  const shown = asked === undefined ? there : there.filter((one) => one.state === asked)
  const add = may(sourcesPolicy, ctx, 'keep') ? <ButtonLink href={paths.newDataSource(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  const filters = [
    { key: 'all', href: paths.dataSources(slug), label: t('all', { count: there.length }), isHere: asked === undefined },
    ...SOURCE_STATES.map((state) => ({ key: state, href: paths.dataSources(slug, { stand: state }), label: t('stateCount', { state: t(`states.${state}`), count: there.filter((one) => one.state === state).length }), isHere: asked === state })),
  ]
  const list = (of: readonly SourceRead[]) => (
    <ul className="stack">
      {of.map((one) => (
        <li key={one.id} className="sheet sheet-tight stack stack-sm">
          <SourceTags source={one} />
          <h3 className="typed"><a href={paths.dataSource(slug, one.id)}>{one.name}</a></h3>
          <p className="typed">{one.contents}</p>
          <p className="small subtle">{[sayHolder(one), t(`areas.${one.smallestArea}`), one.rhythm].join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
  return (
    <Workspace title={texts('dataSources')('title')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: texts('indicators')('title'), href: paths.indicators(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        <div className="stack">
          <div className="head-split">
            <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
            {there.length > 0 && add}
          </div>
          <Notice tone="info" title={t('neverTitle')}><p>{t('never')}</p></Notice>
        </div>
        {there.length === 0 ? <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState> : (
          <section className="stack" aria-labelledby="sources">
            <h2 id="sources" className="h3">{t('filter')}</h2>
            <nav aria-labelledby="sources">
              <ul className="cluster cluster-sm">
                {filters.map(({ key, href, label, isHere }) => <li key={key}><a className="textlink" href={href} {...(isHere ? { 'aria-current': 'page' } : {})}>{isHere ? <strong>{label}</strong> : label}</a></li>)}
              </ul>
            </nav>
            {shown.length === 0 ? <EmptyState title={t('noneOf')}>{t('noneOfText')}</EmptyState> : list(shown)}
          </section>
        )}
        {removed.length > 0 && <section className="stack" aria-labelledby="removed"><h2 id="removed">{t('removedTitle')}</h2>{list(removed)}</section>}
        <p><TextLink href={paths.dataGaps(slug)} onward>{t('toAgenda')}</TextLink></p>
      </div>
    </Workspace>
  )
}
