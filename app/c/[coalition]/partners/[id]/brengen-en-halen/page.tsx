import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { offerFields } from '@/components/partners/partner-cards'
import { readWorkspace } from '@/lib/notifications/queries'
import { saveOfferAction } from '@/lib/partners/cards/actions'
import { readOfferToEdit } from '@/lib/partners/cards/queries'
import { knowsCells } from '@/lib/partners/cards/rules'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What a partner brings and needs, by the coordinator or by its own people. */
export default async function OfferPage({ params }: PageProps<'/c/[coalition]/partners/[id]/brengen-en-halen'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.partnerOffer(slug, id), (tx, ctx) => readOfferToEdit(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { name, offer, others } } = read.data
  const t = await requestTexts('partners')
  return (
    <Workspace title={texts('partners')('offer.title')} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }, { label: name, href: paths.partner(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-xs"><p className="kicker">{name}</p><h1>{t('offer.title')}</h1><p className="lead subtle">{t('offer.lead')}</p></div>
        <ActionForm
          action={saveOfferAction} text={formText(t('offer.submit'))} fields={offerFields(others)} theirsHref={paths.partnerOffer(slug, id)}
          initial={offer ? { 'brings[]': [...offer.brings], bringsNote: offer.bringsNote ?? '', 'needs[]': [...offer.needs], needsNote: offer.needsNote ?? '', hoursPerWeek: String(offer.hoursPerWeek ?? ''), ...knowsCells(offer.knows) } : {}}
          hidden={{ coalition: slug, partnerId: id, expectedVersion: String(offer?.version ?? 0) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.partner(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
