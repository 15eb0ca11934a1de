import type { Metadata } from 'next'
import { PublicPage } from '@/components/layout/public-page'
import { buttonClass } from '@/components/ui/button'
import { confirmLinkAction } from '@/lib/platform/auth/actions'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export async function generateMetadata(): Promise<Metadata> {
  // The address of this page opens something: it goes to nobody else. To ourselves it does, or a post from here had no origin.
  return { title: (await requestTexts('signIn'))('confirmTitle'), referrer: 'same-origin' }
}

/** One click more, because a mail scanner follows links too and would use this one up. */
export default async function ConfirmSignInPage({ params, searchParams }: PageProps<'/inloggen/link/[token]'>) {
  const t = await requestTexts('signIn')
  const { token } = await params
  const { naar } = await searchParams
  return (
    <PublicPage withoutSignIn narrow>
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
