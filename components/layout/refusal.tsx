import { ButtonLink } from '@/components/ui/button'
import type { Refusal } from '@/lib/platform/actions/read-page'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import { NotThere } from './not-there'
import { PublicPage } from './public-page'

/** A refusal that belongs to one page: what stands above it there, and the way on. */
interface OwnRefusal {
  readonly codes: readonly ErrorCode[]
  readonly title: string
  readonly onward: { readonly label: string; readonly href: string }
}

/** A closed door, with the reason and whom to ask. What is not there and what is not yours look the same. No slug: not in a coalition. */
export function RefusalPage({ slug, refusal, when }: { slug: string; refusal: Refusal; when?: OwnRefusal }) {
  if (refusal.code === 'not_found') return <NotThere />
  const shell = texts('shell')
  const t = texts('errorPages')
  const titles: Partial<Record<ErrorCode, string>> = {
    unavailable: t('unavailableTitle'), unexpected: t('failedTitle'), signed_out: t('signedOutTitle'), factor_needed: texts('account')('stepTitle'), coalition_suspended: t('suspendedTitle'),
  }
  const own = when?.codes.includes(refusal.code) ? when : undefined
  const title = own?.title ?? titles[refusal.code] ?? shell('refusedTitle')
  const onward = own ? <ButtonLink href={own.onward.href}>{own.onward.label}</ButtonLink> : refusal.signInPath
    ? <ButtonLink href={refusal.signInPath}>{refusal.code === 'factor_needed' ? texts('account')('stepSubmit') : shell('signIn')}</ButtonLink>
    : !slug || refusal.code === 'unexpected' || refusal.code === 'coalition_suspended'
      ? <ButtonLink href={paths.mine}>{t('toMine')}</ButtonLink>
      : <ButtonLink href={paths.workspace(slug)}>{shell('backToWorkspace')}</ButtonLink>
  return (
    <PublicPage withoutSignIn narrow title={title}>
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{sayError(currentLocale(), refusal.code, refusal.params)}</p>
        {refusal.params.reference && <p>{t('reference')}: <code>{refusal.params.reference}</code></p>}
        <p>{onward}</p>
        {refusal.typed && refusal.typed.length > 0 && (
          <section className="sheet stack" aria-labelledby="typed">
            <div className="stack stack-xs"><h2 id="typed">{t('typedTitle')}</h2><p className="subtle">{t('typedHelp')}</p></div>
            {refusal.typed.map((text) => <blockquote key={text} className="quote typed">{text}</blockquote>)}
          </section>
        )}
      </div>
    </PublicPage>
  )
}
