import { ContributionCard } from '@/components/contributions/contribution-card'
import { ContributionPromise } from '@/components/contributions/promise'
import { firstWords } from '@/components/contributions/said'
import { ButtonLink, TextLink } from '@/components/ui/button'
import type { ExpertHome as Home } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { NewAnswers } from './new-answers'
import { OwnHomework } from './own-homework'
import type { HomeProps } from './coordinator-home'

/** First what is asked, who reads it, under which name and how to stop; then what was done with what was said. */
export function ExpertHome({ slug, shell, today, home }: HomeProps<Home>) {
  const t = texts('home.expert')
  const links = texts('home')
  return (
    <>
      <div className="stack stack-sm"><h1>{t('title', { name: shell.displayName })}</h1><p className="lead">{t('lead')}</p></div>
      <div className="cols">
        <div className="stack stack-xl">
          <ContributionPromise readers={home.readers} displayName={shell.displayName} />
          {home.hasPlan ? <p><ButtonLink href={paths.plan(slug)} icon="book-open">{t('ask')}</ButtonLink></p> : <p className="subtle">{t('noPlan')}</p>}
          <NewAnswers kind="receipts" answers={home.newReceipts.map((one) => ({ id: one.id, href: paths.contribution(slug, one.id), about: firstWords(one, 60) }))} />
          <OwnHomework slug={slug} homework={home.homework} />
          <p><TextLink href={paths.ownName(slug)} icon="pencil">{texts('members')('ownName.link')}</TextLink></p>
          <p><TextLink href={paths.newInitiative(slug)} icon="lightbulb">{texts('sparks')('home')}</TextLink></p>
          <p><TextLink href={paths.commitmentsToRead(slug)} icon="handshake">{texts('contributions.afspraken')('title')}</TextLink></p>
          <p><TextLink href={paths.rankings(slug)} icon="list-checks">{texts('ranking')('open')}</TextLink></p>
          <p><TextLink href={paths.goals(slug)} icon="target">{texts('goals')('listTitle')}</TextLink></p>
        </div>
        <section className="stack stack-xl" aria-labelledby="mine">
          <div className="cluster between"><h2 id="mine">{t('mine')}</h2>{home.contributions.length > 0 && <TextLink href={paths.contributions(slug)}>{links('allContributions')}</TextLink>}</div>
          {home.contributions.length === 0
            ? <p className="subtle">{t('none')}</p>
            : home.contributions.map((one) => <ContributionCard key={one.id} slug={slug} contribution={one} today={today} />)}
        </section>
      </div>
    </>
  )
}
