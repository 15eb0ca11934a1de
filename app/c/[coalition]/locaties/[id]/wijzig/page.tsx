import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { locationFields } from '@/components/locations/location-fields'
import { archiveLocationAction, changeLocationAction } from '@/lib/locations/actions'
import { locationsPolicy } from '@/lib/locations/policy'
import { readLocationToEdit } from '@/lib/locations/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What a location is, and a way to the archive and back. */
export default async function EditLocationPage({ params }: PageProps<'/c/[coalition]/locaties/[id]/wijzig'>) {
  const { coalition: slug, id } = await params
  const here = paths.editLocation(slug, id)
  const read = await readWorkspace(slug, here, async (tx, ctx) => ({ location: await readLocationToEdit(tx, ctx, id), partners: await listPartners(tx, ctx) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { location, partners } } } = read
  const t = await requestTexts('locations')
  const { name, locationType, address, neighbourhood, lifePhases, partnerId, version, isArchived } = location
  const mayGive = may(locationsPolicy, ctx, 'give')
  const at = isArchived ? { title: t('archive.isArchived'), help: t('archive.reopenHelp'), submit: t('archive.reopen'), to: 'open' } : { title: t('archive.title'), help: t('archive.help'), submit: t('archive.submit'), to: 'archived' }
  return (
    <Workspace title={texts('locations')('editTitle')} shell={shell} place="locations" crumbs={[{ label: t('title'), href: paths.locations(slug) }, { label: name, href: paths.location(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-xl">
          <div className="stack stack-xs"><p className="kicker">{name}</p><h1>{t('editTitle')}</h1></div>
          <ActionForm
            action={changeLocationAction} text={formText(t('form.submitEdit'))} theirsHref={here} fields={locationFields(mayGive ? partners.filter((one) => one.status !== 'LEFT' || one.id === partnerId) : null)}
            initial={{ name, locationType, address: address ?? '', neighbourhood: neighbourhood ?? '', 'lifePhases[]': [...lifePhases], partnerId: partnerId ?? '' }}
            hidden={{ coalition: slug, id, expectedVersion: String(version) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.location(slug, id) }}
          />
        </div>
        {may(locationsPolicy, ctx, 'archive') && (
          <section className="stack" aria-labelledby="archive">
            <div className="stack stack-xs"><h2 id="archive">{at.title}</h2><p>{at.help}</p></div>
            <ActionForm action={archiveLocationAction} text={formText(at.submit)} look={isArchived ? 'secondary' : 'danger'} fields={[]} hidden={{ coalition: slug, id, to: at.to }} />
          </section>
        )}
      </div>
    </Workspace>
  )
}
