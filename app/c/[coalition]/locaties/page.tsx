import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { LocationFilter } from '@/components/locations/location-filter'
import { LocationRows } from '@/components/locations/location-rows'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { locationsPolicy } from '@/lib/locations/policy'
import { listLocations } from '@/lib/locations/queries'
import { isMeant } from '@/lib/locations/rules'
import { locationQuestion } from '@/lib/locations/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Every location, one's own first: from here it is one tap to the card of its team. */
export default async function LocationsPage({ params, searchParams }: PageProps<'/c/[coalition]/locaties'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.locations(slug), listLocations)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: locations } } = read
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
        {!isEmpty && <LocationFilter slug={slug} type={type} standing={standing} />}
        {!isEmpty && <p><TextLink href={paths.teams(slug)} onward>{t('totals.link')}</TextLink></p>}
      </div>
    </Workspace>
  )
}
