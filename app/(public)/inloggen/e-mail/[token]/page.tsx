import { PublicPage } from '@/components/layout/public-page'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { confirmEmailAction } from '@/lib/platform/auth/account-actions'
import { requireSession } from '@/lib/platform/auth/gates'
import { addressReader } from '@/lib/platform/auth/gates'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The link in the mail to a new address: following it does nothing, the click changes the address. */
export default async function ConfirmEmailPage({ params, searchParams }: PageProps<'/inloggen/e-mail/[token]'>) {
  await addressReader()
  const t = await requestTexts('account')
  const { token } = await params
  const { gelukt, verlopen } = await searchParams
  if (gelukt || verlopen) {
    const title = t(gelukt ? 'emailDoneTitle' : 'againExpiredTitle')
    return (
      <PublicPage title={title} sameOriginOnly withoutSignIn narrow>
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{t(gelukt ? 'emailDone' : 'emailExpired')}</p>
          <p><ButtonLink href={paths.security}>{texts('account')('toSecurity')}</ButtonLink></p>
        </div>
      </PublicPage>
    )
  }
  // Only in a session of the account itself: who gets this mail unasked has none.
  await requireSession(paths.confirmEmail(token))
  return (
    <PublicPage title={texts('account')('emailConfirmTitle')} sameOriginOnly withoutSignIn narrow>
      <form action={confirmEmailAction} className="stack">
        <h1>{t('emailConfirmTitle')}</h1>
        <p className="lead">{t('emailConfirmIntro')}</p>
        <input type="hidden" name="token" value={token} />
        <p><button className={buttonClass()}>{t('emailConfirmSubmit')}</button></p>
      </form>
    </PublicPage>
  )
}
