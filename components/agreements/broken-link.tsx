import { PublicPage } from '@/components/layout/public-page'
import { texts } from '@/lib/platform/i18n/request'

/** A signing link that is cut off, too old or withdrawn: who holds it has no account to go to, so it says whom to ask. */
export function BrokenLink() {
  const t = texts('agreements.sign')
  return (
    <PublicPage withoutSignIn narrow title={t('brokenTitle')}>
      <div className="stack"><h1>{t('brokenTitle')}</h1><p className="lead">{t('broken')}</p><p>{t('brokenWhat')}</p></div>
    </PublicPage>
  )
}
