import { ClearDraft } from '@/components/forms/clear-draft'
import { PublicPage } from '@/components/layout/public-page'
import { BrokenSparkLink } from '@/components/sparks/broken-spark-link'
import { SparkCard } from '@/components/sparks/spark-card'
import { SparkOrigin } from '@/components/sparks/spark-lists'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { readCommonsPage } from '@/lib/platform/actions/read-commons-page'
import { dayOf } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { readSpark } from '@/lib/sparks/queries'

/** What became of a vuurtje, for who left it: whoever has the link, and nobody else. */
export default async function SparkPage({ params, searchParams }: PageProps<'/vuurtje/[token]'>) {
  const { token } = await params
  const read = await readCommonsPage(token, async (tx, ctx, id) => ({ spark: await readSpark(tx, ctx, id), now: ctx.now }))
  if (!read) return <BrokenSparkLink />
  const { spark, now } = read
  const { nieuw } = await searchParams
  const t = await requestTexts('sparks.status')
  const locale = await requestLocale()
  const today = dayOf(now)
  const link = new URL(paths.spark(token), env().APP_URL).href
  return (
    <PublicPage title={texts('sparks')('status.pageTitle')} sameOriginOnly withoutSignIn narrow>
      <div className="stack stack-xl">
        <h1>{t(nieuw ? 'thanks' : 'title')}</h1>
        {nieuw && <ClearDraft name="vuurtje" />}
        <Notice title={t('keepTitle')} icon="key-round"><p><a href={paths.spark(token)} className="break">{link}</a></p><p>{t('keep')}</p></Notice>
        <section className="receipt stack stack-sm" aria-labelledby="now">
          <h2 id="now" className="h3">{t('now')}</h2>
          {spark.status === 'WAITING' && <><p className="lead"><strong>{t('WAITING')}</strong></p><p>{t(spark.municipality ? 'waitingText' : 'waitingAnywhere')}</p></>}
          {spark.adoption && (
            <>
              <p className="lead"><strong>{t('ADOPTED', { coalition: spark.adoption.coalition ?? t('someCoalition') })}</strong></p>
              <p>{t('adoptedText', { day: formatDay(dayOf(spark.adoption.adoptedAt), locale, today) })}</p>
              <blockquote className="prose">{spark.adoption.answer}</blockquote>
            </>
          )}
          {spark.status === 'EXTINGUISHED' && <><p className="lead"><strong>{t('EXTINGUISHED')}</strong></p><p>{t('extinguishedText')}</p><p><ButtonLink href={paths.newSpark} look="secondary">{t('again')}</ButtonLink></p></>}
        </section>
        {spark.status === 'WAITING' && <section className="stack stack-sm" aria-labelledby="meanwhile"><h2 id="meanwhile" className="h3">{t('meanwhile')}</h2><p>{t('meanwhileText', { step: spark.firstStep })}</p></section>}
        <section className="sheet sheet-tight stack" aria-labelledby="yours">
          <h2 id="yours" className="h3">{t('yours')}</h2>
          <h3 className="lead">{spark.title}</h3>
          <SparkOrigin spark={spark} today={today} />
          <SparkCard spark={spark} />
        </section>
      </div>
    </PublicPage>
  )
}
