import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { TakeAlong } from '@/components/charts/take-along'
import { AreaFigures } from '@/components/indicators/area-figures'
import { chartValues } from '@/components/indicators/chart-values'
import { CurveFigure } from '@/components/indicators/curve-figure'
import { FeedList } from '@/components/indicators/feed-list'
import { FigureTable } from '@/components/indicators/figure-table'
import { decimalsOf } from '@/components/indicators/figure-words'
import { IndicatorFacts } from '@/components/indicators/indicator-facts'
import { cardTake } from '@/components/indicators/take-values'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { readAreas } from '@/lib/indicators/areas/queries'
import { readIndicator } from '@/lib/indicators/cards/queries'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readCurve } from '@/lib/indicators/queries'
import { stopFeedAction } from '@/lib/indicators/statline/actions'
import { listFeeds } from '@/lib/indicators/statline/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const oneOf = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

/** The card of an indicator: its figures, those of its areas, what it counts, what it does not say, and the series that ended. */
export default async function IndicatorPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/kaarten/[id]'>) {
  const { coalition: slug, id } = await params
  const { gelukt, gebieden, grenzen } = await searchParams
  const read = await readWorkspace(slug, paths.indicator(slug, id), async (tx, ctx) => (
    { ...(await readIndicator(tx, ctx, id)), feeds: await listFeeds(tx, ctx, id), curve: await readCurve(tx, ctx, id), areas: await readAreas(tx, ctx, { indicatorId: id, kind: oneOf(gebieden), divisionYear: oneOf(grenzen) }) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { indicator, figures, ended, feeds, curve, areas } } } = read
  const t = await requestTexts('indicators')
  const locale = await requestLocale()
  const mayDefine = may(indicatorsPolicy, ctx, 'define')
  const now = figures.filter((one) => one.series === indicator.series)
  const drawn = chartValues(curve.series, { municipality: curve.municipality?.name ?? '', locale })
  const hasChart = drawn.chart.series.length > 0
  const hrefOf = (figureId: string) => paths.figure(slug, id, figureId)
  return (
    <Workspace title={indicator.name} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.indicators(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{indicator.name}</h1>{indicator.definition && <p className="lead subtle">{indicator.definition}</p>}</div>
          {mayDefine && <ButtonLink href={paths.changeIndicator(slug, id)} look="secondary" icon="pencil">{t('change')}</ButtonLink>}
        </div>
        {indicator.saysNot && <section className="sand stack stack-sm" aria-labelledby="says-not"><h2 id="says-not" className="h3">{t('saysNot')}</h2><p className="typed">{indicator.saysNot}</p></section>}
        {hasChart && <CurveFigure drawn={drawn} />}
        {figures.length > 0 && <TakeAlong take={cardTake(slug, indicator, hasChart)} />}
        {now.length > 0
          ? <FigureTable id="figures" title={t('figures')} lead={`${t('figuresLead')} ${t('comparison')}`} figures={now} decimals={decimalsOf(indicator)} hrefOf={hrefOf} />
          : <EmptyState title={t('figuresNone')}>{mayDefine && t('figuresNoneText')}</EmptyState>}
        {areas && <AreaFigures slug={slug} indicator={indicator} areas={areas} />}
        {/* Of areas there can be figures where the municipality has none. */}
        <p className="cluster"><ButtonLink href={paths.map(slug, { cijfer: id })} look="secondary">{t('toMap')}</ButtonLink>{now.length > 0 && <ButtonLink href={paths.comparison(slug, { cijfer: id })} look="secondary">{t('toComparison')}</ButtonLink>}</p>
        {feeds.length > 0 && (
          <FeedList feeds={feeds} stop={(feedId) => mayDefine && <ActionForm action={stopFeedAction} text={formText(texts('indicators')('statline.stop'))} look="text" fields={[]} hidden={{ coalition: slug, id: feedId }} />} />
        )}
        <IndicatorFacts indicator={indicator} />
        {ended.length > 0 && (
          <section className="stack stack-xl" aria-labelledby="ended">
            <div className="stack stack-xs"><h2 id="ended">{t('ended')}</h2><p>{t('endedLead')}</p></div>
            {ended.map((one) => {
              const of = figures.filter((figure) => figure.series === one.number)
              return (
                <section key={one.number} className="sheet sheet-tight stack" aria-labelledby={`series-${one.number}`}>
                  <h3 id={`series-${one.number}`}>{t('endedTitle', { number: one.number, day: formatDay(dayOf(one.endedAt), locale) })}</h3>
                  <dl className="facts">
                    <div><dt>{t('fact.definition')}</dt><dd className="typed">{one.definition ?? t('fact.unknown')}</dd></div>
                    <div><dt>{t('fact.unit')}</dt><dd>{one.unit}</dd></div>
                    <div><dt>{t('fact.source')}</dt><dd>{one.source}</dd></div>
                    <div><dt>{t('endedReason')}</dt><dd className="typed">{one.reason}</dd></div>
                    <div><dt>{t('fact.changed')}</dt><dd>{t('fact.by', { day: formatDay(dayOf(one.endedAt), locale), who: one.byName })}</dd></div>
                  </dl>
                  {of.length > 0 && <FigureTable id={`figures-${one.number}`} title={t('seriesNow', { number: one.number })} lead={t('endedLead')} figures={of} decimals={decimalsOf(indicator)} hrefOf={hrefOf} />}
                </section>
              )
            })}
          </section>
        )}
      </div>
    </Workspace>
  )
}
