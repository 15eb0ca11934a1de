import { PublicPage } from '@/components/layout/public-page'
import { texts } from '@/lib/platform/i18n/request'

/** A signing link that is cut off, too old or withdrawn: who holds it has no account to go to, so it says whom to ask. */
export function BrokenLink({ closed }: { closed?: { readonly reason: 'expired' | 'withdrawn'; readonly coalition: string } | undefined }) {
  const t = texts('agreements.sign')
  if (closed) {
    const { reason, coalition } = closed
    return (
      <PublicPage withoutSignIn narrow title={t(`${reason}Title`)}>
        <div className="stack"><h1>{t(`${reason}Title`)}</h1><p className="lead">{t(reason, { coalition })}</p><p>{t('closedWhat', { coalition })}</p></div>
      </PublicPage>
    )
  }
  return (
    <PublicPage withoutSignIn narrow title={t('brokenTitle')}>
      <div className="stack"><h1>{t('brokenTitle')}</h1><p className="lead">{t('broken')}</p><p>{t('brokenWhat')}</p></div>
    </PublicPage>
  )
}
