import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { invitationRows } from '@/components/invitations/invitation-rows'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { PeopleRows } from '@/components/members/people-rows'
import { remindInvitedAction, sendInvitationAgainAction, withdrawInvitationAction } from '@/lib/invitations/actions'
import { readInvitation } from '@/lib/invitations/queries'
import { canRemind, INVITATION_DAYS } from '@/lib/invitations/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'

/** One invitation that waits: remind, send again, withdraw. */
export default async function InvitationPage({ params }: PageProps<'/c/[coalition]/leden/uitnodigingen/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.invitation(slug, id), (tx, ctx) => readInvitation(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: invitation } } = read
  const t = await requestTexts('invitations.one')
  const locale = currentLocale()
  const remind = invitation.isPartnerGone ? { can: false as const, reason: 'invitations.partner_gone' as const } : canRemind(invitation, ctx.now)
  const hidden = { coalition: slug, id, expectedVersion: String(invitation.version) }
  return (
    <Workspace title={t('title')} shell={shell} place="more" crumbs={[{ label: texts('members')('title'), href: paths.members(slug) }]} narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-sm"><p className="kicker">{t('title')}</p><h1>{invitation.registeredName}</h1><p className="lead">{t('lead', { name: invitation.registeredName })}</p></div>
        <PeopleRows rows={invitationRows([invitation], slug, ctx.now).map((row) => ({ ...row, links: [] }))} />
        <section className="stack" aria-labelledby="remind">
          <h2 id="remind">{t('remindTitle')}</h2>
          {remind.can
            ? (
              <>
                <p>{t('remindText', { day: formatDay(dayOf(invitation.expiresAt), locale, dayOf(ctx.now)) })}</p>
                <ActionForm action={remindInvitedAction} text={formText(t('remind'))} icon="mail" fields={[]} hidden={hidden} />
              </>
            )
            : <p>{sayError(locale, remind.reason)}</p>}
        </section>
        {!invitation.isPartnerGone && <section className="stack" aria-labelledby="again">
          <h2 id="again">{t('againTitle')}</h2>
          <p>{t('againText', { days: INVITATION_DAYS })}</p>
          <ActionForm action={sendInvitationAgainAction} text={formText(t('again'))} icon="send" look="secondary" fields={[]} hidden={hidden} />
        </section>}
        <section className="stack" aria-labelledby="withdraw">
          <h2 id="withdraw">{t('withdrawTitle')}</h2>
          <p>{t('withdrawText')}</p>
          <ActionForm action={withdrawInvitationAction} text={formText(t('withdraw'))} look="danger" fields={[]} hidden={hidden} cancel={{ label: texts('shell')('ratherNot'), href: paths.members(slug) }} />
        </section>
      </div>
    </Workspace>
  )
}
