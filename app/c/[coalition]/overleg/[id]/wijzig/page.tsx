import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { meetingFields } from '@/components/meetings/meeting-fields'
import { cancelMeetingAction, changeMeetingAction } from '@/lib/meetings/actions'
import { meetingsPolicy } from '@/lib/meetings/policy'
import { listStories, readMeeting } from '@/lib/meetings/queries'
import { canChange } from '@/lib/meetings/rules'
import { MEETING_LIMITS } from '@/lib/meetings/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { ruleBroken } from '@/lib/platform/errors/domain-error'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Another day, place or story; or it does not take place. */
export default async function ChangeMeetingPage({ params }: PageProps<'/c/[coalition]/overleg/[id]/wijzig'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.changeMeeting(slug, id), async (tx, ctx) => {
    authorize(meetingsPolicy, ctx, 'plan')
    const { meeting } = await readMeeting(tx, ctx, id)
    const allowed = canChange(meeting)
    if (!allowed.can) throw ruleBroken(allowed.reason)
    return { meeting, stories: await listStories(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { data: { shell, page: { meeting: { heldOn, place, storyId, version }, stories } } } = read
  const t = await requestTexts('meetings')
  const back = paths.meeting(slug, id)
  return (
    <Workspace title={texts('meetings')('change')} shell={shell} place="plan" crumbs={[{ label: t('title'), href: paths.meetings(slug) }]} narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-xl">
          <h1>{t('change')}</h1>
          <ActionForm
            action={changeMeetingAction} text={formText(t('form.save'))} fields={meetingFields(stories)} hidden={{ coalition: slug, id, expectedVersion: String(version) }}
            initial={{ ...dateValues('heldOn', heldOn), place: place ?? '', storyId: storyId ?? '' }} cancel={{ label: (await requestTexts('shell'))('stop'), href: back }}
          />
        </div>
        <section className="stack" aria-labelledby="cancel">
          <div className="stack stack-xs"><h2 id="cancel">{t('cancelTitle')}</h2><p>{t('cancelHelp')}</p></div>
          <ActionForm
            action={cancelMeetingAction} text={formText(t('cancel'))} look="danger" hidden={{ coalition: slug, meetingId: id }}
            fields={[{ kind: 'textarea', name: 'reason', label: t('cancelReason'), rows: 2, maxLength: MEETING_LIMITS.reason, guard: true }]}
          />
        </section>
      </div>
    </Workspace>
  )
}
