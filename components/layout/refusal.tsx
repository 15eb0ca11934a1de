import { ButtonLink } from '@/components/ui/button'
import type { Refusal } from '@/lib/platform/actions/read-page'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import { PublicPage } from './public-page'

/** A closed door, with the reason and whom to ask. */
export function RefusalPage({ slug, refusal }: { slug: string; refusal: Refusal }) {
  const shell = texts('shell')
  return (
    <PublicPage withoutSignIn narrow title={shell('refusedTitle')}>
      <div className="stack">
        <h1>{shell('refusedTitle')}</h1>
        <p className="lead">{sayError(currentLocale(), refusal.code, refusal.params)}</p>
        <p><ButtonLink href={paths.workspace(slug)}>{shell('backToWorkspace')}</ButtonLink></p>
      </div>
    </PublicPage>
  )
}
