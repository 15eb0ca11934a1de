import { GoalPanel } from '@/components/goals/goal-panel'
import { IndicatorFigure } from '@/components/indicators/figure'
import { headlineOf } from '@/components/indicators/headline'
import { AllFiguresTable, SeriesTable } from '@/components/indicators/tables'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { Call } from '@/components/loop/call'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listGoals } from '@/lib/goals/queries'
import { importsPolicy } from '@/lib/imports/policy'
import { CARDS } from '@/lib/indicators/definitions'
import { readOutcome } from '@/lib/indicators/queries'
import { answerAsExecutiveAction } from '@/lib/loop/actions'
import { loopPolicy } from '@/lib/loop/policy'
import { listExecutiveRequests } from '@/lib/loop/queries'
import { mostUrgent } from '@/lib/loop/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatMonth } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function FiguresPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.figures(slug), async (tx, ctx) => {
    const [outcome, goals, requests] = await Promise.all([
      readOutcome(tx, ctx), listGoals(tx, ctx, { status: 'ACTIVE' }), may(loopPolicy, ctx, 'answer') ? listExecutiveRequests(tx, ctx) : [],
    ])
    return { outcome, goals, requests }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { outcome, goals, requests } } } = read
  const t = await requestTexts('figures')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const isAlderman = may(loopPolicy, ctx, 'answer')
  const mayImport = may(importsPolicy, ctx, 'check')
  const headline = headlineOf(outcome)
  const goal = goals.find((one) => !one.isExample)
  const municipality = outcome.municipality?.name ?? ''
  const saysNot = headline?.series.cardKey === 'youth_care_spending' ? CARDS.youth_care_spending.saysNot : undefined
  return (
    <Workspace title={texts('figures')('title')} shell={shell} place={ctx.actor.role === 'ALDERMAN' || ctx.actor.role === 'POLICY_ADVISER' ? 'overview' : 'figures'}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack">
          <div className="stack stack-sm"><h1>{headline?.title ?? t('title')}</h1>{headline && <p className="lead subtle">{t('lead', { coalition: shell.coalition, month: formatMonth(ctx.now, locale) })}</p>}</div>
          {headline && (
            <p className="finding">
              <span className="big">{headline.figure}</span>
              <span><strong>{headline.unit}</strong><br />{headline.beside}</span>
            </p>
          )}
          {headline && shell.isFictional && <p className="small subtle">{t('demoNote', { coalition: shell.coalition, municipality })}</p>}
        </div>
        {isAlderman && <Call slug={slug} request={mostUrgent(requests)} today={today} action={answerAsExecutiveAction} />}
        {mayImport && (
          <p className="cluster cluster-sm no-print">
            {headline && <ButtonLink href={paths.imports(slug)} look="secondary" icon="upload">{t('import')}</ButtonLink>}
            <ButtonLink href={paths.requests(slug)} look="secondary" icon="landmark">{t('requests')}</ButtonLink>
          </p>
        )}
        <div className="cols">
          {headline
            ? <IndicatorFigure slug={slug} series={headline.series} municipality={municipality} finding={headline.title} />
            : (
              <EmptyState title={t('emptyTitle')} action={mayImport ? <ButtonLink href={paths.imports(slug)} icon="upload">{t('import')}</ButtonLink> : undefined}>
                {outcome.municipality ? t('empty') : t('noMunicipality')}
              </EmptyState>
            )}
          {goal
            ? <GoalPanel goal={goal} today={today} action={{ label: (await requestTexts('goals'))('openGoal'), href: paths.goal(slug, goal.id) }} />
            : <section className="sheet stack stack-sm"><h2>{t('goalTitle')}</h2><p className="subtle">{t('goalNone')}</p><p><TextLink href={paths.goals(slug)} onward>{(await requestTexts('goals'))('listTitle')}</TextLink></p></section>}
        </div>
        {headline && <SeriesTable series={headline.series} municipality={municipality} />}
        {outcome.series.length > 1 && <AllFiguresTable series={outcome.series} />}
        <div className="pair">
          <section className="stack stack-sm"><h2>{t('provesNotTitle')}</h2><p>{t('provesNot')}</p></section>
          {saysNot && <section className="stack stack-sm"><h2>{t('saysNotTitle')}</h2><p>{saysNot}</p></section>}
        </div>
      </div>
    </Workspace>
  )
}
