import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { moveFields } from '@/components/goals/move-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { changeGoalStatusAction } from '@/lib/goals/actions'
import { readVerdict } from '@/lib/goals/parent/queries'
import { readGoalToEdit } from '@/lib/goals/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function GoalStatusPage({ params }: PageProps<'/c/[coalition]/doelen/[id]/stand'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.changeGoal(slug, id), async (tx, ctx) => ({ goal: await readGoalToEdit(tx, ctx, id), verdict: await readVerdict(tx, ctx, id) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { goal, verdict } } = read.data
  const t = await requestTexts('goals')
  return (
    <Workspace title={texts('goals')('statusTitle')} shell={shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.goals(slug) }, { label: goal.title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('statusTitle')}</h1>
        <ActionForm
          action={changeGoalStatusAction} text={formText(t('statusForm.submit'))} theirsHref={paths.changeGoal(slug, id)}
          hidden={{ coalition: slug, id, expectedVersion: String(goal.version) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.goal(slug, id) }}
          fields={moveFields(goal.status, verdict)}
        />
      </div>
    </Workspace>
  )
}
