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

export default async function NewChallengePage({ params }: PageProps<'/c/[coalition]/opgaven/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newChallenge(slug), async (_tx, ctx) => authorize(challengesPolicy, ctx, 'create'))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('challenges')
  return (
    <Workspace title={texts('challenges')('newTitle')} shell={read.data.shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.challenges(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('newTitle')}</h1>
        <ActionForm
          action={createChallengeAction} text={formText(t('form.submitNew'))} fields={challengeFields()}
          hidden={{ coalition: slug, requestKey: newId() }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.challenges(slug) }}
        />
      </div>
    </Workspace>
  )
}
