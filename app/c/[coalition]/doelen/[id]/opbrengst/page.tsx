import { GoalFigures } from '@/components/goals/figures'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { YieldMoneyView } from '@/components/money/yield-money'
import { YieldSheets, YieldWords } from '@/components/money/yield-sheets'
import { FiguresThen } from '@/components/plan/figures-then'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { readGoalYield } from '@/lib/money/yields/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { mayFillIn } from '@/lib/plan/sheets/rules'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Wat levert het op: who benefits, what changed, what it costs and may prevent, how sure that is and what it does not prove. */
export default async function GoalYieldPage({ params }: PageProps<'/c/[coalition]/doelen/[id]/opbrengst'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.goalYield(slug, id), (tx, ctx) => readGoalYield(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { goal, betterOff, stories, figures, sheets, money } } } = read
  const goals = await requestTexts('goals')
  const t = await requestTexts('money.yield')
  const mayWrite = mayFillIn('F5.6', ctx) && !goal.isExample
  const write = mayWrite ? <ButtonLink href={paths.worksheet(slug, 'F5.6', goal.id)} look="secondary" icon="pencil">{t('write')}</ButtonLink> : undefined
  return (
    <Workspace title={t('title')} shell={shell} place="goals" crumbs={[{ label: goals('listTitle'), href: paths.goals(slug) }, { label: goal.title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-sm"><p className="kicker">{goal.title}</p><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        <section className="stack" aria-labelledby="who">
          <h2 id="who">{t('whoTitle')}</h2>
          <dl className="facts sheet sheet-tight">
            <div><dt>{goals('forWhom')}</dt><dd>{goal.forWhom}</dd></div>
            <div><dt>{goals('parentBenefit')}</dt><dd>{goal.parentBenefit ?? goals('parentBenefitMissing')}</dd></div>
          </dl>
          {betterOff.length > 0 && <><h3>{t('betterOff')}</h3><YieldWords slug={slug} words={betterOff} /></>}
        </section>
        <section className="stack" aria-labelledby="changed">
          <h2 id="changed">{t('changedTitle')}</h2>
          <div className="sheet sheet-tight stack stack-sm"><p>{goals(`units.${goal.unit}`)}</p><GoalFigures goal={goal} /></div>
          {figures.length > 0 && <FiguresThen figures={figures} />}
          {stories.length > 0 && <><h3>{t('stories')}</h3><YieldWords slug={slug} words={stories} /></>}
        </section>
        <YieldMoneyView slug={slug} money={money} />
        <section className="stack" aria-labelledby="sure">
          <h2 id="sure">{t('sureTitle')}</h2>
          {sheets.length === 0 ? <EmptyState title={t('emptyTitle')} action={write}>{t('empty')}</EmptyState> : <YieldSheets slug={slug} sheets={sheets} />}
          {sheets.length > 0 && mayWrite && <p><TextLink href={paths.worksheet(slug, 'F5.6', goal.id)} icon="plus">{t('again')}</TextLink></p>}
        </section>
      </div>
    </Workspace>
  )
}
