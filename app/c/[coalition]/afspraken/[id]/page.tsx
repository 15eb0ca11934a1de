import { CommitmentList } from '@/components/agreements/commitment-list'
import { Purpose } from '@/components/agreements/purpose'
import { SignatoryPanel } from '@/components/agreements/signatory-panel'
import { SigningForm } from '@/components/agreements/signing-form'
import { AgreementStatusTag } from '@/components/agreements/status-tag'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { signAsMemberAction } from '@/lib/agreements/actions'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { readAgreement } from '@/lib/agreements/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function AgreementPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.agreement(slug, id), (tx, ctx) => readAgreement(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: agreement } } = read
  const t = await requestTexts('agreements')
  const isDraft = agreement.status === 'DRAFT'
  const mayEdit = isDraft && may(agreementsPolicy, ctx, 'add_commitment')
  const own = agreement.status === 'SIGNING' ? agreement.signatories.find((one) => !one.signature && may(agreementsPolicy, ctx, 'sign', one)) : undefined
  return (
    <Workspace title={texts('agreements')('listTitle')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p><AgreementStatusTag status={agreement.status} label={t(`statuses.${agreement.status}`)} /></p>
          <h1>{agreement.title}</h1>
          <p className="lead subtle">{t('versionLine', { number: agreement.versionNumber })}</p>
        </div>
        {own && <Notice tone="warning" icon="pencil" title={t('waitsFor', { partner: own.partnerName })}><p><a href="#sign">{t('sign.formTitle', { partner: own.partnerName })}</a></p></Notice>}
        {!isDraft && <SignatoryPanel agreement={agreement} locale={await requestLocale()} />}
        <Purpose purpose={agreement.purpose} purposeB1={agreement.purposeB1} />
        <section className="stack" aria-labelledby="commitments">
          <div className="cluster between">
            <h2 id="commitments">{t('commitmentsTitle')}</h2>
            {mayEdit && <ButtonLink href={paths.newCommitment(slug, id)} look={agreement.commitments.length > 0 ? 'secondary' : 'primary'} icon="plus">{t('addCommitment')}</ButtonLink>}
          </div>
          {agreement.commitments.length === 0 ? <p className="subtle">{t('noCommitments')}</p> : <CommitmentList commitments={agreement.commitments} {...(ctx.actor.partnerId ? { ownPartnerId: ctx.actor.partnerId } : {})} />}
        </section>
        {own && agreement.contentHash && (
          <SigningForm action={signAsMemberAction} partner={own.partnerName} signerName={ctx.actor.displayName} hidden={{ coalition: slug, agreementId: id, contentHash: agreement.contentHash }} />
        )}
        {mayEdit && agreement.commitments.length > 0 && <p><ButtonLink href={paths.startSigning(slug, id)} icon="handshake">{t('start')}</ButtonLink></p>}
      </div>
    </Workspace>
  )
}
