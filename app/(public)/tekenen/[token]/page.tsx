import { BrokenLink } from '@/components/agreements/broken-link'
import { CommitmentList } from '@/components/agreements/commitment-list'
import { Purpose } from '@/components/agreements/purpose'
import { SigningStones } from '@/components/agreements/signing-stones'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { PublicPage } from '@/components/layout/public-page'
import { Notice } from '@/components/ui/notice'
import { signAgreementAction } from '@/lib/agreements/actions'
import { readAgreementToSign } from '@/lib/agreements/queries'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { readLinkPage } from '@/lib/platform/actions/read-link-page'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'

export default async function SignPage({ params }: PageProps<'/tekenen/[token]'>) {
  const { token } = await params
  const read = await readLinkPage(token, 'SIGN', readAgreementToSign)
  if (!read) return <BrokenLink />
  const { ctx, data: agreement } = read
  const t = await requestTexts('agreements')
  const locale = await requestLocale()
  const partner = agreement.partnerName
  const signed = agreement.signatories.filter((one) => one.signature).length
  const requested = agreement.signatories.length
  const own = agreement.signatories.find((one) => one.partnerId === agreement.partnerId)?.signature
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
            <p>{agreement.status === 'IN_FORCE' ? t('sign.inForce') : t('sign.waiting', { signed, requested })}</p>
          </Notice>
        )}
        <Purpose purpose={agreement.purpose} purposeB1={agreement.purposeB1} />
        <section className="stack" aria-labelledby="commitments">
          <h2 id="commitments">{t('commitmentsTitle')}</h2>
          <CommitmentList commitments={agreement.commitments} ownPartnerId={agreement.partnerId} />
        </section>
        <section className="stack" aria-label={t('signedTitle')}>
          <p><strong>{t('signedOf', { signed, requested })}</strong></p>
          <SigningStones signed={signed} requested={requested} />
        </section>
        {!own && agreement.contentHash && (
          <section className="sand stack stack-xl" aria-labelledby="sign">
            <h2 id="sign">{t('sign.formTitle', { partner })}</h2>
            <ActionForm
              action={signAgreementAction} text={formText(t('sign.submit'))} hidden={{ token, contentHash: agreement.contentHash }} icon="pencil"
              fields={[
                { kind: 'text', name: 'signerName', label: t('sign.name'), autoComplete: 'name', maxLength: AGREEMENT_LIMITS.signerName },
                { kind: 'text', name: 'signerFunction', label: t('sign.function'), autoComplete: 'organization-title', maxLength: AGREEMENT_LIMITS.signerFunction },
                { kind: 'checkbox', name: 'hasAuthority', label: t('sign.authority', { partner }) },
              ]}
            >
              <p className="small subtle"><strong>{t('sign.what')}</strong> {t('sign.whatText')}</p>
            </ActionForm>
          </section>
        )}
      </div>
    </PublicPage>
  )
}
