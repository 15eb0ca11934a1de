import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { locationFields } from '@/components/locations/location-fields'
import { addLocationAction } from '@/lib/locations/actions'
import { locationsPolicy } from '@/lib/locations/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function NewLocationPage({ params }: PageProps<'/c/[coalition]/locaties/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newLocation(slug), async (tx, ctx) => {
    authorize(locationsPolicy, ctx, 'add')
    return (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT')
  })
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('locations')
  return (
    <Workspace title={texts('locations')('newTitle')} shell={read.data.shell} place="locations" crumbs={[{ label: t('title'), href: paths.locations(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('newTitle')}</h1>
        <ActionForm
          action={addLocationAction} text={formText(t('form.submitNew'))} fields={locationFields(read.data.page)} hidden={{ coalition: slug, requestKey: newId() }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.locations(slug) }}
        />
      </div>
    </Workspace>
  )
}
