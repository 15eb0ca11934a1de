import { ChangeList, changeTitle } from '@/components/agreements/change-list'
import { RemarkForm } from '@/components/agreements/remark-form'
import { Remarks } from '@/components/agreements/remarks'
import { SigningForm } from '@/components/agreements/signing-form'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { MaterialSection } from '@/components/meetings/outcomes'
import { ButtonLink } from '@/components/ui/button'
import { signAsMemberAction } from '@/lib/agreements/actions'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { readAgreement } from '@/lib/agreements/queries'
import { markChangesAction, startReSigningAction, startRevisionAction } from '@/lib/agreements/revisions/actions'
import { findRevision } from '@/lib/agreements/revisions/queries'
import { CHANGE_MARKS } from '@/lib/agreements/types'
import { giveRemarkAction } from '@/lib/agreements/text/actions'
import { listRemarks } from '@/lib/agreements/text/queries'
import { readMaterial } from '@/lib/meetings/sessions/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** A new version beside the one in force: what changes, how it is meant, and who signs again. */
export default async function RevisionPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]/herziening'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.revision(slug, id), async (tx, ctx) => {
    const revision = await findRevision(tx, ctx, id)
    return { inForce: await readAgreement(tx, ctx, id), revision, remarks: await listRemarks(tx, ctx, id), material: revision?.agreement.status === 'DRAFT' ? await readMaterial(tx, ctx) : null }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { inForce, revision, remarks, material } } } = read
  const t = await requestTexts('agreements')
  const mayRevise = may(agreementsPolicy, ctx, 'revise')
  const hidden = { coalition: slug, agreementId: id }
  const isDraft = revision?.agreement.status === 'DRAFT'
  const open = revision?.changes.filter((one) => !one.isNew && !one.isGone) ?? []
  const ofRevision = remarks.filter((one) => one.versionNumber === revision?.agreement.versionNumber)
  const own = revision?.agreement.status === 'SIGNING' ? revision.agreement.signatories.find((one) => !one.signature && may(agreementsPolicy, ctx, 'sign', one)) : undefined
  return (
    <Workspace title={texts('agreements')('revision.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: inForce.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('revision.title')}</h1><p className="lead">{revision ? t('revision.lead', { number: inForce.versionNumber }) : t('revision.none')}</p></div>
        {!revision && mayRevise && inForce.status === 'IN_FORCE' && (
          <section className="stack" aria-labelledby="begin">
            <div className="stack stack-xs"><h2 id="begin">{t('revision.begin')}</h2><p>{t('revision.beginHelp')}</p></div>
            <ActionForm action={startRevisionAction} text={formText(t('revise'))} hidden={hidden} fields={[]} />
          </section>
        )}
        {revision && isDraft && mayRevise && (
          <div className="cluster">
            <ButtonLink href={paths.agreementText(slug, id)} look="secondary" icon="pencil">{t('editText')}</ButtonLink>
            <ButtonLink href={paths.newCommitment(slug, id)} look="secondary" icon="plus">{t('addCommitment')}</ButtonLink>
            <ButtonLink href={paths.commitmentOrder(slug, id)} look="secondary" icon="list-checks">{t('order')}</ButtonLink>
          </div>
        )}
        {revision && isDraft && mayRevise && (
          <section className="stack" aria-labelledby="commitments">
            <h2 id="commitments">{t('commitmentsTitle')}</h2>
            <ul className="stack stack-sm">
              {revision.agreement.commitments.map((one) => <li key={one.id}>{one.what} <a href={paths.changeCommitment(slug, id, one.id)} aria-label={`${t('changeCommitment')}: ${one.what}`}>{t('changeCommitment')}</a></li>)}
            </ul>
          </section>
        )}
        {revision && (
          <section className="stack" aria-labelledby="changes">
            <h2 id="changes">{t('revision.changes')}</h2>
            {revision.changes.length === 0 ? <p className="subtle">{t('revision.nothing')}</p> : <ChangeList changes={revision.changes} />}
          </section>
        )}
        {material && material.outcomes.length > 0 && <MaterialSection slug={slug} agreementId={id} material={material} mayDecide={mayRevise} />}
        {ofRevision.length > 0 && <Remarks remarks={ofRevision} slug={slug} mayAnswer={may(agreementsPolicy, ctx, 'answer_remark')} />}
        {revision && isDraft && may(agreementsPolicy, ctx, 'remark') && <RemarkForm action={giveRemarkAction} agreement={revision.agreement} slug={slug} />}
        {revision && isDraft && mayRevise && open.length > 0 && (
          <section className="stack stack-xl" aria-labelledby="marks">
            <h2 id="marks">{t('revision.markTitle')}</h2>
            <ActionForm
              action={markChangesAction} text={formText(t('revision.saveMarks'))} look="secondary" hidden={hidden} initial={Object.fromEntries(open.map((one) => [`mark_${one.part}`, one.mark ?? '']))}
              fields={open.map((one) => ({
                kind: 'radio', name: `mark_${one.part}`, label: changeTitle(one), options: CHANGE_MARKS.map((mark) => ({ value: mark, label: t(`marks.${mark}`), hint: t(mark === 'CONTENT' ? 'marks.contentHint' : 'marks.editorialHint') })),
              }))}
            />
          </section>
        )}
        {revision && isDraft && mayRevise && revision.changes.length > 0 && revision.changes.every((one) => one.mark !== null) && (
          <section className="sand stack" aria-labelledby="bound">
            <h2 id="bound">{t('revision.bound')}</h2>
            {revision.bound.length === 0 ? <p>{t('revision.nobody')}</p> : <ul className="bullets">{revision.bound.map((one) => <li key={one.partnerId}>{one.partnerName}</li>)}</ul>}
            <p>{t('revision.boundHelp')}</p>
            <ActionForm
              action={startReSigningAction} text={formText(t(revision.bound.length === 0 ? 'revision.submitNobody' : 'revision.submit'))} icon="send" theirsHref={paths.revision(slug, id)}
              hidden={{ ...hidden, expectedVersion: String(revision.agreement.version) }} fields={[]}
            />
          </section>
        )}
        {own && revision?.agreement.contentHash && (
          <SigningForm action={signAsMemberAction} partner={own.partnerName} signerName={ctx.actor.displayName} hidden={{ ...hidden, contentHash: revision.agreement.contentHash }} />
        )}
      </div>
    </Workspace>
  )
}
