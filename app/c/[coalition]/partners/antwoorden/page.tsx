import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { OwnInvitations } from '@/components/partners/partner-invitations'
import { EmptyState } from '@/components/ui/empty-state'
import { openOwnInvitations, readWorkspace } from '@/lib/notifications/queries'
import { partnersPolicy } from '@/lib/partners/policy'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What partners were asked in this person's name, and what they answered: also for who reads no register. */
export default async function OwnInvitationsPage({ params }: PageProps<'/c/[coalition]/partners/antwoorden'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.ownInvitations(slug), openOwnInvitations, { readsOnly: false })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: invitations } } = read
  const t = await requestTexts('partners')
  const readsRegister = may(partnersPolicy, ctx, 'list')
  const above = readsRegister ? { label: t('listTitle'), href: paths.partners(slug) } : { label: texts('shell.nav')('today'), href: paths.workspace(slug) }
  return (
    <Workspace title={texts('partners')('invite.ownTitle')} shell={shell} place="partners" crumbs={[above]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('invite.ownTitle')}</h1><p className="lead">{t('invite.ownLead')}</p></div>
        {invitations.length === 0
          ? <EmptyState title={t('invite.ownNone')}>{t('invite.ownNoneHelp')}</EmptyState>
          : <OwnInvitations invitations={invitations} hrefOf={readsRegister ? (id) => paths.partner(slug, id) : null} />}
      </div>
    </Workspace>
  )
}
