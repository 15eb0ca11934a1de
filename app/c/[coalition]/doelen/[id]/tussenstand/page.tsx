import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { measureGoalAction } from '@/lib/goals/actions'
import { goalsPolicy } from '@/lib/goals/policy'
import { readGoal } from '@/lib/goals/queries'
import { GOAL_LIMITS } from '@/lib/goals/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function MeasureGoalPage({ params }: PageProps<'/c/[coalition]/doelen/[id]/tussenstand'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.measureGoal(slug, id), async (tx, ctx) => {
    const goal = await readGoal(tx, ctx, id)
    authorize(goalsPolicy, ctx, 'measure', goal)
    return goal
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: goal } } = read
  const t = await requestTexts('goals')
  return (
    <Workspace title={texts('goals')('measureTitle')} shell={shell} place="goals" crumbs={[{ label: t('listTitle'), href: paths.goals(slug) }, { label: goal.title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('measureTitle')}</h1>
        <ActionForm
          action={measureGoalAction} text={formText(t('measureForm.submit'))} initial={dateValues('measuredOn', dayOf(ctx.now))}
          hidden={{ coalition: slug, goalId: id, requestKey: newId() }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.goal(slug, id) }}
          fields={[
            { kind: 'number', name: 'value', label: t('measureForm.value'), unit: t(`units.${goal.unit}`) },
            { kind: 'date', name: 'measuredOn', label: t('measureForm.measuredOn') },
            { kind: 'textarea', name: 'note', label: t('measureForm.note'), rows: 3, maxLength: GOAL_LIMITS.note, optional: true, guard: true },
          ]}
        />
      </div>
    </Workspace>
  )
}
