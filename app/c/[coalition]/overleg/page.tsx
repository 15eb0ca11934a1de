import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { MeetingRows } from '@/components/meetings/meeting-rows'
import { ParentShare } from '@/components/meetings/parent-share'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { meetingsPolicy } from '@/lib/meetings/policy'
import { listMeetings, readParentShare } from '@/lib/meetings/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Meetings that come and that were; for a coordinator how often the question of parents is answered. */
export default async function MeetingsPage({ params, searchParams }: PageProps<'/c/[coalition]/overleg'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.meetings(slug), async (tx, ctx) => ({
    meetings: await listMeetings(tx, ctx), share: may(meetingsPolicy, ctx, 'read_share') ? await readParentShare(tx, ctx) : null,
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { meetings, share } } } = read
  const t = await requestTexts('meetings')
  const add = may(meetingsPolicy, ctx, 'plan') ? <ButtonLink href={paths.newMeeting(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  const open = meetings.filter((one) => !one.closedAt && !one.cancelledAt).reverse()
  const coming = open.filter((one) => one.heldOn >= dayOf(ctx.now))
  const toClose = open.filter((one) => one.heldOn < dayOf(ctx.now))
  const past = meetings.filter((one) => one.closedAt ?? one.cancelledAt)
  return (
    <Workspace title={texts('meetings')('title')} shell={shell} place="plan" crumbs={[{ label: texts('plan')('title'), href: paths.plan(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
          {meetings.length > 0 && add}
        </div>
        {meetings.length === 0 && <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>}
        {toClose.length > 0 && <section className="stack" aria-labelledby="to-close"><h2 id="to-close">{t('toCloseTitle')}</h2><MeetingRows slug={slug} meetings={toClose} /></section>}
        {coming.length > 0 && <section className="stack" aria-labelledby="open"><h2 id="open">{t('openTitle')}</h2><MeetingRows slug={slug} meetings={coming} /></section>}
        {share && meetings.length > 0 && <ParentShare slug={slug} share={share} />}
        {past.length > 0 && <section className="stack" aria-labelledby="past"><h2 id="past">{t('pastTitle')}</h2><MeetingRows slug={slug} meetings={past} /></section>}
      </div>
    </Workspace>
  )
}
