import { PublicPage } from '@/components/layout/public-page'
import { ButtonLink } from '@/components/ui/button'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** A link that was used, is too old, was withdrawn or never was one: the same page for all, so that it tells nothing. Only who holds a link that works is told why. */
export function BrokenInvitation({ why }: { readonly why?: string }) {
  const t = texts('invitations.accept')
  return (
    <PublicPage withoutSignIn narrow sameOriginOnly title={t('brokenTitle')}>
      <div className="stack">
        <h1>{t('brokenTitle')}</h1>
        <p className="lead">{why ?? t('broken')}</p>
        {!why && (
          <>
            <p>{t('brokenUsed')}</p>
            <p><ButtonLink href={paths.signIn()}>{t('signIn')}</ButtonLink></p>
            <p>{t('brokenAsk')}</p>
          </>
        )}
      </div>
    </PublicPage>
  )
}
