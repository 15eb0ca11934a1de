import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { changeGoalStatusAction } from '@/lib/goals/actions'
import { readGoalToEdit } from '@/lib/goals/queries'
import { nextStatuses } from '@/lib/goals/rules'
import { GOAL_LIMITS } from '@/lib/goals/schema'
import { GOAL_STATUSES, type GoalStatus } from '@/lib/goals/types'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const isMove = (status: GoalStatus): status is Exclude<GoalStatus, 'CANDIDATE'> => status !== 'CANDIDATE'

export default async function GoalStatusPage({ params }: PageProps<'/c/[coalition]/doelen/[id]/stand'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.changeGoal(slug, id), (tx, ctx) => readGoalToEdit(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: goal } = read.data
  const t = await requestTexts('goals')
  return (
    <Workspace title={texts('goals')('statusTitle')} shell={shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.goals(slug) }, { label: goal.title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('statusTitle')}</h1>
        <ActionForm
          action={changeGoalStatusAction} text={formText(t('statusForm.submit'))} theirsHref={paths.changeGoal(slug, id)}
          hidden={{ coalition: slug, id, expectedVersion: String(goal.version) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.goal(slug, id) }}
          fields={[
            {
              kind: 'radio', name: 'status', label: t('statusForm.status'), labels: Object.fromEntries(GOAL_STATUSES.map((status) => [status, t(`statuses.${status}`)])),
              options: nextStatuses(goal.status).filter(isMove).map((status) => ({ value: status, label: t(`statusForm.${status}`), hint: t(`statusForm.${status}Hint`) })),
            },
            { kind: 'textarea', name: 'reason', label: t('statusForm.reason'), hint: t('statusForm.reasonHint'), rows: 3, maxLength: GOAL_LIMITS.reason, optional: true, guard: true },
          ]}
        />
      </div>
    </Workspace>
  )
}
