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

export default async function PartnerPage({ params }: PageProps<'/c/[coalition]/partners/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.editPartner(slug, id), (tx, ctx) => readPartner(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { name, partnerType, status, contactName, contactEmail, version } } = read.data
  const t = await requestTexts('partners')
  return (
    <Workspace title={texts('partners')('editTitle')} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-xs"><p className="kicker">{t('editTitle')}</p><h1>{name}</h1></div>
        <ActionForm
          action={changePartnerAction} text={formText(t('form.submitEdit'))} fields={partnerFields(status)} theirsHref={paths.editPartner(slug, id)}
          initial={{ name, partnerType, status, contactName: contactName ?? '', contactEmail: contactEmail ?? '' }}
          hidden={{ coalition: slug, id, expectedVersion: String(version) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.partners(slug) }}
        />
        {status !== 'LEFT' && <p><a className="textlink" href={paths.endPartner(slug, id)}>{texts('departures')('partnerLeave')}</a></p>}
      </div>
    </Workspace>
  )
}
