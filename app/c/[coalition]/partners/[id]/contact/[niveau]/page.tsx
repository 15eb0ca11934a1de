import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { contactFields } from '@/components/partners/partner-fields'
import { readWorkspace } from '@/lib/notifications/queries'
import { savePartnerContactAction } from '@/lib/partners/actions'
import { readPartnerLevel } from '@/lib/partners/queries'
import { levelOf } from '@/lib/partners/rules'
import { notFound } from '@/lib/platform/errors/domain-error'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who is reached at a partner on one level. */
export default async function PartnerContactPage({ params }: PageProps<'/c/[coalition]/partners/[id]/contact/[niveau]'>) {
  const { coalition: slug, id, niveau } = await params
  const read = await readWorkspace(slug, paths.partnerContact(slug, id, niveau), async (tx, ctx) => {
    const level = levelOf(niveau)
    if (!level) throw notFound()
    return { level, ...(await readPartnerLevel(tx, ctx, { partnerId: id, level })) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { level, partner: { name }, contact } } = read.data
  const t = await requestTexts('partners')
  const title = t('contact.title', { level: t(`levels.${level}`), name })
  return (
    <Workspace title={texts('partners')('contact.title', { level: t(`levels.${level}`), name })} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }, { label: name, href: paths.partner(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead subtle">{t('contact.lead')}</p></div>
        <ActionForm
          action={savePartnerContactAction} text={formText(t('contact.submit'))} fields={contactFields()} theirsHref={paths.partnerContact(slug, id, niveau)}
          initial={contact ? { jobTitle: contact.jobTitle, contactName: contact.contactName ?? '', contactEmail: contact.contactEmail ?? '', contactPhone: contact.contactPhone ?? '' } : {}}
          hidden={{ coalition: slug, partnerId: id, level, expectedVersion: String(contact?.version ?? 0) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.partner(slug, id) }}
        >
          {contact ? <p className="small subtle">{t('contact.clear')}</p> : undefined}
        </ActionForm>
      </div>
    </Workspace>
  )
}
