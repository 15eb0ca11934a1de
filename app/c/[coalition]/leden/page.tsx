import { invitationRows } from '@/components/invitations/invitation-rows'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { FindPeople } from '@/components/members/find-people'
import { memberRows } from '@/components/members/member-rows'
import { PeopleRows } from '@/components/members/people-rows'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Pager } from '@/components/ui/pager'
import { askedPage, pageOf } from '@/components/ui/paging'
import { listInvitations } from '@/lib/invitations/queries'
import { KEPT_DAYS } from '@/lib/invitations/rules'
import { listMembers } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How many a page of each list shows. Who was asked stands first, so that list is the shorter one. */
const MEMBERS_PER_PAGE = 25
const INVITED_PER_PAGE = 10

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
  const { gelukt, blad, uitgenodigd } = await searchParams
  const asked = invitationRows(invitations, slug, ctx.now)
  const askedNow = pageOf(asked, askedPage(uitgenodigd), INVITED_PER_PAGE)
  const people = memberRows(members, { slug, ownId: ctx.actor.membershipId, partners, today: dayOf(ctx.now) })
  const peopleNow = pageOf(people, askedPage(blad), MEMBERS_PER_PAGE)
  const hrefOf = (of: 'invited' | 'members') => (page: number) =>
    `${paths.members(slug, { blad: String(of === 'members' ? page : peopleNow.page), uitgenodigd: String(of === 'invited' ? page : askedNow.page) })}#${of}`
  const askedList = <div className="stack"><PeopleRows rows={askedNow.rows} /><Pager of={i('waitingTitle')} {...askedNow} href={hrefOf('invited')} /></div>
  const peopleList = <div className="stack"><PeopleRows rows={peopleNow.rows} /><Pager of={t('title')} {...peopleNow} href={hrefOf('members')} /></div>
  const find = { hint: t('find.hint'), found: t('find.found', { count: '{count}' }), most: t('find.most', { count: '{count}' }) }
  return (
    <Workspace title={t('listTitle')} shell={shell} place="more">
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>
          <p className="cluster cluster-sm">
            <ButtonLink href={paths.invite(slug)} icon="plus">{t('invite')}</ButtonLink>
            <ButtonLink href={paths.inviteList(slug)} look="secondary">{t('inviteList')}</ButtonLink>
          </p>
        </div>
        <section className="stack" aria-labelledby="invited">
          <div className="stack stack-xs"><h2 id="invited">{i('waitingTitle')}</h2><p className="subtle">{invitations.length > 0 ? i('waitingLead', { days: KEPT_DAYS }) : i('none')}</p></div>
          {askedNow.last > 1
            ? <><p><TextLink href="#members">{t('toMembers', { count: members.length })}</TextLink></p><FindPeople all={asked} text={{ label: t('find.invited'), ...find }}>{askedList}</FindPeople></>
            : asked.length > 0 && askedList}
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
          {peopleNow.last > 1 ? <FindPeople all={people} text={{ label: t('find.members'), ...find }}>{peopleList}</FindPeople> : peopleList}
        </section>
      </div>
    </Workspace>
  )
}
