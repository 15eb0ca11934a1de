import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { PartnerMandates } from '@/components/mandates/partner-mandates'
import { partnerFields } from '@/components/partners/partner-fields'
import { listMandates } from '@/lib/mandates/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { changePartnerAction } from '@/lib/partners/actions'
import { readPartner } from '@/lib/partners/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function PartnerPage({ params }: PageProps<'/c/[coalition]/partners/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.editPartner(slug, id), async (tx, ctx) => ({ ...(await readPartner(tx, ctx, id)), mandates: await listMandates(tx, ctx, { partnerId: id }) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { name, partnerType, status, contactName, contactEmail, version, mandates } } = read.data
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
        <PartnerMandates slug={slug} partnerId={id} mandates={mandates} today={dayOf(read.ctx.now)} />
        {status !== 'LEFT' && <p><a className="textlink" href={paths.endPartner(slug, id)}>{texts('departures')('partnerLeave')}</a></p>}
      </div>
    </Workspace>
  )
}
