import { ActionList } from '@/components/action-items/action-list'
import { ClearDraft } from '@/components/forms/clear-draft'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listActions } from '@/lib/action-items/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ActionsPage({ params, searchParams }: PageProps<'/c/[coalition]/acties'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.actions(slug), async (tx, ctx) => ({ actions: await listActions(tx, ctx), mine: await listActions(tx, ctx, { mine: true, open: true }) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { actions, mine } } } = read
  const today = dayOf(ctx.now)
  const { gelukt } = await searchParams
  const t = await requestTexts('actions')
  const add = <ButtonLink href={paths.newAction(slug)} icon="plus">{t('new')}</ButtonLink>
  return (
    <Workspace title={texts('actions')('listTitle')} shell={shell} place={ctx.actor.role === 'COORDINATOR' ? 'goals' : 'more'}>
      <div className="stack stack-xl">
        {gelukt === 'action_logged' && <ClearDraft name={`${slug}.actie`} />}
        <DoneNotice code={gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>
          {actions.length > 0 && add}
        </div>
        {actions.length === 0 && <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>}
        {mine.length > 0 && (
          <section className="stack" aria-labelledby="mine"><h2 id="mine">{t('mineOpen')}</h2><ActionList slug={slug} actions={mine} today={today} /></section>
        )}
        {actions.length > 0 && (
          <section className="stack" aria-labelledby="all"><h2 id="all">{t('allTitle')}</h2><ActionList slug={slug} actions={actions} today={today} /></section>
        )}
      </div>
    </Workspace>
  )
}
