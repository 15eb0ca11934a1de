import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { moveFields } from '@/components/partners/partner-fields'
import { TextLink } from '@/components/ui/button'
import { readWorkspace } from '@/lib/notifications/queries'
import { movePartnerAction } from '@/lib/partners/actions'
import { readPartner } from '@/lib/partners/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Another state for a partner, with a word of why. Signing and leaving have pages of their own, and this one leads there. */
export default async function MovePartnerPage({ params }: PageProps<'/c/[coalition]/partners/[id]/stand'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.movePartner(slug, id), (tx, ctx) => readPartner(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: partner } = read.data
  const { name, status, version } = partner
  const t = await requestTexts('partners')
  return (
    <Workspace title={texts('partners')('move.title')} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }, { label: name, href: paths.partner(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-xs"><p className="kicker">{name}</p><h1>{t('move.title')}</h1><p className="lead subtle">{t('move.lead', { status: t(`statuses.${status}`) })}</p></div>
        <ActionForm
          action={movePartnerAction} text={formText(t('move.submit'))} fields={moveFields(name, partner)} theirsHref={paths.movePartner(slug, id)}
          hidden={{ coalition: slug, id, expectedVersion: String(version) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.partner(slug, id) }}
        />
        <div className="stack stack-xs">
          <p className="small subtle">{t('move.signing')}</p>
          <p className="cluster cluster-sm">
            <TextLink href={paths.agreements(slug)}>{t('move.toSigning')}</TextLink>
            {status !== 'LEFT' && <TextLink href={paths.endPartner(slug, id)}>{texts('departures')('partnerLeave')}</TextLink>}
          </p>
        </div>
      </div>
    </Workspace>
  )
}
