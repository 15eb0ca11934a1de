import { BrokenLink } from '@/components/agreements/broken-link'
import { ChangeList } from '@/components/agreements/change-list'
import { Clauses } from '@/components/agreements/clauses'
import { CommitmentList } from '@/components/agreements/commitment-list'
import { Purpose } from '@/components/agreements/purpose'
import { Reply } from '@/components/agreements/replies'
import { SigningForm } from '@/components/agreements/signing-form'
import { SigningStones } from '@/components/agreements/signing-stones'
import { PublicPage } from '@/components/layout/public-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { signAgreementAction } from '@/lib/agreements/actions'
import { readAgreementToSign } from '@/lib/agreements/queries'
import { listChangesToSign } from '@/lib/agreements/revisions/queries'
import { listOwnReplies } from '@/lib/agreements/round/queries'
import { readLinkPage } from '@/lib/platform/actions/read-link-page'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { paths } from '@/lib/platform/paths'
import { whyClosed } from '@/lib/platform/tenancy/context'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'

export default async function SignPage({ params }: PageProps<'/tekenen/[token]'>) {
  const { token } = await params
  const read = await readLinkPage(token, 'SIGN', async (tx, link) => ({ agreement: await readAgreementToSign(tx, link), replies: await listOwnReplies(tx, link), changes: await listChangesToSign(tx, link) }))
  if (!read) return <BrokenLink closed={await whyClosed(token, 'SIGN')} />
  const { ctx, data: { agreement, replies, changes } } = read
  const t = await requestTexts('agreements')
  const locale = await requestLocale()
  const partner = agreement.partnerName
  const signed = agreement.signatories.filter((one) => one.signature).length
  const requested = agreement.signatories.length
  const own = agreement.signatories.find((one) => one.partnerId === agreement.partnerId)?.signature
  const isSuperseded = agreement.status === 'SUPERSEDED' || agreement.status === 'ENDED' || agreement.status === 'TAKEN_BACK'
  const hindrance = agreement.hindrance && (await requestTexts('errors'))(agreement.hindrance)
  const canAnswer = !own && !isSuperseded && !hindrance
  return (
    <PublicPage title={texts('agreements')('sign.title')} sameOriginOnly withoutSignIn>
      <div className="stack stack-3xl narrow">
        <div className="stack stack-sm">
          <p className="kicker">{t('sign.lead', { coalition: ctx.coalition.name, partner })}</p>
          <h1>{agreement.title}</h1>
          <p className="lead subtle">{t('versionLine', { number: agreement.versionNumber })}</p>
        </div>
        {own && (
          <Notice tone="positive" title={t('sign.doneTitle')} live>
            <p>{t('sign.doneText', { name: own.signerName, partner, day: formatDay(dayOf(own.signedAt), locale) })}</p>
            <p>{t(`sign.after.${agreement.status === 'TAKEN_BACK' || agreement.status === 'IN_FORCE' ? agreement.status : 'SIGNING'}`, { signed, requested })}</p>
          </Notice>
        )}
        {changes.length > 0 && (
          <section className="stack" aria-labelledby="changes"><h2 id="changes">{t('revision.versionBefore')}</h2><ChangeList changes={changes} /></section>
        )}
        <Purpose purpose={agreement.purpose} purposeB1={agreement.purposeB1} />
        <section className="stack" aria-labelledby="commitments">
          <h2 id="commitments">{t('commitmentsTitle')}</h2>
          <CommitmentList commitments={[...agreement.commitments].sort((a, b) => Number(b.partnerId === agreement.partnerId) - Number(a.partnerId === agreement.partnerId))} ownPartnerId={agreement.partnerId} />
        </section>
        <Clauses agreement={agreement} />
        <section className="stack" aria-label={t('signedTitle')}>
          <p><strong>{t('signedOf', { signed, requested })}</strong></p>
          <SigningStones signed={signed} requested={requested} />
        </section>
        {replies.length > 0 && (
          <section className="stack" aria-labelledby="answers">
            <h2 id="answers">{t('sign.ownAnswer')}</h2>
            {replies.map((one) => <Reply key={one.id} reply={one} />)}
          </section>
        )}
        {!own && isSuperseded && <Notice tone="info" title={t('sign.superseded')} />}
        {!own && !isSuperseded && hindrance && <Notice tone="info" title={hindrance} />}
        {canAnswer && agreement.contentHash && <SigningForm action={signAgreementAction} partner={partner} hidden={{ token, contentHash: agreement.contentHash }} />}
        {canAnswer && (
          <section className="stack" aria-labelledby="other">
            <div className="stack stack-xs"><h2 id="other">{t('sign.other')}</h2><p>{t('sign.otherHelp')}</p></div>
            <div className="cluster">
              <ButtonLink href={paths.askChange(token)} look="secondary" icon="message-circle">{t('sign.toChange')}</ButtonLink>
              <ButtonLink href={paths.refuseToSign(token)} look="secondary">{t('sign.toRefuse')}</ButtonLink>
            </div>
          </section>
        )}
      </div>
    </PublicPage>
  )
}
