import { ButtonLink } from '@/components/ui/button'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { PublicPage } from './public-page'

/** The same page for what does not exist and for what is not yours. */
export function NotThere() {
  const t = texts('errorPages')
  return (
    <PublicPage title={t('notFoundTitle')} narrow>
      <div className="stack"><h1>{t('notFoundTitle')}</h1><p className="lead">{t('notFound')}</p><p><ButtonLink href={paths.mine}>{t('toMine')}</ButtonLink></p></div>
    </PublicPage>
  )
}
