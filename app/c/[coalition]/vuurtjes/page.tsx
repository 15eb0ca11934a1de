import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { InitiativeList, OpenSparkList } from '@/components/sparks/spark-lists'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { challengesPolicy } from '@/lib/challenges/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { sparksPolicy } from '@/lib/sparks/policy'
import { listInitiatives, listOpenSparks, listOwnInitiatives } from '@/lib/sparks/queries'

/** The vuurtjes of the coalition and those that wait in its municipality; for everybody else the ones they left. */
export default async function SparksPage({ params, searchParams }: PageProps<'/c/[coalition]/vuurtjes'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.sparks(slug), async (tx, ctx) => {
    if (!may(sparksPolicy, ctx, 'list_all')) return { own: await listOwnInitiatives(tx, ctx) }
    return { own: await listInitiatives(tx, ctx), open: await listOpenSparks(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { own, open } } } = read
  const t = await requestTexts('sparks')
  const today = dayOf(ctx.now)
  const add = <ButtonLink href={paths.newInitiative(slug)} icon="lightbulb">{t('own.new')}</ButtonLink>
  return (
    <Workspace title={texts('sparks')('title')} shell={shell} place="more">
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t(open ? 'list.title' : 'list.mineTitle')}</h1><p className="lead subtle">{t(open ? 'list.lead' : 'list.mineLead')}</p></div>
          {own.length > 0 && add}
        </div>
        {open && (
          <section className="stack" aria-labelledby="open">
            <div className="stack stack-sm"><h2 id="open">{t('list.openTitle')}</h2>{open.length > 0 && <p>{t('list.openLead')}</p>}</div>
            {open.length === 0 ? <p className="subtle">{t('list.openEmpty')}</p> : <OpenSparkList slug={slug} sparks={open} today={today} />}
          </section>
        )}
        <section className="stack" aria-labelledby="own">
          <h2 id="own" className={open ? undefined : 'hidden-text'}>{t(open ? 'list.ownTitle' : 'list.mineTitle')}</h2>
          {own.length === 0
            ? <EmptyState title={t('list.empty')} action={add}>{t('list.emptyHelp')}</EmptyState>
            : <InitiativeList slug={slug} initiatives={own} today={today} mayBecomeChallenge={open !== undefined && may(challengesPolicy, ctx, 'create')} />}
        </section>
      </div>
    </Workspace>
  )
}
