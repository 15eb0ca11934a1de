import { SigningStones } from '@/components/agreements/signing-stones'
import type { FormAction } from '@/components/forms/action-form'
import { GoalPanel } from '@/components/goals/goal-panel'
import { countEvidence } from '@/components/plan/gate'
import { SteppingStones } from '@/components/plan/stepping-stones'
import { SignalList } from '@/components/signals/signal-list'
import { ButtonLink, TextLink } from '@/components/ui/button'
import type { CoordinatorHome as Home, WorkspaceShell } from '@/lib/notifications/types'
import { STEPS } from '@/lib/plan/definitions'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { ExampleGoal, RestoreExample } from './example-goal'
import { FirstSteps } from './first-steps'
import { OwnHomework } from './own-homework'
import { VisitorNotice } from './visitor-notice'
import { WaitingList } from './waiting-list'

export interface HomeProps<H> {
  readonly slug: string
  readonly shell: WorkspaceShell
  readonly today: string
  readonly home: H
}

/** Answer first: how many things wait, then the plan, the things themselves, the goal, the signals, the agreement. */
export function CoordinatorHome({ slug, shell, today, home, exampleAction }: HomeProps<Home> & { exampleAction: FormAction }) {
  const t = texts('home')
  const { start, goal, example, agreement, signals } = home
  const isNew = !(start.hasPartner && start.hasChallenge && start.hasGoal)
  // Who begins is told how to begin, and not that nothing waits.
  const begins = isNew && shell.waiting.total === 0
  const now = STEPS.find((one) => one.step === home.steps.find((step) => step.isNow)?.step)
  const agreements = texts('agreements')
  return (
    <>
      <VisitorNotice visitors={home.visitors} />
      <div className="stack stack-sm">
        <h1 id={begins ? 'start' : undefined}>{begins ? t('startTitle') : t('waitingTitle', { count: shell.waiting.total })}</h1>
        <p className="lead subtle">
          {home.mission ? t('mission', { mission: home.mission }) : <a href={paths.mission(slug)}>{t('noMission')}</a>}
        </p>
      </div>
      {isNew && <FirstSteps slug={slug} start={start} isTitled={!begins} />}
      {example && isNew && <ExampleGoal slug={slug} goal={example} action={exampleAction} />}
      <section className="sand stack" aria-labelledby="plan">
        <div className="cluster between">
          <h2 id="plan">{t('planTitle')}</h2>
          <span className="cluster cluster-sm">
            {now && <TextLink href={paths.planStep(slug, now.step)} onward>{texts('plan')('openStep', { step: now.step })}</TextLink>}
            <TextLink href={paths.standing(slug)} onward>{texts('standing')('open')}</TextLink>
          </span>
        </div>
        <SteppingStones slug={slug} steps={home.steps} today={today} look="path" {...(now ? { evidence: countEvidence(now, home.evidence) } : {})} />
      </section>
      {!isNew && (
        <div className="cols cols-stretch">
          <WaitingList slug={slug} today={today} home={home} counts={shell.waiting} />
          {goal
            ? <GoalPanel goal={goal} today={today} action={{ label: t('measure'), href: paths.measureGoal(slug, goal.id) }} />
            : (
              <section className="sheet stack" aria-labelledby="goal">
                <h2 id="goal">{t('goalTitle')}</h2>
                <p className="subtle">{t('goalNone')}</p>
                <p><ButtonLink href={paths.goals(slug)} look="secondary">{t('chooseGoal')}</ButtonLink></p>
              </section>
            )}
        </div>
      )}
      <OwnHomework slug={slug} homework={home.homework} />
      <div className={agreement ? 'cols' : undefined}>
        <section className="stack" aria-labelledby="signals">
          <div className="cluster between"><h2 id="signals">{t('signalsTitle')}</h2><span className="cluster cluster-sm"><TextLink href={paths.sparks(slug)}>{texts('sparks')('homeAll')}</TextLink><TextLink href={paths.signals(slug)}>{t('allSignals')}</TextLink></span></div>
          {signals.length === 0 ? <p className="subtle">{t('noSignals')}</p> : <SignalList slug={slug} signals={signals} today={today} mayAnswer={false} />}
        </section>
        {agreement && (
          <section className="sheet sheet-tight stack" aria-labelledby="agreement">
            <h2 id="agreement">{t('agreementsTitle')}</h2>
            <p><a href={paths.agreement(slug, agreement.id)}>{agreement.title}</a></p>
            <p><strong>{agreement.requested > 0 ? agreements('signedOf', { signed: agreement.signed, requested: agreement.requested }) : agreements('signedNone')}</strong></p>
            <SigningStones signed={agreement.signed} requested={agreement.requested} />
            <p><TextLink href={paths.agreements(slug)} onward>{t('allAgreements')}</TextLink></p>
          </section>
        )}
      </div>
      {!example && isNew && <RestoreExample slug={slug} action={exampleAction} />}
    </>
  )
}
