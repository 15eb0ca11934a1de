import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { planFields } from '@/components/meetings/meeting-fields'
import { planMeetingAction } from '@/lib/meetings/actions'
import { listStories } from '@/lib/meetings/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Plans a meeting. */
export default async function NewMeetingPage({ params, searchParams }: PageProps<'/c/[coalition]/overleg/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newMeeting(slug), listStories)
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('meetings')
  return (
    <Workspace title={texts('meetings')('new')} shell={read.data.shell} place="plan" crumbs={[{ label: t('title'), href: paths.meetings(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('new')}</h1><p className="lead subtle">{t('newLead')}</p></div>
        <ActionForm
          action={planMeetingAction} text={formText(t('form.submit'))} fields={planFields(read.data.page)} hidden={{ coalition: slug, requestKey: newId() }} initial={{ kind: (await searchParams).soort === 'partnersessie' ? 'PARTNER_SESSION' : 'MEETING' }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.meetings(slug) }}
        />
      </div>
    </Workspace>
  )
}
