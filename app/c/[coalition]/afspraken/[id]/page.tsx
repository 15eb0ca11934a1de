import { Clauses } from '@/components/agreements/clauses'
import { CommitmentList } from '@/components/agreements/commitment-list'
import { LandingInvitation } from '@/components/agreements/landing-invitation'
import { PartyPanel } from '@/components/agreements/party-panel'
import { Purpose } from '@/components/agreements/purpose'
import { Evidence } from '@/components/agreements/evidence'
import { PaperSignatures } from '@/components/agreements/paper-scans'
import { RevisionWishes } from '@/components/agreements/revision-wishes'
import { RemarkForm } from '@/components/agreements/remark-form'
import { Remarks } from '@/components/agreements/remarks'
import { SignatoryPanel } from '@/components/agreements/signatory-panel'
import { SigningForm } from '@/components/agreements/signing-form'
import { AgreementStatusTag } from '@/components/agreements/status-tag'
import { TakeAway } from '@/components/agreements/take-away'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { MaterialSection } from '@/components/meetings/outcomes'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { signAsMemberAction } from '@/lib/agreements/actions'
import { landingPolicy } from '@/lib/agreements/landing/policy'
import { listRevisionWishes } from '@/lib/agreements/life/queries'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { readAgreement } from '@/lib/agreements/queries'
import { hindersSigning } from '@/lib/agreements/rules'
import { readPublication } from '@/lib/agreements/publication/queries'
import { listPaper } from '@/lib/agreements/scans/queries'
import { findRevision, listParties } from '@/lib/agreements/revisions/queries'
import { giveRemarkAction } from '@/lib/agreements/text/actions'
import { listRemarks } from '@/lib/agreements/text/queries'
import { readMaterial } from '@/lib/meetings/sessions/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function AgreementPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.agreement(slug, id), async (tx, ctx) => {
    const agreement = await readAgreement(tx, ctx, id)
    return { agreement, remarks: await listRemarks(tx, ctx, id), parties: await listParties(tx, ctx, id), revision: await findRevision(tx, ctx, id), wishes: await listRevisionWishes(tx, ctx, agreement.versionId), publication: await readPublication(tx, ctx, id), paper: may(agreementsPolicy, ctx, 'read_scan') ? await listPaper(tx, ctx, id) : [], material: agreement.status === 'DRAFT' ? await readMaterial(tx, ctx) : null }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { agreement, remarks, parties, revision, wishes, publication, material, paper } } } = read
  const t = await requestTexts('agreements')
  const isDraft = agreement.status === 'DRAFT'
  const mayEdit = isDraft && may(agreementsPolicy, ctx, 'add_commitment')
  const own = agreement.status === 'SIGNING' || agreement.status === 'IN_FORCE' ? agreement.signatories.find((one) => !one.signature && may(agreementsPolicy, ctx, 'sign', one)) : undefined
  const hindrance = own ? hindersSigning(agreement, own.partnerId, revision?.agreement) : null
  const errors = await requestTexts('errors')
  return (
    <Workspace title={texts('agreements')('listTitle')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p><AgreementStatusTag status={agreement.status} label={t(`statuses.${agreement.status}`)} /></p>
          <h1>{agreement.title}</h1>
          <p className="lead subtle">{t('versionLine', { number: agreement.versionNumber })}</p>
        </div>
        {own && <Notice tone="warning" icon="pencil" title={t('waitsFor', { partner: own.partnerName })}><p>{hindrance ? errors(hindrance) : <a href="#sign">{t('sign.formTitle', { partner: own.partnerName })}</a>}</p></Notice>}
        {revision && (
          <Notice tone="info" title={t('revision.notice', { number: revision.agreement.versionNumber })}>
            <p>{t(revision.agreement.status === 'DRAFT' ? 'revision.noticeDraft' : 'revision.noticeSigning', { current: agreement.versionNumber })}</p>
            <p><a href={paths.revision(slug, id)}>{t('revision.see')}</a></p>
          </Notice>
        )}
        {isDraft && !agreement.isRevision && agreement.versionNumber > 1 && (
          <Notice title={t('takeBack.done', { number: agreement.versionNumber - 1 })}>
            <p>{t('takeBack.kept')}</p>
            {may(agreementsPolicy, ctx, 'follow') && <p><a href={paths.signingRound(slug, id)}>{t('takeBack.see')}</a></p>}
          </Notice>
        )}
        {!isDraft && <SignatoryPanel agreement={agreement} locale={await requestLocale()} />}
        {agreement.status === 'IN_FORCE' && (agreement.versionNumber > 1 || parties.withdrawn.length > 0) && <PartyPanel {...parties} versionNumber={agreement.versionNumber} />}
        {agreement.status === 'IN_FORCE' && (
          <LandingInvitation
            slug={slug} agreementId={id} maySeeAll={may(landingPolicy, ctx, 'overview')}
            ownName={parties.parties.find((one) => !may(landingPolicy, ctx, 'answer_for_others') && may(landingPolicy, ctx, 'answer', one))?.partnerName}
          />
        )}
        {agreement.status === 'IN_FORCE' && may(agreementsPolicy, ctx, 'revise') && (
          <div className="cluster">
            {!revision && <ButtonLink href={paths.revision(slug, id)} look="secondary" icon="git-compare">{t('revise')}</ButtonLink>}
            <ButtonLink href={paths.admitParty(slug, id)} look="secondary" icon="plus">{t('join')}</ButtonLink>
            <ButtonLink href={paths.withdrawParty(slug, id)} look="secondary">{t('leave')}</ButtonLink>
          </div>
        )}
        {!isDraft && may(agreementsPolicy, ctx, 'follow') && <p><ButtonLink href={paths.signingRound(slug, id)} look="secondary" icon="list-checks">{t('follow')}</ButtonLink></p>}
        <div className="stack">
          <Purpose purpose={agreement.purpose} purposeB1={agreement.purposeB1} />
          {mayEdit && <p><ButtonLink href={paths.agreementText(slug, id)} look="secondary" icon="pencil">{t('editText')}</ButtonLink></p>}
        </div>
        <section className="stack" aria-labelledby="commitments">
          <div className="cluster between">
            <h2 id="commitments">{t('commitmentsTitle')}</h2>
            {mayEdit && (
              <div className="cluster cluster-sm">
                {agreement.commitments.length > 0 && <ButtonLink href={paths.commitmentOrder(slug, id)} look="secondary" icon="list-checks">{t('order')}</ButtonLink>}
                <ButtonLink href={paths.newCommitment(slug, id)} look={agreement.commitments.length > 0 ? 'secondary' : 'primary'} icon="plus">{t('addCommitment')}</ButtonLink>
              </div>
            )}
          </div>
          {agreement.commitments.length === 0 ? <p className="subtle">{t('noCommitments')}</p> : (
            <CommitmentList
              commitments={agreement.commitments} isDraft={isDraft} {...(ctx.actor.partnerId ? { ownPartnerId: ctx.actor.partnerId } : {})}
              {...(agreement.status === 'IN_FORCE' ? { lifeHref: (one: string) => paths.commitment(slug, id, one) } : {})}
              {...(mayEdit ? { editHref: (one: string) => paths.changeCommitment(slug, id, one) } : {})}
            />
          )}
        </section>
        {material && <MaterialSection slug={slug} agreementId={id} material={material} mayDecide={mayEdit} />}
        <RevisionWishes slug={slug} agreementId={id} wishes={wishes} />
        <Clauses agreement={agreement} />
        {remarks.length > 0 && <Remarks remarks={remarks} slug={slug} mayAnswer={may(agreementsPolicy, ctx, 'answer_remark')} />}
        {isDraft && may(agreementsPolicy, ctx, 'remark') && <RemarkForm action={giveRemarkAction} agreement={agreement} slug={slug} />}
        {own && !hindrance && agreement.contentHash && (
          <SigningForm action={signAsMemberAction} partner={own.partnerName} signerName={ctx.actor.displayName} hidden={{ coalition: slug, agreementId: id, contentHash: agreement.contentHash }} />
        )}
        {agreement.contentHash && <Evidence agreement={agreement} />}
        <PaperSignatures slug={slug} agreementId={id} signatures={paper} />
        <TakeAway slug={slug} agreement={agreement} revision={revision?.agreement.versionNumber} isPublic={publication.isOn && !isDraft} mayPublish={!isDraft && may(agreementsPolicy, ctx, 'publish')} />
        {mayEdit && agreement.commitments.length > 0 && <p><ButtonLink href={paths.startSigning(slug, id)} icon="handshake">{t('start')}</ButtonLink></p>}
      </div>
    </Workspace>
  )
}
