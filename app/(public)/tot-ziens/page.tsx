import { PublicPage } from '@/components/layout/public-page'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** After somebody stopped by themselves. */
export default async function GoodbyePage() {
  const t = await requestTexts('departures')
  return (
    <PublicPage title={t('goodbyeTitle')} withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('goodbyeTitle')}</h1><p className="lead">{t('goodbyeText')}</p><p>{t('goodbyeBack')}</p></div>
        <div className="cluster cluster-sm"><ButtonLink href={paths.home} look="secondary">{t('goodbyeHome')}</ButtonLink><TextLink href={paths.signIn()}>{t('goodbyeSignIn')}</TextLink></div>
      </div>
    </PublicPage>
  )
}
