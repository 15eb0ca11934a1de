import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { closingFields } from '@/components/meetings/meeting-fields'
import { meetingTitle } from '@/components/meetings/meeting-rows'
import { TextLink } from '@/components/ui/button'
import { listActions } from '@/lib/action-items/queries'
import { closeMeetingAction } from '@/lib/meetings/actions'
import { meetingsPolicy } from '@/lib/meetings/policy'
import { readMeeting } from '@/lib/meetings/queries'
import { canChange } from '@/lib/meetings/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { ruleBroken } from '@/lib/platform/errors/domain-error'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Closes a meeting: what a parent gains by it, and what comes of it. */
export default async function CloseMeetingPage({ params }: PageProps<'/c/[coalition]/overleg/[id]/sluiten'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.closeMeeting(slug, id), async (tx, ctx) => {
    authorize(meetingsPolicy, ctx, 'close')
    const { meeting, agenda } = await readMeeting(tx, ctx, id)
    const allowed = canChange(meeting)
    if (!allowed.can) throw ruleBroken(allowed.reason)
    return { meeting, agenda, actions: (await listActions(tx, ctx)).filter((one) => one.status !== 'STOPPED') }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { data: { shell, page: { meeting, agenda, actions } } } = read
  const t = await requestTexts('meetings')
  const back = paths.meeting(slug, id)
  const day = meetingTitle(meeting)
  return (
    <Workspace title={texts('meetings')('close')} shell={shell} place="plan" crumbs={[{ label: t('title'), href: paths.meetings(slug) }, { label: day, href: back }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm">
          <p className="kicker">{day}</p><h1>{t('close')}</h1><p className="lead subtle">{t('closeLead')}</p>
          <p><TextLink href={paths.newAction(slug)} onward>{t('closing.newAction')}</TextLink></p>
        </div>
        <ActionForm
          action={closeMeetingAction} text={formText(t('closing.submit'))} fields={closingFields(agenda, actions)} hidden={{ coalition: slug, meetingId: id }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: back }}
        />
      </div>
    </Workspace>
  )
}
