import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { logActionAction } from '@/lib/action-items/actions'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { ACTION_LIMITS } from '@/lib/action-items/schema'
import { PREVENTION_TYPES } from '@/lib/action-items/types'
import { readBend } from '@/lib/goals/bend/queries'
import type { BendIdea } from '@/lib/goals/bend/types'
import { goalsPolicy } from '@/lib/goals/policy'
import { listGoals } from '@/lib/goals/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { sparksPolicy } from '@/lib/sparks/policy'
import { listInitiatives } from '@/lib/sparks/queries'

const IDEAS: Readonly<Record<string, BendIdea>> = { voorstel: 'proposal', 'zonder-geld': 'freeIdea' }

export default async function NewActionPage({ params, searchParams }: PageProps<'/c/[coalition]/acties/nieuw'>) {
  const { coalition: slug } = await params
  const { doel, idee, vuurtje } = await searchParams
  const read = await readWorkspace(slug, paths.newAction(slug), async (tx, ctx) => {
    authorize(actionItemsPolicy, ctx, 'log')
    const goals = (await listGoals(tx, ctx)).filter((goal) => !goal.isExample && (goal.status === 'ACTIVE' || goal.status === 'CANDIDATE'))
    const chosen = goals.find((goal) => goal.id === doel)
    const idea = typeof idee === 'string' ? IDEAS[idee] : undefined
    // What was written as an idea is not typed again.
    const what = chosen && idea ? (await readBend(tx, ctx, chosen.id)).bend?.[idea] : undefined
    const spark = typeof vuurtje === 'string' && may(sparksPolicy, ctx, 'list_all') ? (await listInitiatives(tx, ctx)).find((one) => one.id === vuurtje) : undefined
    return { goals, chosen, what: what ?? spark?.firstStep, on: spark ? addDays(dayOf(ctx.now), spark.withinDays) : dayOf(ctx.now) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { goals, chosen, what, on } } } = read
  const t = await requestTexts('actions')
  return (
    <Workspace title={texts('actions')('form.title')} shell={shell} place="more" stopHref={paths.workspace(slug)} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('form.title')}</h1><p>{t('form.lead')}</p></div>
        {goals.length === 0
          ? (
            <EmptyState title={t('emptyTitle')} action={may(goalsPolicy, ctx, 'create') ? <ButtonLink href={paths.newGoal(slug)} icon="plus">{(await requestTexts('goals'))('new')}</ButtonLink> : undefined}>
              {t(may(goalsPolicy, ctx, 'create') ? 'noGoalYet' : 'noGoal')}
            </EmptyState>
          )
          : (
            <ActionForm
              action={logActionAction} text={formText(t('form.submit'))} icon="check" {...(what ? {} : { draft: `${slug}.actie` })} sticky hidden={{ coalition: slug, requestKey: newId() }}
              initial={{ goalId: (chosen ?? goals[0])?.id ?? '', status: what ? 'PLANNED' : 'DONE', what: what ?? '', ...dateValues('plannedOn', on) }}
              fields={[
                { kind: 'textarea', name: 'what', label: t('form.what'), hint: t('form.whatHint'), rows: 2, maxLength: ACTION_LIMITS.what, guard: true },
                { kind: 'select', name: 'goalId', label: t('form.goal'), options: goals.map(({ id, title }) => ({ value: id, label: title })) },
                { kind: 'radio', name: 'status', label: t('form.status'), options: [{ value: 'DONE', label: t('form.DONE') }, { value: 'PLANNED', label: t('form.PLANNED') }] },
                { kind: 'date', name: 'plannedOn', label: t('form.day') },
                { kind: 'radio', name: 'preventionType', label: t('form.prevention'), options: PREVENTION_TYPES.map((type) => ({ value: type, label: t(`prevention.${type}`) })) },
              ]}
            />
          )}
      </div>
    </Workspace>
  )
}
