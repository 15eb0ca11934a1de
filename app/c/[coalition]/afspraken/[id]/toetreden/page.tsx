import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { readAgreement } from '@/lib/agreements/queries'
import { admitPartyAction } from '@/lib/agreements/revisions/actions'
import { listWhoMayJoin } from '@/lib/agreements/revisions/queries'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'

export default async function AdmitPartyPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/toetreden'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.admitParty(slug, id), async (tx, ctx) => {
    authorize(agreementsPolicy, ctx, 'admit')
    const partners = await listPartners(tx, ctx)
    const able = await listWhoMayJoin(tx, ctx, { agreementId: id, partnerIds: partners.map((one) => one.id) })
    return { agreement: await readAgreement(tx, ctx, id), options: partners.filter((one) => able.includes(one.id)).map((one) => ({ value: one.id, label: one.name })) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { agreement, options } } = read.data
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('accession.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('accession.title')}</h1><p className="lead">{t('accession.lead')}</p></div>
        {agreement.status !== 'IN_FORCE' || options.length === 0
          ? <p>{agreement.status === 'IN_FORCE' ? t('accession.nobody') : sayError(await requestLocale(), 'agreements.not_in_force')}</p>
          : (
            <ActionForm
              action={admitPartyAction} text={formText(t('accession.submit'))} hidden={{ coalition: slug, agreementId: id }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.agreement(slug, id) }}
              fields={[
                { kind: 'select', name: 'partnerId', label: t('withdrawal.partner'), empty: t('paper.choose'), options },
                { kind: 'date', name: 'joinsOn', label: t('accession.day') },
                { kind: 'textarea', name: 'reason', label: t('accession.why'), rows: 3, maxLength: AGREEMENT_LIMITS.reason, guard: true },
                { kind: 'textarea', name: 'consequences', label: t('accession.consequences'), rows: 3, maxLength: AGREEMENT_LIMITS.reason, optional: true, guard: true },
              ]}
            />
          )}
      </div>
    </Workspace>
  )
}
