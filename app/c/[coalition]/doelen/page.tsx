import { goalRowsOf } from '@/components/goals/goal-list'
import { GoalOverview } from '@/components/goals/goal-overview'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { goalsPolicy } from '@/lib/goals/policy'
import { listGoals } from '@/lib/goals/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function GoalsPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.goals(slug), listGoals)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: goals } } = read
  const t = await requestTexts('goals')
  const add = may(goalsPolicy, ctx, 'create') ? { href: paths.newGoal(slug), label: t('new') } : undefined
  return (
    <Workspace title={t('listTitle')} shell={shell} place="goals">
      <GoalOverview
        title={t('listTitle')} lead={t('listLead')} notice={<DoneNotice code={(await searchParams).gelukt} />} add={add}
        goals={goalRowsOf({ slug, goals, today: dayOf(ctx.now) })} empty={{ title: t('emptyTitle'), text: t('empty') }}
        more={[{ href: paths.challenges(slug), label: (await requestTexts('challenges'))('listTitle') }, { href: paths.goalsTogether(slug), label: t('review.open') }]}
      />
    </Workspace>
  )
}
