import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ForParents, HelpForOneChild, Missing, TeamSeats } from '@/components/locations/team-card'
import { LifePhaseList } from '@/components/challenges/life-phases'
import { ButtonLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { readLocation } from '@/lib/locations/queries'
import { weekdayOf } from '@/lib/locations/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The card of a core team, opened on the phone while a parent stands there: who to call, who is here today, how a parent reaches them. */
export default async function LocationPage({ params, searchParams }: PageProps<'/c/[coalition]/locaties/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.location(slug, id), (tx, ctx) => readLocation(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: location } } = read
  const t = await requestTexts('locations')
  const { name, locationType, neighbourhood, address, partnerName, partnerHasLeft, lifePhases, isArchived, mayChange, mayChangeTeam } = location
  return (
    <Workspace title={texts('locations')('title')} shell={shell} place="locations" crumbs={[{ label: t('title'), href: paths.locations(slug) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          {isArchived && <p><Tag tone="line">{t('tag.archived')}</Tag></p>}
          <h1>{name}</h1>
          <p className="meta">
            <span>{t(`types.${locationType}`)}</span>
            {neighbourhood && <span>{neighbourhood}</span>}
            {address && <span>{address}</span>}
            {partnerName && <span>{t('card.partner', { name: partnerHasLeft ? t('formerPartner', { name: partnerName }) : partnerName })}</span>}
          </p>
          <p className="cluster cluster-sm"><LifePhaseList phases={lifePhases} /></p>
        </div>
        <TeamSeats location={location} today={weekdayOf(dayOf(ctx.now))} />
        <ForParents {...location} />
        <Missing location={location} />
        <HelpForOneChild />
        {(mayChange || mayChangeTeam) && (
          <p className="cluster cluster-sm">
            {mayChangeTeam && <ButtonLink href={paths.team(slug, id)} look="secondary" icon="users">{t('manage.team')}</ButtonLink>}
            {mayChange && <ButtonLink href={paths.editLocation(slug, id)} look="secondary" icon="pencil">{t('manage.place')}</ButtonLink>}
          </p>
        )}
        <p className="small subtle no-print">{t('card.print')}</p>
      </div>
    </Workspace>
  )
}
