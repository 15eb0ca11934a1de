import { challengeFields } from '@/components/challenges/challenge-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { createChallengeAction } from '@/lib/challenges/actions'
import { challengesPolicy } from '@/lib/challenges/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { listInitiatives } from '@/lib/sparks/queries'

export default async function NewChallengePage({ params, searchParams }: PageProps<'/c/[coalition]/opgaven/nieuw'>) {
  const { coalition: slug } = await params
  const { vuurtje } = await searchParams
  const read = await readWorkspace(slug, paths.newChallenge(slug), async (tx, ctx) => {
    authorize(challengesPolicy, ctx, 'create')
    return { spark: typeof vuurtje === 'string' ? (await listInitiatives(tx, ctx)).find((one) => one.id === vuurtje) : undefined }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { spark } } = read.data
  const t = await requestTexts('challenges')
  return (
    <Workspace title={texts('challenges')('newTitle')} shell={shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.challenges(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm">
          <h1>{t('newTitle')}</h1>
          {spark && <p className="subtle">{t('fromSpark', { title: spark.title })}</p>}
        </div>
        <ActionForm
          action={createChallengeAction} text={formText(t('form.submitNew'))} fields={challengeFields()}
          {...(spark ? { initial: { title: spark.title, forWhom: spark.forWhom, 'lifePhases[]': spark.lifePhases } } : {})}
          hidden={{ coalition: slug, requestKey: newId() }} cancel={{ label: (await requestTexts('shell'))('stop'), href: spark ? paths.sparks(slug) : paths.challenges(slug) }}
        />
      </div>
    </Workspace>
  )
}
