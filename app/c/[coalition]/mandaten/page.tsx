import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { MandateAttention } from '@/components/mandates/mandate-attention'
import { MandateRows } from '@/components/mandates/mandate-rows'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { mandatesPolicy } from '@/lib/mandates/policy'
import { listMandates } from '@/lib/mandates/queries'
import { needsAttention, standingOf, withoutMandate } from '@/lib/mandates/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who may decide for each partner; what ends first stands on top. */
export default async function MandatesPage({ params, searchParams }: PageProps<'/c/[coalition]/mandaten'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.mandates(slug), async (tx, ctx) => ({ mandates: await listMandates(tx, ctx), partners: await listPartners(tx, ctx) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { mandates, partners } } } = read
  const t = await requestTexts('mandates')
  const today = dayOf(ctx.now)
  const running = mandates.filter((one) => standingOf(one, today) !== 'ENDED')
  const ended = mandates.filter((one) => standingOf(one, today) === 'ENDED')
  const without = withoutMandate(partners.filter((one) => one.status === 'PARTICIPATING' || one.status === 'SIGNATORY'), running, today)
  const mayGive = may(mandatesPolicy, ctx, 'give', { partnerId: ctx.actor.partnerId ?? '' })
  const add = mayGive ? <ButtonLink href={paths.newMandate(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  const isQuiet = running.length > 0 && !running.some((one) => !one.partnerHasLeft && needsAttention(standingOf(one, today)))
  return (
    <Workspace title={texts('mandates')('title')} shell={shell} place="partners" crumbs={[{ label: texts('partners')('listTitle'), href: paths.partners(slug) }]}>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
          {mandates.length > 0 && add}
        </div>
        <MandateAttention mandates={running} today={today} mayManage={mayGive} />
        {isQuiet && <p>{t('allGood')}</p>}
        {mandates.length === 0 && <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>}
        {running.length > 0 && <MandateRows slug={slug} mandates={running} today={today} />}
        {without.length > 0 && (
          <section className="stack" aria-labelledby="without">
            <h2 id="without">{t('withoutTitle')}</h2>
            <p>{t('withoutLead')}</p>
            <ul>{without.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
          </section>
        )}
        {ended.length > 0 && <details><summary>{t('endedTitle', { count: ended.length })}</summary><MandateRows slug={slug} mandates={ended} today={today} /></details>}
        {ctx.actor.role !== 'COORDINATOR' && ctx.actor.role !== 'ALDERMAN' && mandates.length > 0 && <p className="small subtle">{t('detailsHidden')}</p>}
      </div>
    </Workspace>
  )
}
