import { formText } from '@/components/forms/form-text'
import { ListForm } from '@/components/invitations/list-form'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { inviteListAction } from '@/lib/invitations/actions'
import { invitationsPolicy } from '@/lib/invitations/policy'
import { INVITATION_LIMITS } from '@/lib/invitations/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** A list to paste, with the roles in the words of who reads it: those of either language are understood. */
function example(): string {
  const role = texts('roleNames')
  return [`Sanne de Boer; sanne@school.example; ${role('PROFESSIONAL')}; Basisschool De Waterlelie`, `Omar Idrissi; omar@post.example; ${role('EXPERIENCE_EXPERT')}`].join('\n')
}

export default async function InviteListPage({ params }: PageProps<'/c/[coalition]/leden/uitnodigen/lijst'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.inviteList(slug), async (_tx, ctx) => authorize(invitationsPolicy, ctx, 'invite'))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('invitations.list')
  const c = texts('invitations.columns')
  return (
    <Workspace title={t('title')} shell={read.data.shell} place="more" crumbs={[{ label: texts('members')('title'), href: paths.members(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        <div className="sand stack stack-xs"><p className="kicker">{t('example')}</p><p className="prose small break">{example()}</p></div>
        <ListForm
          action={inviteListAction} slug={slug} form={formText(t('check'))}
          text={{
            checkAgain: t('checkAgain'), checkedTitle: t('checkedTitle'), nothingSent: t('nothingSent'), problemsLead: t('problemsLead'), doneRest: t('doneRest'),
            changedHint: t('changedHint'),
            columns: { row: c('row'), where: c('where'), name: c('name'), email: c('email'), role: c('role'), partner: c('partner'), what: c('what') },
          }}
          field={{ kind: 'textarea', name: 'lines', label: t('label'), hint: t('hint', { max: INVITATION_LIMITS.rows }), rows: 10, maxLength: INVITATION_LIMITS.list }}
          cancel={{ label: texts('shell')('stop'), href: paths.members(slug) }}
        />
      </div>
    </Workspace>
  )
}
