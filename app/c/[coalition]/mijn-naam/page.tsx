import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { changeOwnNameAction } from '@/lib/members/actions'
import { readOwnName } from '@/lib/members/queries'
import { MEMBER_LIMITS } from '@/lib/members/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The name that others see: own or chosen. */
export default async function OwnNamePage({ params }: PageProps<'/c/[coalition]/mijn-naam'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.ownName(slug), readOwnName)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { displayName, version } } = read.data
  const t = await requestTexts('members.ownName')
  return (
    <Workspace title={t('title')} shell={shell} place="today" crumbs={[{ label: texts('shell')('nav.today'), href: paths.workspace(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p><p>{t('now', { name: displayName })} {t('already')}</p></div>
        <ActionForm
          action={changeOwnNameAction} text={formText(t('submit'))} theirsHref={paths.ownName(slug)} hidden={{ coalition: slug, expectedVersion: String(version) }}
          fields={[{ kind: 'text', name: 'displayName', label: t('label'), hint: t('hint'), autoComplete: 'nickname', maxLength: MEMBER_LIMITS.name, guard: true }]}
          initial={{ displayName }} cancel={{ label: texts('shell')('stop'), href: paths.workspace(slug) }}
        />
      </div>
    </Workspace>
  )
}
