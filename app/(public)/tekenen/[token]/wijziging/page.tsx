import { BrokenLink } from '@/components/agreements/broken-link'
import { whoSays } from '@/components/agreements/who-says'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { PublicPage } from '@/components/layout/public-page'
import { readAgreementToSign } from '@/lib/agreements/queries'
import { askChangeAction } from '@/lib/agreements/round/actions'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { readLinkPage } from '@/lib/platform/actions/read-link-page'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { whyClosed } from '@/lib/platform/tenancy/context'

export default async function AskChangePage({ params }: PageProps<'/tekenen/[token]/wijziging'>) {
  const { token } = await params
  const read = await readLinkPage(token, 'SIGN', readAgreementToSign)
  if (!read) return <BrokenLink closed={await whyClosed(token, 'SIGN')} />
  const { commitments, partnerName } = read.data
  const t = await requestTexts('agreements')
  return (
    <PublicPage title={texts('agreements')('change.title')} sameOriginOnly withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('change.title')}</h1><p className="lead">{t('change.lead', { partner: partnerName })}</p></div>
        <ActionForm
          action={askChangeAction} text={formText(t('change.submit'))} hidden={{ token }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.sign(token) }}
          fields={[
            { kind: 'select', name: 'commitmentId', label: t('change.commitment'), empty: t('change.choose'), options: commitments.map((one) => ({ value: one.id, label: one.what })) },
            { kind: 'textarea', name: 'what', label: t('change.what'), rows: 3, maxLength: AGREEMENT_LIMITS.remark, guard: true },
            { kind: 'textarea', name: 'why', label: t('change.why'), rows: 3, maxLength: AGREEMENT_LIMITS.reason, guard: true },
            ...whoSays(),
          ]}
        />
      </div>
    </PublicPage>
  )
}
