import { redirect } from 'next/navigation'
import { AppSetup } from '@/components/account/app-setup'
import { codeField } from '@/components/account/code-field'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { PublicPage } from '@/components/layout/public-page'
import { TextLink } from '@/components/ui/button'
import { beginAppAction, keepAppAction, secondStepAction } from '@/lib/platform/auth/account-actions'
import { emailOf } from '@/lib/platform/auth/accounts'
import { factorsOf, hasFactor } from '@/lib/platform/auth/factors'
import { isConfirmed, isFactorFresh } from '@/lib/platform/auth/freshness'
import { addressReader, landingPath } from '@/lib/platform/auth/gates'
import { findSession } from '@/lib/platform/auth/session'
import { pendingInvitation } from '@/lib/platform/auth/totp'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who came in with the wrong address, or cannot go on now. */
const SignOut = () => <form method="post" action="/uitloggen"><button className="linkbutton">{texts('shell')('signOut')}</button></form>

/** Something that only this person has, beside their mailbox; who has nothing yet sets it up right here. */
export default async function SecondStepPage({ searchParams }: PageProps<'/inloggen/tweede-stap'>) {
  const naar = paths.safe(String((await searchParams).naar ?? ''))
  const here = paths.secondStep(naar)
  const session = await findSession()
  if (!session) redirect(paths.signIn(naar))
  const now = new Date()
  if (isFactorFresh(session, now)) redirect(await landingPath(naar))
  await addressReader()
  const t = await requestTexts('account')
  const factors = await factorsOf(session.userId)
  if (!hasFactor(factors)) {
    if (!isConfirmed(session, now)) redirect(paths.confirmAgain(here))
    const app = await pendingInvitation(session.id, (await emailOf(session.userId)) ?? '')
    return (
      <PublicPage title={texts('account')('setupTitle')} sameOriginOnly withoutSignIn narrow>
        <div className="stack stack-xl">
          <h1>{t('setupTitle')}</h1>
          <AppSetup app={app} begin={beginAppAction} keep={keepAppAction} here={here} returnTo={naar} isRequired replaces={false} />
          <SignOut />
        </div>
      </PublicPage>
    )
  }
  return (
    <PublicPage title={texts('account')('stepTitle')} sameOriginOnly withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('stepTitle')}</h1><p className="lead">{t(factors.totp ? 'stepIntro' : 'stepOnlyPasskey')}</p></div>
        {factors.totp && <ActionForm action={secondStepAction} fields={[codeField()]} text={formText(t('stepSubmit'))} icon="shield-check" hidden={{ naar }} />}
        <p className="cluster">
          {factors.passkeys > 0 && <TextLink href={paths.passkeyStep(naar)} icon="key-round">{t('stepPasskey')}</TextLink>}
          <TextLink href={paths.lostDevice(naar)} icon="phone">{t('lost')}</TextLink>
        </p>
        <SignOut />
      </div>
    </PublicPage>
  )
}
