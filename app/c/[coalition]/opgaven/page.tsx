import { LifePhaseList } from '@/components/challenges/life-phases'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { challengesPolicy } from '@/lib/challenges/policy'
import { listChallenges } from '@/lib/challenges/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ChallengesPage({ params }: PageProps<'/c/[coalition]/opgaven'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.challenges(slug), listChallenges)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: challenges } } = read
  const t = await requestTexts('challenges')
  const goals = await requestTexts('goals')
  const add = may(challengesPolicy, ctx, 'create') ? <ButtonLink href={paths.newChallenge(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  return (
    <Workspace title={texts('challenges')('listTitle')} shell={shell} place="goals" crumbs={[{ label: goals('listTitle'), href: paths.goals(slug) }]}>
      <div className="stack stack-xl">
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>
          {challenges.length > 0 && add}
        </div>
        {challenges.length === 0
          ? <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>
          : (
            <div className="sheet">
              <ul className="rows rows-plain">
                {challenges.map((one) => (
                  <li key={one.id}>
                    <div className="stack stack-xs">
                      <h2 className="h3"><a href={paths.challenge(slug, one.id)}>{one.title}</a></h2>
                      <p className="meta">{one.isExample && <Tag tone="info">{goals('example')}</Tag>}<span>{one.forWhom}</span><LifePhaseList phases={one.lifePhases} /></p>
                    </div>
                    <p className="act">{t('goalsCount', { count: one.goals })}</p>
                  </li>
                ))}
              </ul>
            </div>
          )}
        <p><TextLink href={paths.rankings(slug)} icon="list-checks">{texts('ranking')('open')}</TextLink></p>
      </div>
    </Workspace>
  )
}
