import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { SignalList } from '@/components/signals/signal-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { signalsPolicy } from '@/lib/signals/policy'
import { listDoneSignals, listOwnSignals, listWaitingSignals } from '@/lib/signals/queries'

export default async function SignalsPage({ params }: PageProps<'/c/[coalition]/signalen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.signals(slug), async (tx, ctx) => {
    const all = may(signalsPolicy, ctx, 'list_all')
    return all
      ? { all, waiting: await listWaitingSignals(tx, ctx), answered: await listDoneSignals(tx, ctx) }
      : { all, waiting: await listOwnSignals(tx, ctx), answered: [] }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { all, waiting, answered } } } = read
  const t = await requestTexts('signals')
  const today = dayOf(ctx.now)
  const add = <ButtonLink href={paths.newSignal(slug)} icon="megaphone">{t('new')}</ButtonLink>
  return (
    <Workspace title={texts('signals')('listTitle')} shell={shell} place={all ? 'signals' : 'more'}>
      <div className="stack stack-3xl">
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t(all ? 'listTitle' : 'mineTitle')}</h1><p className="lead subtle">{t(all ? 'listLead' : 'mineLead')}</p></div>
          {waiting.length > 0 && add}
        </div>
        <section className="stack" aria-labelledby="waiting">
          <h2 id="waiting">{t(all ? 'waitingTitle' : 'newestTitle')}</h2>
          {waiting.length === 0
            ? <EmptyState title={t(all ? 'emptyTitle' : 'emptyMine')} action={add}>{t(all ? 'empty' : 'emptyMineHelp')}</EmptyState>
            : <SignalList slug={slug} signals={waiting} today={today} mayAnswer={all} />}
        </section>
        {answered.length > 0 && (
          <section className="stack" aria-labelledby="answered"><h2 id="answered">{t('answeredTitle')}</h2><SignalList slug={slug} signals={answered} today={today} mayAnswer={false} /></section>
        )}
      </div>
    </Workspace>
  )
}
