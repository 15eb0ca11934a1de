import { PublicPage } from '@/components/layout/public-page'
import { buttonClass } from '@/components/ui/button'
import { confirmAgainAction } from '@/lib/platform/auth/account-actions'
import { addressReader } from '@/lib/platform/auth/gates'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Following the link does nothing; the click does, in the browser that is signed in. */
export default async function ConfirmAgainLinkPage({ params, searchParams }: PageProps<'/inloggen/opnieuw/[token]'>) {
  await addressReader()
  const t = await requestTexts('account')
  const { token } = await params
  const { naar } = await searchParams
  return (
    <PublicPage title={texts('account')('againTitle')} sameOriginOnly withoutSignIn narrow>
      <form action={confirmAgainAction} className="stack">
        <h1>{t('againTitle')}</h1>
        <p className="lead">{t('againClick')}</p>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="naar" value={paths.safe(String(naar ?? ''))} />
        <p><button className={buttonClass()}>{t('againSubmit')}</button></p>
      </form>
    </PublicPage>
  )
}
