import { PublicPage } from '@/components/layout/public-page'
import { passkeyText } from '@/components/passkeys/passkey-words'
import { UsePasskey } from '@/components/passkeys/use-passkey'
import { TextLink } from '@/components/ui/button'
import { startUsingPasskeyAction, usePasskeyAction } from '@/lib/platform/auth/passkey-actions'
import { findSessionUser } from '@/lib/platform/auth/session'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Signs in; and who is signed in already shows here once more who they are. */
export default async function UsePasskeyPage({ searchParams }: PageProps<'/inloggen/toegangssleutel'>) {
  const t = await requestTexts('passkeys')
  const returnTo = paths.safe(String((await searchParams).naar ?? ''))
  const isSignedIn = (await findSessionUser()) !== undefined
  const title = isSignedIn ? t('useAgainTitle') : t('useTitle')
  return (
    <PublicPage title={title} withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead">{isSignedIn ? t('useAgainIntro') : t('useIntro')}</p></div>
        <UsePasskey text={passkeyText(t('useSubmit'))} returnTo={returnTo} start={startUsingPasskeyAction} finish={usePasskeyAction} />
        <p><TextLink href={isSignedIn ? paths.confirmAgain(returnTo) : paths.signIn(returnTo)} icon="mail">{t('otherWay')}</TextLink></p>
      </div>
    </PublicPage>
  )
}
