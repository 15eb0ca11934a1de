import { Departed } from '@/components/departures/departed'
import { departureFields } from '@/components/departures/departure-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { endPartnerAction } from '@/lib/departures/actions'
import { readPartnerDeparture } from '@/lib/departures/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Records that a whole partner leaves, with a decision for all that hangs on it. */
export default async function EndPartnerPage({ params, searchParams }: PageProps<'/c/[coalition]/partners/[id]/vertrek'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.endPartner(slug, id), (tx, ctx) => readPartnerDeparture(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { partner: { name, status }, items, record } } = read.data
  const t = await requestTexts('departures')
  const hasLeft = status === 'LEFT'
  const title = hasLeft ? t('partnerHasLeft', { name }) : t('partnerTitle', { name })
  return (
    <Workspace title={title} shell={shell} place="partners" crumbs={[{ label: texts('partners')('listTitle'), href: paths.partners(slug) }, { label: name, href: paths.partner(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <h1>{title}</h1>
          {!hasLeft && <p className="lead">{items.length > 0 ? t('partnerLead', { name }) : t('partnerNothing', { name })}</p>}
        </div>
        {hasLeft
          ? (
            <>
              <Departed kind="formerPartner" record={record} />
              <p>{t('partnerBack')}</p>
              <p><ButtonLink href={paths.partner(slug, id)} look="secondary">{t('toPartner')}</ButtonLink></p>
            </>
          )
          : (
            <ActionForm
              action={endPartnerAction} text={formText(t('partnerSubmit'))} look="danger" fields={departureFields(items, t('reason'))}
              hidden={{ coalition: slug, partnerId: id }} cancel={{ label: texts('shell')('ratherNot'), href: paths.partner(slug, id) }}
            />
          )}
      </div>
    </Workspace>
  )
}
