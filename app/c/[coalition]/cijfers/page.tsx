import { goalPanelValues } from '@/components/goals/goal-panel'
import { OwnHomework } from '@/components/home/own-homework'
import { figureValues } from '@/components/indicators/figure-values'
import { headlineOf } from '@/components/indicators/headline'
import { OutcomeView } from '@/components/indicators/outcome-view'
import { overviewValues } from '@/components/indicators/overview-values'
import { allFiguresTable, seriesTable } from '@/components/indicators/table-values'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { Call } from '@/components/loop/call'
import { readCoherence } from '@/lib/action-items/coherence/queries'
import { readPreventionShare } from '@/lib/action-items/prevention/queries'
import { listGoals } from '@/lib/goals/queries'
import { importsPolicy } from '@/lib/imports/policy'
import { CARDS } from '@/lib/indicators/definitions'
import { readOverview } from '@/lib/indicators/overview/queries'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { answerAsExecutiveAction } from '@/lib/loop/actions'
import { loopPolicy } from '@/lib/loop/policy'
import { listExecutiveRequests } from '@/lib/loop/queries'
import { lastCovered, mostUrgent } from '@/lib/loop/rules'
import { listHomework } from '@/lib/meetings/homework/queries'
import { waitsForMe } from '@/lib/meetings/homework/rules'
import { storiesPolicy } from '@/lib/plan/stories/policy'
import { listSuccessStories } from '@/lib/plan/stories/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatMonth } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { MemberContext } from '@/lib/platform/tenancy/context'

/** For whom this is the page they begin on. */
const startsHere = ({ actor: { role } }: MemberContext): boolean => role === 'ALDERMAN' || role === 'POLICY_ADVISER'

export default async function FiguresPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers'>) {
  const [{ coalition: slug }, { gelukt, dekking }] = await Promise.all([params, searchParams])
  const read = await readWorkspace(slug, paths.figures(slug), async (tx, ctx) => {
    const [{ outcome, figures }, stories, share, coherence, goals, requests, homework] = await Promise.all([
      readOverview(tx, ctx), listSuccessStories(tx, ctx), readPreventionShare(tx, ctx), readCoherence(tx, ctx),
      listGoals(tx, ctx, { status: 'ACTIVE' }), may(loopPolicy, ctx, 'answer') ? listExecutiveRequests(tx, ctx) : [], startsHere(ctx) ? listHomework(tx, ctx) : [],
    ])
    return { outcome, figures, stories, share, coherence, goals, requests, homework: homework.filter(waitsForMe) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { outcome, figures, stories, share, coherence, goals, requests, homework } } } = read
  const t = await requestTexts('figures')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const isAlderman = may(loopPolicy, ctx, 'answer')
  const mayImport = may(importsPolicy, ctx, 'check')
  const request = mostUrgent(requests)
  const headline = headlineOf(outcome)
  const goal = goals.find((one) => !one.isExample)
  const municipality = outcome.municipality?.name ?? ''
  const saysNot = headline?.series.cardKey === 'youth_care_spending' ? CARDS.youth_care_spending.saysNot : undefined
  const goalTexts = await requestTexts('goals')
  const importLink = { href: paths.imports(slug), label: t('import'), icon: 'upload' } as const
  return (
    <Workspace title={t('title')} shell={shell} place={startsHere(ctx) ? 'overview' : 'figures'}>
      <OutcomeView
        title={headline?.title ?? t('title')} lead={headline && t('lead', { coalition: shell.coalition, month: formatMonth(ctx.now, locale) })}
        finding={headline && { figure: headline.figure, unit: headline.unit, beside: headline.beside }}
        demoNote={headline && shell.isFictional ? t('demoNote', { coalition: shell.coalition, municipality }) : undefined}
        notice={<DoneNotice code={gelukt} />}
        call={<>{isAlderman && <Call slug={slug} request={request} covered={lastCovered(requests)} isGivingCover={request !== undefined && dekking === request.id} today={today} action={answerAsExecutiveAction} />}<OwnHomework slug={slug} homework={homework} /></>}
        buttons={[...(mayImport ? [...(headline ? [importLink] : []), { href: paths.requests(slug), label: t('requests'), icon: 'landmark' } as const] : []), { href: paths.indicators(slug), label: t('indicators'), icon: 'chart-line' }, { href: paths.reports(slug), label: texts('reports')('title'), icon: 'file-text' }]}
        overview={overviewValues({ slug, figures, stories, share, coherence, mayTell: may(storiesPolicy, ctx, 'tell'), mayChoose: may(indicatorsPolicy, ctx, 'choose_overview') })}
        figure={headline && figureValues({ slug, series: headline.series, municipality, finding: headline.title })}
        empty={{ title: t('emptyTitle'), text: outcome.municipality ? t('empty') : t('noMunicipality'), ...(mayImport ? { action: importLink } : {}) }}
        goal={goal && goalPanelValues({ goal, today, action: { label: goalTexts('openGoal'), href: paths.goal(slug, goal.id) } })}
        noGoal={{ title: t('goalTitle'), text: t('goalNone'), link: { href: paths.goals(slug), label: goalTexts('listTitle') } }}
        tables={[...(headline ? [seriesTable(headline.series, municipality)] : []), ...(outcome.series.length > 1 ? [allFiguresTable(outcome.series)] : [])]}
        notes={[{ title: t('provesNotTitle'), text: t('provesNot') }, ...(saysNot ? [{ title: t('saysNotTitle'), text: saysNot }] : [])]}
      />
    </Workspace>
  )
}
