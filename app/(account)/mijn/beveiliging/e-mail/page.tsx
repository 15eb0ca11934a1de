import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { changeEmailAction } from '@/lib/platform/auth/account-actions'
import { requireConfirmed } from '@/lib/platform/auth/gates'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ChangeEmailPage() {
  await requireConfirmed(paths.changeEmail)
  const t = await requestTexts('account')
  return (
    <PublicPage title={texts('account')('emailTitle')} withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }, { label: texts('account')('title'), href: paths.security }]} />
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('emailTitle')}</h1><p className="lead">{t('emailIntro')}</p></div>
        <ActionForm
          action={changeEmailAction} text={formText(t('emailSubmit'))} icon="mail" hidden={{}} cancel={{ label: texts('shell')('stop'), href: paths.security }}
          fields={[{ kind: 'text', type: 'email', name: 'email', label: t('emailNew'), autoComplete: 'email' }]}
        />
      </div>
    </PublicPage>
  )
}
