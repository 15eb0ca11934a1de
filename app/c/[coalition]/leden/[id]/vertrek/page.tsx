import { Departed } from '@/components/departures/departed'
import { MembershipForm } from '@/components/departures/departure-form'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { endMembershipAction, resumeMembershipAction } from '@/lib/departures/actions'
import { departuresPolicy } from '@/lib/departures/policy'
import { readMembershipDeparture } from '@/lib/departures/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Ends somebody's membership, with a decision for all that hangs on it; of who left, how that went and the way back. */
export default async function EndMembershipPage({ params, searchParams }: PageProps<'/c/[coalition]/leden/[id]/vertrek'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.endMembership(slug, id), (tx, ctx) => {
    authorize(departuresPolicy, ctx, 'end_membership')
    return readMembershipDeparture(tx, ctx, id)
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: departure } = read.data
  const t = await requestTexts('departures')
  const { leaver: { displayName: name, role, partnerName, endedAt }, items } = departure
  const title = endedAt ? t('hasLeftTitle', { name }) : t('of', { name })
  const roleName = texts('roleNames')(role)
  return (
    <Workspace title={title} shell={shell} place="more" crumbs={[endedAt ? { label: t('leftTitle'), href: paths.left(slug) } : { label: texts('members')('title'), href: paths.members(slug) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p className="kicker">{partnerName ? t('memberOf', { role: roleName, partner: partnerName }) : roleName}</p>
          <h1>{title}</h1>
          {!departure.refusal && <p className="lead">{items.length > 0 ? t('endLead', { name }) : t('nothing', { name })}</p>}
        </div>
        {endedAt
          ? (
            <>
              <Departed kind="formerMember" record={departure.record} />
              <p>{t('resumeLead', { name })}</p>
              <ActionForm
                action={resumeMembershipAction} text={formText(t('resumeSubmit'))} fields={[]} look="secondary" hidden={{ coalition: slug, membershipId: id }}
                cancel={{ label: t('leftTitle'), href: paths.left(slug) }}
              />
            </>
          )
          : (
            <MembershipForm
              slug={slug} departure={departure} action={endMembershipAction} cancelHref={paths.members(slug)} mayHandOver
              text={{ submit: t('endSubmit'), reason: t('reason'), after: t('endAfter', { name }) }}
            />
          )}
      </div>
    </Workspace>
  )
}
