import { GoalList } from '@/components/goals/goal-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { goalsPolicy } from '@/lib/goals/policy'
import { listGoals } from '@/lib/goals/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function GoalsPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.goals(slug), listGoals)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: goals } } = read
  const t = await requestTexts('goals')
  const mayCreate = may(goalsPolicy, ctx, 'create')
  const add = mayCreate ? <ButtonLink href={paths.newGoal(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  return (
    <Workspace title={texts('goals')('listTitle')} shell={shell} place="goals">
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>
          {goals.length > 0 && add}
        </div>
        {goals.length === 0
          ? <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>
          : <GoalList slug={slug} goals={goals} today={dayOf(ctx.now)} />}
        <p><TextLink href={paths.challenges(slug)} onward>{(await requestTexts('challenges'))('listTitle')}</TextLink></p>
      </div>
    </Workspace>
  )
}
