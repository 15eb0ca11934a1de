import { PublicPage } from '@/components/layout/public-page'
import { TextLink } from '@/components/ui/button'
import { showsKeptMail } from '@/lib/platform/mail/send'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function LinkSentPage() {
  const t = await requestTexts('signIn')
  return (
    <PublicPage title={texts('signIn')('sentTitle')} withoutSignIn narrow>
      <div className="stack">
        <h1>{t('sentTitle')}</h1>
        <p className="lead">{t('sentIntro')}</p>
        <p>{t('sentNothing')}</p>
        <p className="cluster">
          <TextLink href={paths.signIn()} icon="arrow-left">{t('again')}</TextLink>
          {showsKeptMail() && <TextLink href="/dev/mail" icon="mail">{t('devMail')}</TextLink>}
        </p>
      </div>
    </PublicPage>
  )
}
