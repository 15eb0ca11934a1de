import { ContributionCard } from '@/components/contributions/contribution-card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/button'
import type { SupporterHome as Home } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { HomeProps } from './coordinator-home'

/** What an experience expert shares with who supports them, with the answer; nothing else of the coalition. */
export function SupporterHome({ slug, shell, today, home }: HomeProps<Home>) {
  const t = texts('home')
  const shared = texts('contributions.shared')
  return (
    <>
      <div className="stack stack-sm"><h1>{t('expert.title', { name: shell.displayName })}</h1><p className="lead">{t('seldom.SUPPORTER')}</p></div>
      <p className="cluster">
        <TextLink href={paths.ownName(slug)} icon="pencil">{texts('members')('ownName.link')}</TextLink>
        <TextLink href={paths.newInitiative(slug)} icon="lightbulb">{texts('sparks')('home')}</TextLink>
      </p>
      <section className="stack stack-xl narrow" aria-labelledby="shared">
        <div className="cluster between"><h2 id="shared">{shared('title')}</h2>{home.contributions.length > 0 && <TextLink href={paths.contributions(slug)}>{t('allContributions')}</TextLink>}</div>
        {home.contributions.length === 0
          ? <EmptyState title={shared('empty')}>{shared('emptyHelp')}</EmptyState>
          : home.contributions.map((one) => <ContributionCard key={one.id} slug={slug} contribution={one} today={today} />)}
      </section>
    </>
  )
}
