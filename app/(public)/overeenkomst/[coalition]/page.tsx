import { PublishedAgreement } from '@/components/agreements/published-agreement'
import { NotThere } from '@/components/layout/not-there'
import { PublicPage } from '@/components/layout/public-page'
import { listPublished } from '@/lib/agreements/publication/queries'
import { requestAddress, takeTry } from '@/lib/platform/auth/limits'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { dayOf } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { answerWith } from '@/lib/platform/requests/follow'
import { enterPublic } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'

/** What a coalition chose to show. The same nothing for one that is not there, that stands still, or that chose nothing. */
async function readShown(slug: string) {
  if (!/^[a-z0-9-]+$/.test(slug)) return undefined
  const ctx = await enterPublic(slug).catch((error: unknown) => {
    if (error instanceof DomainError && error.kind === 'not_found') return undefined
    throw error
  })
  const published = ctx && await inCoalition(ctx, (tx) => listPublished(tx, ctx), { readsOnly: true })
  return ctx && published && published.length > 0 ? { ctx, published } : undefined
}

/** How the agreement of a coalition stands, for everybody: without an account, without a cookie and without anybody's name. */
export default async function PublishedPage({ params }: PageProps<'/overeenkomst/[coalition]'>) {
  const { coalition: slug } = await params
  const locale = await requestLocale()
  const allowed = await takeTry('public_page', { address: await requestAddress() })
  const t = await requestTexts('takeaway.published')
  if (!allowed.ok) {
    answerWith(429)
    return <PublicPage title={texts('takeaway.published')('tooMany')} withoutSignIn narrow><div className="stack"><h1>{t('tooMany')}</h1><p className="lead">{t('tooManyText', { minutes: allowed.minutes })}</p></div></PublicPage>
  }
  const shown = await readShown(slug)
  if (!shown) {
    answerWith(404)
    return <NotThere />
  }
  const { ctx: { coalition, now }, published } = shown
  return (
    <PublicPage title={texts('takeaway.published')('title', { coalition: coalition.name })} isForSearch withoutSignIn>
      <div className="stack stack-3xl">
        {published.map((one, index) => <PublishedAgreement key={index} coalition={coalition.name} agreement={one} />)}
        <div className="stack stack-xs">
          <p className="small subtle">{t('asOf', { day: formatDay(dayOf(now), locale) })} {t('nobody')}</p>
          {coalition.isFictional && <p className="small subtle">{(await requestTexts('shell'))('fictional')}</p>}
          <p><a href={paths.check}>{t('check')}</a></p>
        </div>
      </div>
    </PublicPage>
  )
}
