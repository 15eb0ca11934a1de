import { PublicPage } from '@/components/layout/public-page'
import { ButtonLink } from '@/components/ui/button'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** A link to a vuurtje that was cut off or made up. */
export function BrokenSparkLink() {
  const t = texts('sparks.broken')
  return (
    <PublicPage withoutSignIn narrow title={t('title')}>
      <div className="stack">
        <h1>{t('title')}</h1><p className="lead">{t('text')}</p><p>{t('what')}</p>
        <p><ButtonLink href={paths.newSpark} icon="lightbulb">{texts('sparks')('own.new')}</ButtonLink></p>
      </div>
    </PublicPage>
  )
}
