import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { goalFields } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listChallenges } from '@/lib/challenges/queries'
import { createGoalAction } from '@/lib/goals/actions'
import { goalsPolicy } from '@/lib/goals/policy'
import { listMemberNames } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function NewGoalPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newGoal(slug), async (tx, ctx) => {
    authorize(goalsPolicy, ctx, 'create')
    return { challenges: await listChallenges(tx, ctx), members: await listMemberNames(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page } } = read
  const t = await requestTexts('goals')
  const challenges = page.challenges.filter((one) => !one.isExample)
  const { opgave } = await searchParams
  const chosen = challenges.length === 1 ? challenges[0] : challenges.find(({ id }) => id === opgave)
  return (
    <Workspace title={texts('goals')('newTitle')} shell={shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.goals(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('newTitle')}</h1>
        {chosen && challenges.length > 1 && <p><TextLink href={paths.newGoal(slug)}>{t('otherChallenge')}</TextLink></p>}
        {challenges.length === 0
          ? (
            <EmptyState title={t('emptyTitle')} action={<ButtonLink href={paths.newChallenge(slug)} icon="plus">{(await requestTexts('challenges'))('new')}</ButtonLink>}>
              {t('emptyNoChallenge')}
            </EmptyState>
          )
          : (
            <ActionForm
              action={createGoalAction} text={formText(t('form.submitNew'))} hidden={{ coalition: slug, requestKey: newId() }}
              // For whom it is comes from the opgave: who came with one goes on with that one.
              fields={goalFields({ challenges: chosen ? [chosen] : challenges, members: page.members })}
              initial={{ challengeId: chosen?.id ?? '', forWhom: chosen?.forWhom ?? '', ownerId: ctx.actor.membershipId }}
              cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.goals(slug) }}
            />
          )}
      </div>
    </Workspace>
  )
}

