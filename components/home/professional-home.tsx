import { ActionList } from '@/components/action-items/action-list'
import { GoalPanel } from '@/components/goals/goal-panel'
import { SignalList } from '@/components/signals/signal-list'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { ProfessionalHome as Home } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { MyPlaces } from './my-places'
import { NewAnswers } from './new-answers'
import { OwnHomework } from './own-homework'
import type { HomeProps } from './coordinator-home'

/** In the corridor, phone in hand: one big button, a second one, and what became of what was sent before. */
export function ProfessionalHome({ slug, shell, today, home }: HomeProps<Home>) {
  const t = texts('home.professional')
  const links = texts('home')
  return (
    <>
      <div className="stack stack-sm"><h1>{t('title', { name: shell.displayName })}</h1><p className="lead">{t('lead')}</p></div>
      <NewAnswers kind="replies" answers={home.newReplies.map(({ id, theme }) => ({ id, href: paths.signal(slug, id), about: texts('signals')(`themes.${theme}`) }))} />
      <div className="stack stack-sm narrow">
        <a className="button big-button" href={paths.newSignal(slug)}><Icon name="megaphone" large /><span>{t('signal')}<small>{t('signalHelp')}</small></span></a>
        <ButtonLink href={paths.newAction(slug)} look="secondary" icon="check" wide>{t('action')}</ButtonLink>
        <p><TextLink href={paths.newInitiative(slug)} icon="lightbulb">{texts('sparks')('home')}</TextLink></p>
        <p><TextLink href={paths.rankings(slug)} icon="list-checks">{texts('ranking')('open')}</TextLink></p>
      </div>
      <MyPlaces slug={slug} today={today} places={home.places} meeting={home.meeting} />
      <OwnHomework slug={slug} homework={home.homework} />
      <div className="cols">
        <div className="stack stack-3xl">
          <section className="stack" aria-labelledby="signals">
            <div className="cluster between"><h2 id="signals">{t('mySignals')}</h2>{home.signals.length > 0 && <TextLink href={paths.signals(slug)}>{links('allSignals')}</TextLink>}</div>
            {home.signals.length === 0 ? <p className="subtle">{t('noSignals')}</p> : <SignalList slug={slug} signals={home.signals} today={today} mayAnswer={false} />}
          </section>
          <section className="stack" aria-labelledby="my-actions">
            <div className="cluster between"><h2 id="my-actions">{t('myActions')}</h2>{home.actions.length > 0 && <TextLink href={paths.actions(slug)}>{links('allActions')}</TextLink>}</div>
            {home.actions.length === 0 ? <p className="subtle">{t('noActions')}</p> : <ActionList slug={slug} actions={home.actions} today={today} />}
          </section>
        </div>
        {home.goal && <GoalPanel goal={home.goal} today={today} action={{ label: texts('goals')('openGoal'), href: paths.goal(slug, home.goal.id) }} />}
      </div>
    </>
  )
}
