import { PreventionView } from '@/components/action-items/prevention'
import { ChallengeCardView } from '@/components/challenges/card-view'
import { challengeFields } from '@/components/challenges/challenge-fields'
import { LifePhaseList } from '@/components/challenges/life-phases'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { GoalList } from '@/components/goals/goal-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { readPrevention } from '@/lib/action-items/prevention/queries'
import { changeChallengeAction } from '@/lib/challenges/actions'
import { readCard } from '@/lib/challenges/card/queries'
import { isBegun } from '@/lib/challenges/card/rules'
import { challengesPolicy } from '@/lib/challenges/policy'
import { readChallenge } from '@/lib/challenges/queries'
import { listGoals } from '@/lib/goals/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { WORKSHEETS } from '@/lib/plan/definitions'
import { planPolicy } from '@/lib/plan/policy'
import { RECORD_SHEETS } from '@/lib/plan/records/definitions'
import { readAnswers } from '@/lib/plan/records/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ChallengePage({ params, searchParams }: PageProps<'/c/[coalition]/opgaven/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.challenge(slug, id), async (tx, ctx) => ({
    challenge: await readChallenge(tx, ctx, id), card: await readCard(tx, ctx, id), prevention: await readPrevention(tx, ctx, { challengeId: id }), goals: (await listGoals(tx, ctx)).filter((goal) => goal.challengeId === id),
    core: may(planPolicy, ctx, 'read_kept') ? await readAnswers(tx, ctx, { key: 'F1.4', over: id }) : undefined,
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { challenge, card, prevention, goals, core } } } = read
  const t = await requestTexts('challenges')
  const mayChange = may(challengesPolicy, ctx, 'change')
  const depth = RECORD_SHEETS['F1.4'].fields.find(({ name }) => name === 'symptoomOfKern')?.choices?.find(({ value }) => value === core?.answers.symptoomOfKern)
  return (
    <Workspace title={texts('challenges')('listTitle')} shell={shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.challenges(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <h1>{challenge.title}</h1>
          <p className="meta"><span>{challenge.forWhom}</span><LifePhaseList phases={challenge.lifePhases} /></p>
        </div>
        <section className="stack stack-sm" aria-labelledby="parents">
          <h2 id="parents">{t('parentsSay')}</h2>
          {challenge.parentsSay ? <blockquote className="quote"><p className="prose">{challenge.parentsSay}</p></blockquote> : <p className="subtle">{t('parentsSayMissing')}</p>}
        </section>
        {may(planPolicy, ctx, 'read_kept') && (
          <section className="stack stack-sm" aria-labelledby="core">
            <h2 id="core">{texts('plan')('kept.onOpgave')}</h2>
            {core && <blockquote className="quote"><p className="prose">{String(core.answers.kernvraag ?? '')}</p></blockquote>}
            {depth && <p><Tag tone={depth.value === 'CORE' ? 'info' : 'warning'}>{depth.label}</Tag></p>}
            {core && <p><TextLink href={paths.keptSheet(slug, core.recordId)} onward>{RECORD_SHEETS['F1.4'].title}</TextLink></p>}
            {!core && <p className="subtle">{t('coreMissing')}</p>}
            {!core && !challenge.isExample && may(planPolicy, ctx, 'keep_sheet') && <p><TextLink href={paths.worksheet(slug, 'F1.4', id)} onward>{RECORD_SHEETS['F1.4'].title}</TextLink></p>}
          </section>
        )}
        {isBegun(card) && <ChallengeCardView card={card} />}
        {mayChange && !challenge.isExample && <p><ButtonLink href={paths.challengeCard(slug, id)} look="secondary" icon="pencil">{t(isBegun(card) ? 'card.change' : 'card.open')}</ButtonLink></p>}
        <section className="stack" aria-labelledby="goals">
          <div className="cluster between">
            <h2 id="goals">{t('goals')}</h2>
            {mayChange && !challenge.isExample && <ButtonLink href={`${paths.newGoal(slug)}?opgave=${id}`} icon="plus">{t('addGoal')}</ButtonLink>}
          </div>
          {!challenge.isExample && may(planPolicy, ctx, 'save_worksheet') && <p><TextLink href={paths.worksheet(slug, 'F3.3', undefined, { opgave: id })} onward>{WORKSHEETS['F3.3'].title}</TextLink></p>}
          {goals.length === 0 ? <p className="subtle">{t('goalsCount', { count: 0 })}</p> : <GoalList slug={slug} goals={goals} today={dayOf(ctx.now)} />}
        </section>
        {!challenge.isExample && goals.length > 0 && <PreventionView prevention={prevention} />}
        {mayChange && (
          <section className="stack stack-xl narrow" aria-labelledby="edit">
            <h2 id="edit">{t('editTitle')}</h2>
            <ActionForm
              action={changeChallengeAction} text={formText(t('form.submitEdit'))} fields={challengeFields()} theirsHref={paths.challenge(slug, id)}
              hidden={{ coalition: slug, id, expectedVersion: String(challenge.version) }}
              initial={{ title: challenge.title, forWhom: challenge.forWhom, 'lifePhases[]': challenge.lifePhases, parentsSay: challenge.parentsSay ?? '' }}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
