import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { partnerFields } from '@/components/partners/partner-fields'
import { readWorkspace } from '@/lib/notifications/queries'
import { changePartnerAction } from '@/lib/partners/actions'
import { readPartner } from '@/lib/partners/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function EditPartnerPage({ params }: PageProps<'/c/[coalition]/partners/[id]/wijzig'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.editPartner(slug, id), (tx, ctx) => readPartner(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { name, partnerType, domains, lifePhases, contactName, contactEmail, kvkNumber, otherCoalitions, version } } = read.data
  const t = await requestTexts('partners')
  return (
    <Workspace title={texts('partners')('editTitle')} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }, { label: name, href: paths.partner(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-xs"><p className="kicker">{t('editTitle')}</p><h1>{name}</h1></div>
        <ActionForm
          action={changePartnerAction} text={formText(t('form.submitEdit'))} fields={partnerFields()} theirsHref={paths.editPartner(slug, id)}
          initial={{
            name, partnerType, 'domains[]': [...domains], 'lifePhases[]': [...lifePhases], contactName: contactName ?? '', contactEmail: contactEmail ?? '',
            kvkNumber: kvkNumber ?? '', otherCoalitions: otherCoalitions ?? '',
          }}
          hidden={{ coalition: slug, id, expectedVersion: String(version) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.partner(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
