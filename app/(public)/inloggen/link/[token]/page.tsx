import { PublicPage } from '@/components/layout/public-page'
import { buttonClass } from '@/components/ui/button'
import { confirmLinkAction } from '@/lib/platform/auth/actions'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One click more, because a mail scanner follows links too and would use this one up. */
export default async function ConfirmSignInPage({ params, searchParams }: PageProps<'/inloggen/link/[token]'>) {
  const t = await requestTexts('signIn')
  const { token } = await params
  const { naar } = await searchParams
  return (
    <PublicPage title={texts('signIn')('confirmTitle')} sameOriginOnly withoutSignIn narrow>
      <form action={confirmLinkAction} className="stack">
        <h1>{t('confirmTitle')}</h1>
        <p className="lead">{t('confirmIntro')}</p>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="naar" value={paths.safe(String(naar ?? ''))} />
        <p><button className={buttonClass()}>{t('confirmSubmit')}</button></p>
      </form>
    </PublicPage>
  )
}
