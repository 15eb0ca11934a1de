import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { startSigningAction } from '@/lib/agreements/actions'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { readAgreement } from '@/lib/agreements/queries'
import { readRound } from '@/lib/agreements/round/queries'
import { FEWEST_SIGNATORIES } from '@/lib/agreements/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function StartSigningPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/ondertekenen'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.startSigning(slug, id), async (tx, ctx) => {
    authorize(agreementsPolicy, ctx, 'start_signing')
    const agreement = await readAgreement(tx, ctx, id)
    // Who was asked for a text that was taken back is asked for the next.
    const before = agreement.versionNumber > 1 && !agreement.isRevision ? (await readRound(tx, ctx, id)).lines.map((one) => one.partnerId) : []
    return { agreement, before, partners: (await listPartners(tx, ctx)).filter((one) => one.canBeMailed) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { agreement, before, partners } } = read.data
  const t = await requestTexts('agreements')
  const bound = new Set([...agreement.commitments.map((one) => one.partnerId), ...before])
  return (
    <Workspace title={texts('agreements')('startTitle')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('startTitle')}</h1><p className="lead">{t('startLead')}</p></div>
        {partners.length < FEWEST_SIGNATORIES
          ? <Notice tone="warning" title={t('startNobody')}><p><ButtonLink href={paths.partners(slug)}>{(await requestTexts('partners'))('listTitle')}</ButtonLink></p></Notice>
          : (
            <ActionForm
              action={startSigningAction} text={formText(t('startForm.submit'))} theirsHref={paths.agreement(slug, id)} icon="send"
              hidden={{ coalition: slug, agreementId: id, expectedVersion: String(agreement.version) }}
              initial={{ 'partnerIds[]': partners.filter((one) => bound.has(one.id)).map((one) => one.id) }}
              cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.agreement(slug, id) }}
              fields={[{ kind: 'checkboxes', name: 'partnerIds', label: t('startForm.partners'), hint: t('startForm.partnersHint'), options: partners.map((one) => ({ value: one.id, label: one.name })) }]}
            />
          )}
      </div>
    </Workspace>
  )
}
