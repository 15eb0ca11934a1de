import { invitationRows } from '@/components/invitations/invitation-rows'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { memberRows } from '@/components/members/member-rows'
import { PeopleRows } from '@/components/members/people-rows'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { listInvitations } from '@/lib/invitations/queries'
import { KEPT_DAYS } from '@/lib/invitations/rules'
import { listMembers } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who is in and who was asked. The only page with the own name and the address of somebody, for coordinators. */
export default async function MembersPage({ params, searchParams }: PageProps<'/c/[coalition]/leden'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.members(slug), async (tx, ctx) => ({
    members: await listMembers(tx, ctx), invitations: await listInvitations(tx, ctx), partners: await listPartners(tx, ctx),
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { members, invitations, partners } } } = read
  const t = await requestTexts('members')
  const i = texts('invitations')
  return (
    <Workspace title={t('listTitle')} shell={shell} place="more">
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>
          <p className="cluster cluster-sm">
            <ButtonLink href={paths.invite(slug)} icon="plus">{t('invite')}</ButtonLink>
            <ButtonLink href={paths.inviteList(slug)} look="secondary">{t('inviteList')}</ButtonLink>
          </p>
        </div>
        <section className="stack" aria-labelledby="invited">
          <div className="stack stack-xs"><h2 id="invited">{i('waitingTitle')}</h2><p className="subtle">{invitations.length > 0 ? i('waitingLead', { days: KEPT_DAYS }) : i('none')}</p></div>
          {invitations.length > 0 && <PeopleRows rows={invitationRows(invitations, slug, ctx.now)} />}
        </section>
        <section className="stack" aria-labelledby="members">
          <div className="stack stack-xs">
            <h2 id="members">{t('peopleTitle', { count: members.length })}</h2>
            <p className="subtle">{t('onlyYou')}</p>
            <p className="cluster">
              <TextLink href={paths.memberAccess(slug)} icon="key-round">{texts('account')('accessTitle')}</TextLink>
              <TextLink href={paths.left(slug)} icon="undo-2">{texts('departures')('leftTitle')}</TextLink>
            </p>
          </div>
          <PeopleRows rows={memberRows(members, { slug, ownId: ctx.actor.membershipId, partners, today: dayOf(ctx.now) })} />
        </section>
      </div>
    </Workspace>
  )
}
