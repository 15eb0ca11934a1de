import { ActionList } from '@/components/action-items/action-list'
import { PreventionView } from '@/components/action-items/prevention'
import { GoalFigures } from '@/components/goals/figures'
import { GoalHorizon } from '@/components/goals/horizon'
import { GoalHistory } from '@/components/goals/history'
import { GoalMeasurements } from '@/components/goals/measurements'
import { SourceText } from '@/components/goals/source-text'
import { GoalStatusTag } from '@/components/goals/status-tag'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName, formerPartner } from '@/components/members/former-name'
import { Lessons } from '@/components/plan/lessons'
import { GoalLearningView } from '@/components/plan/goal-learning'
import { GoalStories } from '@/components/stories/goal-stories'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Explained, TermMeanings } from '@/components/words/explained'
import { listTerms } from '@/lib/coalitions/words/queries'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { readPrevention } from '@/lib/action-items/prevention/queries'
import { listActions } from '@/lib/action-items/queries'
import { readEffects } from '@/lib/goals/effects/queries'
import { goalsPolicy } from '@/lib/goals/policy'
import { readGoal } from '@/lib/goals/queries'
import { readSources } from '@/lib/goals/sources/queries'
import { goalStancesPolicy } from '@/lib/goals/stances/policy'
import { readGoalLearning } from '@/lib/plan/learning/queries'
import { planPolicy } from '@/lib/plan/policy'
import { storiesPolicy } from '@/lib/plan/stories/policy'
import { listStoriesOfGoal } from '@/lib/plan/stories/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function GoalPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.goal(slug, id), async (tx, ctx) => ({
    goal: await readGoal(tx, ctx, id), terms: await listTerms(tx, ctx), effects: (await readEffects(tx, ctx, id)).effects, sources: (await readSources(tx, ctx, id)).sources,
    learning: may(planPolicy, ctx, 'read_kept') ? await readGoalLearning(tx, ctx, id) : undefined, prevention: await readPrevention(tx, ctx, { goalId: id }), actions: may(actionItemsPolicy, ctx, 'list') ? await listActions(tx, ctx, { goalId: id }) : undefined,
    stories: may(storiesPolicy, ctx, 'read') ? await listStoriesOfGoal(tx, ctx, id) : [],
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { goal, terms, effects, sources, learning, prevention, actions, stories } } } = read
  const t = await requestTexts('goals')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const brief = sources.find(({ kind }) => kind === 'BRIEF')
  const explained = (text: string) => <Explained text={text} terms={terms} />
  const units = t(`units.${goal.unit}`)
  const facts = [
    [t('forWhom'), explained(goal.forWhom)], [t('challenge'), <a key="c" href={paths.challenge(slug, goal.challengeId)}>{goal.challengeTitle}</a>],
    [t('owner'), formerName({ byName: goal.ownerName, hasLeft: goal.ownerHasLeft })], [t('due'), formatDay(goal.dueOn, locale, today)],
    ...(goal.partnerNames.length > 0 ? [[t('partners'), goal.partnerNames.map((partnerName) => formerPartner({ partnerName, partnerHasLeft: goal.formerPartnerNames.includes(partnerName) })).join(', ')] as const] : []),
    ...(goal.baselinePlan ? [[t('baselinePlan'), explained(goal.baselinePlan)] as const] : []),
    ...(goal.notNow ? [[t('notNow'), explained(goal.notNow)] as const] : []),
    ...(goal.stopCriterion ? [[t('stopCriterion'), explained(goal.stopCriterion)] as const] : []),
  ] as const
  return (
    <Workspace title={texts('goals')('listTitle')} shell={shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.goals(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p><GoalStatusTag status={goal.status} /></p>
          <h1>{goal.title}</h1>
        </div>
        <div className="cols cols-aside-first">
          <section className="petrol stack" aria-labelledby="figures">
            <p className="kicker">{t('dueUntil', { day: formatDay(goal.dueOn, locale, today) })}</p>
            <h2 id="figures">{units.charAt(0).toUpperCase() + units.slice(1)}</h2>
            <GoalFigures goal={goal} />
            <p><strong>{t('parentBenefit')}</strong><br />{explained(goal.parentBenefit ?? t('parentBenefitMissing'))}</p>
            <p><TextLink href={paths.parentCheck(slug, id)} onward>{t('parent.open')}</TextLink></p>
            {may(goalsPolicy, ctx, 'measure', goal) && goal.status === 'ACTIVE' && (
              <p><ButtonLink href={paths.measureGoal(slug, id)} look="on-dark" wide>{t('measure')}</ButtonLink></p>
            )}
          </section>
          <div className="stack stack-3xl">
            <section className="sheet stack stack-xl" aria-label={t('forWhom')}>
              <dl className="facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
              <p className="cluster cluster-sm">
                <TextLink href={paths.goalBend(slug, id)}>{t('bend.title')}</TextLink>
                <TextLink href={paths.goalEffects(slug, id)}>{t('effects.title')}</TextLink>
                <TextLink href={paths.goalSources(slug, id)}>{t('sources.open')}</TextLink>
                <TextLink href={paths.goalYield(slug, id)}>{texts('money.yield')('title')}</TextLink>
              </p>
              {may(goalStancesPolicy, ctx, 'list') && <p><TextLink href={paths.goalPartners(slug, id)} icon="users">{t('stances.open')}</TextLink></p>}
              {may(contributionsPolicy, ctx, 'give') && <p><TextLink href={paths.contributeTo(slug, 'GOAL', id)} icon="message-circle">{texts('contributions')('subject.goal')}</TextLink></p>}
              {may(goalsPolicy, ctx, 'change') && (
                <p className="cluster cluster-sm">
                  <ButtonLink href={paths.editGoal(slug, id)} look="secondary" icon="pencil">{t('edit')}</ButtonLink>
                  <ButtonLink href={paths.changeGoal(slug, id)} look="secondary" icon="flag">{t(`changeStatus.${goal.status}`)}</ButtonLink>
                </p>
              )}
            </section>
            {brief && <section className="sand stack" aria-labelledby="brief"><h2 id="brief">{t('sources.kinds.BRIEF')}</h2><SourceText source={brief} /></section>}
            {stories.length > 0 && <GoalStories slug={slug} stories={stories} />}
            <GoalHorizon slug={slug} goalId={id} effects={effects} />
            {actions && (
              <section className="stack" aria-labelledby="actions">
                <div className="cluster between">
                  <h2 id="actions">{t('actionsTitle')}</h2>
                  {may(actionItemsPolicy, ctx, 'log') && !goal.isExample && <TextLink href={paths.newAction(slug, { goalId: id })} icon="plus">{(await requestTexts('actions'))('new')}</TextLink>}
                </div>
                {actions.length === 0 ? <p className="subtle">{t('actionsNone')}</p> : <ActionList slug={slug} actions={actions} today={today} withGoal={false} />}
              </section>
            )}
            {!goal.isExample && <PreventionView prevention={prevention} />}
            <GoalMeasurements goal={goal} today={today} />
            {learning && !goal.isExample && goal.status !== 'CANDIDATE' && <GoalLearningView slug={slug} goal={goal} learning={learning} ctx={ctx} />}
            {learning && goal.status === 'CANDIDATE' && <Lessons slug={slug} lessons={learning.lessons} />}
            <GoalHistory changes={goal.changes} />
          </div>
        </div>
        <TermMeanings terms={terms} />
      </div>
    </Workspace>
  )
}
