import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { roleFields } from '@/components/members/member-fields'
import { changeMemberAction } from '@/lib/members/actions'
import { readMember } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function MemberPage({ params }: PageProps<'/c/[coalition]/leden/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.member(slug, id), async (tx, ctx) => ({ member: await readMember(tx, ctx, id), partners: await listPartners(tx, ctx) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { member: { displayName, role, partnerId, version }, partners } } = read.data
  const t = await requestTexts('members')
  return (
    <Workspace title={t('edit.title')} shell={shell} place="more" crumbs={[{ label: t('title'), href: paths.members(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-xs"><p className="kicker">{t('edit.title')}</p><h1>{displayName}</h1></div>
        <ActionForm
          action={changeMemberAction} text={formText(t('edit.submit'))} fields={roleFields(partners, t('edit.hint', { name: displayName }))} theirsHref={paths.member(slug, id)}
          initial={{ role, partnerId: partnerId ?? '' }} hidden={{ coalition: slug, id, expectedVersion: String(version) }}
          cancel={{ label: texts('shell')('stop'), href: paths.members(slug) }}
        />
      </div>
    </Workspace>
  )
}
