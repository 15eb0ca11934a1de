import { BrokenLink } from '@/components/agreements/broken-link'
import { whoSays } from '@/components/agreements/who-says'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { PublicPage } from '@/components/layout/public-page'
import { readAgreementToSign } from '@/lib/agreements/queries'
import { refuseToSignAction } from '@/lib/agreements/round/actions'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { readLinkPage } from '@/lib/platform/actions/read-link-page'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { whyClosed } from '@/lib/platform/tenancy/context'

export default async function RefuseToSignPage({ params }: PageProps<'/tekenen/[token]/weigeren'>) {
  const { token } = await params
  const read = await readLinkPage(token, 'SIGN', readAgreementToSign)
  if (!read) return <BrokenLink closed={await whyClosed(token, 'SIGN')} />
  const { partnerName } = read.data
  const t = await requestTexts('agreements')
  return (
    <PublicPage title={texts('agreements')('refuse.title')} sameOriginOnly withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('refuse.title')}</h1><p className="lead">{t('refuse.lead', { partner: partnerName })}</p></div>
        <ActionForm
          action={refuseToSignAction} text={formText(t('refuse.submit'))} hidden={{ token }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.sign(token) }}
          fields={[
            { kind: 'textarea', name: 'why', label: t('refuse.why'), rows: 3, maxLength: AGREEMENT_LIMITS.reason, guard: true },
            ...whoSays(),
          ]}
        />
      </div>
    </PublicPage>
  )
}
