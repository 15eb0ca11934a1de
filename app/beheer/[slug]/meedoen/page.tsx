import { AdministrationPage } from '@/components/administration/administration-page'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { visitCoalitionAction } from '@/lib/administration/actions'
import { readAdministered } from '@/lib/administration/queries'
import { VISIT_DAYS, visitorName } from '@/lib/administration/rules'
import { VISIT_REASONS } from '@/lib/members/types'
import { readAdministration } from '@/lib/platform/actions/read-administration'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function VisitPage({ params }: PageProps<'/beheer/[slug]/meedoen'>) {
  const { slug } = await params
  const read = await readAdministration(paths.visitCoalition(slug), (by) => readAdministered(by, slug))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('administration')
  const { coalition: { name } } = read.data
  const title = t('visit.title', { coalition: name })
  return (
    <AdministrationPage title={title} above={{ label: name, href: paths.administered(slug) }} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead">{t('visit.lead', { name: visitorName(read.by.name) })}</p></div>
        <ActionForm
          action={visitCoalitionAction} text={formText(t('visit.submit'))} hidden={{ coalition: slug }} initial={{ days: '1' }} cancel={{ label: t('form.cancel'), href: paths.administered(slug) }}
          fields={[
            { kind: 'radio', name: 'reason', label: t('visit.reason'), options: VISIT_REASONS.map((one) => ({ value: one, label: t(`visit.reasons.${one}`) })) },
            { kind: 'radio', name: 'days', label: t('visit.days'), options: VISIT_DAYS.map((days) => ({ value: String(days), label: t('visit.forDays', { count: days }) })) },
          ]}
        />
      </div>
    </AdministrationPage>
  )
}
