import { MembershipForm } from '@/components/departures/departure-form'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { endMembershipAction } from '@/lib/departures/actions'
import { departuresPolicy } from '@/lib/departures/policy'
import { readMembershipDeparture } from '@/lib/departures/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** "Ik stop": everybody may leave by themselves, once what hangs on them has somebody else. */
export default async function LeavePage({ params }: PageProps<'/c/[coalition]/weg'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.leave(slug), (tx, ctx) => readMembershipDeparture(tx, ctx, ctx.actor.membershipId))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: departure } } = read
  const t = await requestTexts('departures')
  const { coalition } = shell
  return (
    <Workspace title={t('leaveTitle')} shell={shell} place="more" crumbs={[{ label: texts('more')('title'), href: paths.more(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm">
          <h1>{t('leaveTitle')}</h1>
          {!departure.refusal && <p className="lead">{departure.items.length > 0 ? t('leaveLead', { coalition }) : t('leaveNothing', { coalition })}</p>}
        </div>
        <MembershipForm
          slug={slug} departure={departure} action={endMembershipAction} cancelHref={paths.workspace(slug)} mayHandOver={may(departuresPolicy, ctx, 'hand_over')}
          text={{ submit: t('leaveSubmit'), reason: t('ownReason'), after: t('leaveAfter') }}
        />
      </div>
    </Workspace>
  )
}
