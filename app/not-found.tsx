import type { Metadata } from 'next'
import { PublicPage } from '@/components/layout/public-page'
import { ButtonLink } from '@/components/ui/button'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTexts('errorPages'))('notFoundTitle') }
}

/** The same page for what does not exist and for what is not yours. */
export default async function NotFoundPage() {
  const t = await requestTexts('errorPages')
  return (
    <PublicPage narrow>
      <div className="stack"><h1>{t('notFoundTitle')}</h1><p className="lead">{t('notFound')}</p><p><ButtonLink href={paths.mine}>{t('toMine')}</ButtonLink></p></div>
    </PublicPage>
  )
}
