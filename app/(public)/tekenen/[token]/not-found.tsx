import { requestTexts } from '@/lib/platform/i18n/request'
import { PublicPage } from '@/components/layout/public-page'

/** A signing link that is cut off, too old or withdrawn: who holds it has no account to go to, so it says whom to ask. */
export default async function SignNotFoundPage() {
  const t = await requestTexts('agreements.sign')
  return (
    <PublicPage withoutSignIn narrow>
      <div className="stack"><h1>{t('brokenTitle')}</h1><p className="lead">{t('broken')}</p><p>{t('brokenWhat')}</p></div>
    </PublicPage>
  )
}
