import { AdministrationPage } from '@/components/administration/administration-page'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { askCoordinatorAction } from '@/lib/administration/actions'
import { readAdministered } from '@/lib/administration/queries'
import { INVITATION_DAYS } from '@/lib/invitations/rules'
import { INVITATION_LIMITS } from '@/lib/invitations/schema'
import { readAdministration } from '@/lib/platform/actions/read-administration'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Asks somebody to be the first coordinator, when the one who was asked is not coming. */
export default async function AskCoordinatorPage({ params }: PageProps<'/beheer/[slug]/coordinator'>) {
  const { slug } = await params
  const read = await readAdministration(paths.askCoordinator(slug), (by) => readAdministered(by, slug))
  if (!read.ok) return <RefusalPage {...read} />
  const { coalition } = read.data
  const t = await requestTexts('administration')
  const title = t('first.pageTitle', { coalition: coalition.name })
  return (
    <AdministrationPage title={title} above={{ label: coalition.name, href: paths.administered(slug) }} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead">{t('first.lead', { days: INVITATION_DAYS })}</p></div>
        <ActionForm
          action={askCoordinatorAction} text={formText(t('first.submit'))} icon="mail" hidden={{ coalition: slug }} cancel={{ label: t('form.cancel'), href: paths.administered(slug) }}
          fields={[
            { kind: 'text', name: 'coordinatorName', label: t('form.coordinatorName'), maxLength: INVITATION_LIMITS.name, autoComplete: 'off' },
            { kind: 'text', name: 'coordinatorEmail', label: t('form.coordinatorEmail'), hint: t('form.coordinatorHint'), type: 'email', maxLength: INVITATION_LIMITS.email, autoComplete: 'off' },
          ]}
        />
      </div>
    </AdministrationPage>
  )
}
