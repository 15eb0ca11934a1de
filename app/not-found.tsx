import { PublicPage } from '@/components/layout/public-page'
import { ButtonLink } from '@/components/ui/button'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The same page for what does not exist and for what is not yours. */
export default async function NotFoundPage() {
  const t = await requestTexts('errorPages')
  return (
    <PublicPage title={texts('errorPages')('notFoundTitle')} narrow>
      <div className="stack"><h1>{t('notFoundTitle')}</h1><p className="lead">{t('notFound')}</p><p><ButtonLink href={paths.mine}>{t('toMine')}</ButtonLink></p></div>
    </PublicPage>
  )
}
