import { AppSetup } from '@/components/account/app-setup'
import { Crumbs } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { beginAppAction, keepAppAction } from '@/lib/platform/auth/account-actions'
import { emailOf } from '@/lib/platform/auth/accounts'
import { requireConfirmed } from '@/lib/platform/auth/gates'
import { factorsOf } from '@/lib/platform/auth/factors'
import { pendingInvitation } from '@/lib/platform/auth/totp'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function AuthenticatorAppPage() {
  const here = paths.authenticatorApp()
  const session = await requireConfirmed(here)
  const t = await requestTexts('account')
  const app = await pendingInvitation(session.id, (await emailOf(session.userId)) ?? '')
  const { totp } = await factorsOf(session.userId)
  return (
    <PublicPage title={texts('account')('setupTitle')} sameOriginOnly withoutSignIn narrow>
      <Crumbs label={texts('shell')('crumbs')} items={[{ label: texts('signIn')('mineTitle'), href: paths.mine }, { label: texts('account')('title'), href: paths.security }]} />
      <div className="stack stack-xl">
        <h1>{t('setupTitle')}</h1>
        <AppSetup app={app} begin={beginAppAction} keep={keepAppAction} here={here} returnTo={paths.security} isRequired={false} replaces={totp} />
      </div>
    </PublicPage>
  )
}
