import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { SparkCard } from '@/components/sparks/spark-card'
import { SparkOrigin } from '@/components/sparks/spark-lists'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { adoptSparkAction } from '@/lib/sparks/actions'
import { readOpenSpark } from '@/lib/sparks/queries'
import { SPARK_LIMITS } from '@/lib/sparks/schema'

export default async function AdoptSparkPage({ params }: PageProps<'/c/[coalition]/vuurtjes/[vuurtje]/adopteren'>) {
  const { coalition: slug, vuurtje: id } = await params
  const read = await readWorkspace(slug, paths.adoptSpark(slug, id), async (tx, ctx) => readOpenSpark(tx, ctx, id))
  const t = await requestTexts('sparks')
  if (!read.ok) return <RefusalPage {...read} when={{ codes: ['sparks.adopted', 'sparks.adopted_ours'], title: t('adopt.lateTitle'), onward: { label: t('adopt.lateOnward'), href: paths.sparks(slug) } }} />
  const { ctx, data: { shell, page: spark } } = read
  return (
    <Workspace title={texts('sparks')('adopt.title')} shell={shell} place="more" crumbs={[{ label: t('title'), href: paths.sparks(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('adopt.title')}</h1><p className="lead">{t('adopt.lead')}</p></div>
        <section className="sheet sheet-tight stack" aria-labelledby="spark">
          <h2 id="spark">{spark.title}</h2>
          <SparkOrigin spark={spark} today={dayOf(ctx.now)} />
          <SparkCard spark={spark} />
        </section>
        <ActionForm
          action={adoptSparkAction} text={formText(t('adopt.submit'))} icon="check" hidden={{ coalition: slug, sparkId: id }} cancel={{ label: t('adopt.cancel'), href: paths.sparks(slug) }}
          fields={[{ kind: 'textarea', name: 'answer', label: t('adopt.answer'), hint: t('adopt.answerHint'), rows: 5, maxLength: SPARK_LIMITS.answer, guard: true }]}
        />
      </div>
    </Workspace>
  )
}
