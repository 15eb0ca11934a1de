import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { roleFields } from '@/components/members/member-fields'
import { TextLink } from '@/components/ui/button'
import { invitePersonAction } from '@/lib/invitations/actions'
import { invitationsPolicy } from '@/lib/invitations/policy'
import { INVITATION_DAYS } from '@/lib/invitations/rules'
import { INVITATION_LIMITS } from '@/lib/invitations/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function InvitePage({ params }: PageProps<'/c/[coalition]/leden/uitnodigen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.invite(slug), async (tx, ctx) => {
    authorize(invitationsPolicy, ctx, 'invite')
    return (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT')
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: partners } = read.data
  const t = await requestTexts('invitations.form')
  return (
    <Workspace title={t('title')} shell={shell} place="more" crumbs={[{ label: texts('members')('title'), href: paths.members(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead', { days: INVITATION_DAYS })}</p></div>
        <ActionForm
          action={invitePersonAction} text={formText(t('submit'))} icon="send" hidden={{ coalition: slug, requestKey: newId() }}
          fields={[
            { kind: 'text', name: 'registeredName', label: t('name'), hint: t('nameHint'), maxLength: INVITATION_LIMITS.name },
            { kind: 'text', type: 'email', name: 'email', label: t('email'), maxLength: INVITATION_LIMITS.email },
            ...roleFields(partners),
          ]}
          cancel={{ label: texts('shell')('stop'), href: paths.members(slug) }}
        />
        <p><TextLink href={paths.inviteList(slug)} onward>{t('orList')}</TextLink></p>
      </div>
    </Workspace>
  )
}
