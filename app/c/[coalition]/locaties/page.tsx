import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { LocationFilter } from '@/components/locations/location-filter'
import { LocationRows } from '@/components/locations/location-rows'
import { LogPresence } from '@/components/locations/log-presence'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { locationsPolicy } from '@/lib/locations/policy'
import { logPresenceAction } from '@/lib/locations/presence/actions'
import { listPresence } from '@/lib/locations/presence/queries'
import { listLocations } from '@/lib/locations/queries'
import { isMeant } from '@/lib/locations/rules'
import { locationQuestion } from '@/lib/locations/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Every location, one's own first: from here it is one tap to the card of its team. */
export default async function LocationsPage({ params, searchParams }: PageProps<'/c/[coalition]/locaties'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.locations(slug), async (tx, ctx) => ({ locations: await listLocations(tx, ctx), presence: ctx.actor.role === 'PROFESSIONAL' ? await listPresence(tx, ctx) : [] }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { locations, presence } } } = read
  const t = await requestTexts('locations')
  const asked = await searchParams
  const { soort: type, stand: standing } = locationQuestion.parse(asked)
  const shown = locations.filter((one) => isMeant(one, { type, standing }))
  const add = may(locationsPolicy, ctx, 'add') ? <ButtonLink href={paths.newLocation(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  const isEmpty = locations.length === 0
  return (
    <Workspace title={texts('locations')('title')} shell={shell} place="locations">
      <div className="stack stack-xl">
        <DoneNotice code={asked.gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
          {!isEmpty && add}
        </div>
        {isEmpty && <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>}
        {!isEmpty && shown.length === 0 && <EmptyState title={t('noneFound')} action={<ButtonLink href={paths.locations(slug)} look="secondary">{t('showAll')}</ButtonLink>}>{t('noneFoundHelp')}</EmptyState>}
        {shown.length > 0 && <LocationRows slug={slug} locations={shown} />}
        <LogPresence slug={slug} today={dayOf(ctx.now)} presence={presence.filter((one) => one.hoursThisWeek === null)} action={logPresenceAction} />
        {!isEmpty && <LocationFilter slug={slug} type={type} standing={standing} />}
        {!isEmpty && <p><TextLink href={paths.teams(slug)} onward>{t('totals.link')}</TextLink><br /><TextLink href={paths.presence(slug)} onward>{t('presence.link')}</TextLink></p>}
      </div>
    </Workspace>
  )
}
