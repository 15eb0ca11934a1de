import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { changeMissionAction } from '@/lib/coalitions/actions'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { readProfile } from '@/lib/coalitions/queries'
import { MISSION_MAX } from '@/lib/coalitions/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function MissionPage({ params }: PageProps<'/c/[coalition]/instellingen/missie'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.mission(slug), async (tx, ctx) => {
    authorize(coalitionsPolicy, ctx, 'change_mission')
    return readProfile(tx, ctx)
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: profile } = read.data
  const t = await requestTexts('more')
  return (
    <Workspace title={texts('more')('missionTitle')} shell={shell} place="more" crumbs={[{ label: t('title'), href: paths.more(slug) }, { label: t('mission'), href: paths.missionWords(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('missionTitle')}</h1>
        <ActionForm
          action={changeMissionAction} text={formText(t('missionSubmit'))} theirsHref={paths.mission(slug)} initial={{ mission: profile.mission ?? '' }}
          hidden={{ coalition: slug, expectedVersion: String(profile.version) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.missionWords(slug) }}
          fields={[{ kind: 'textarea', name: 'mission', label: t('missionLabel'), hint: t('missionHint'), rows: 3, maxLength: MISSION_MAX, guard: true }]}
        />
      </div>
    </Workspace>
  )
}
