import { AdministrationPage } from '@/components/administration/administration-page'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { suspendCoalitionAction } from '@/lib/administration/actions'
import { readAdministered } from '@/lib/administration/queries'
import { SUSPEND_REASONS } from '@/lib/administration/types'
import { readAdministration } from '@/lib/platform/actions/read-administration'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function SuspendPage({ params }: PageProps<'/beheer/[slug]/stilzetten'>) {
  const { slug } = await params
  const read = await readAdministration(paths.suspendCoalition(slug), (by) => readAdministered(by, slug))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('administration')
  const { coalition: { name } } = read.data
  const title = t('suspend.title', { coalition: name })
  return (
    <AdministrationPage title={title} above={{ label: name, href: paths.administered(slug) }} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead">{t('suspend.lead')}</p></div>
        <ActionForm
          action={suspendCoalitionAction} text={formText(t('suspend.submit'))} hidden={{ coalition: slug }} look="danger" cancel={{ label: t('form.cancel'), href: paths.administered(slug) }}
          fields={[{ kind: 'radio', name: 'reason', label: t('suspend.reason'), options: SUSPEND_REASONS.map((one) => ({ value: one, label: t(`suspend.reasons.${one}`) })) }]}
        />
      </div>
    </AdministrationPage>
  )
}
