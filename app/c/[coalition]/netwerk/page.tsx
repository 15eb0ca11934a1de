import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { Loads } from '@/components/network/loads'
import { choiceFrom, NetworkPicture } from '@/components/network/network-picture'
import { Overlaps } from '@/components/network/overlaps'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { goalsPolicy } from '@/lib/goals/policy'
import { readNetwork } from '@/lib/network/queries'
import { looseOf, reachOf, TOGETHER, tiesOf } from '@/lib/network/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who works with whom, and whether one partner carries too much: for the table at which partners sit, and on paper. */
export default async function NetworkPage({ params, searchParams }: PageProps<'/c/[coalition]/netwerk'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.network(slug), readNetwork)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: network } } = read
  const t = await requestTexts('network')
  await requestTexts('partners')
  const { door } = await searchParams
  const choice = choiceFrom(door)
  const together = tiesOf(network.ties, TOGETHER)
  const reach = reachOf(network.partners, together)
  const loose = looseOf(reach)
  return (
    <Workspace title={t('title')} shell={shell} place="partners" crumbs={[{ label: texts('partners')('listTitle'), href: paths.partners(slug) }]}>
      <div className="stack stack-3xl">
        <div className="stack stack-sm">
          <h1>{t('finding', { connected: reach.length - loose.length, all: reach.length })}</h1>
          <p className="lead subtle">{t('lead')}</p>
        </div>
        {network.ties.length === 0
          ? <EmptyState title={t('emptyTitle')} action={may(goalsPolicy, ctx, 'read') ? <ButtonLink href={paths.goals(slug)} icon="target">{t('emptyAction')}</ButtonLink> : undefined}>{t('empty')}</EmptyState>
          : <NetworkPicture slug={slug} network={network} choice={choice} />}
        {network.ties.length > 0 && loose.length > 0 && (
          <section className="stack stack-sm" aria-labelledby="loose">
            <h2 id="loose">{t('loose', { count: loose.length })}</h2>
            <p>{t('looseLead')}</p>
            <ul className="loose-list">{loose.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
          </section>
        )}
        <Loads network={network} />
        <Overlaps network={network} />
      </div>
    </Workspace>
  )
}
