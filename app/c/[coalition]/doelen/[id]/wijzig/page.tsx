import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { goalFields, goalValues } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { listChallenges } from '@/lib/challenges/queries'
import { changeGoalAction } from '@/lib/goals/actions'
import { readGoalToEdit } from '@/lib/goals/queries'
import { listMemberNames } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function EditGoalPage({ params }: PageProps<'/c/[coalition]/doelen/[id]/wijzig'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.editGoal(slug, id), async (tx, ctx) => ({
    goal: await readGoalToEdit(tx, ctx, id), challenges: await listChallenges(tx, ctx), members: await listMemberNames(tx, ctx),
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { goal, challenges, members } } = read.data
  const t = await requestTexts('goals')
  const stop = (await requestTexts('shell'))('stop')
  return (
    <Workspace title={texts('goals')('editTitle')} shell={shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.goals(slug) }, { label: goal.title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('editTitle')}</h1>
        <ActionForm
          action={changeGoalAction} text={formText(t('form.submitEdit'))} fields={goalFields({ challenges, members })} initial={goalValues(goal)}
          hidden={{ coalition: slug, id, expectedVersion: String(goal.version) }} theirsHref={paths.editGoal(slug, id)}
          cancel={{ label: stop, href: paths.goal(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
