import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { Agenda } from '@/components/meetings/agenda'
import { ClosureFacts } from '@/components/meetings/closure-facts'
import { MeetingTag, meetingTitle } from '@/components/meetings/meeting-rows'
import { SessionSection } from '@/components/meetings/session'
import { ButtonLink } from '@/components/ui/button'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { addItemAction, dropItemAction } from '@/lib/meetings/actions'
import { homeworkPolicy } from '@/lib/meetings/homework/policy'
import { meetingsPolicy } from '@/lib/meetings/policy'
import { readMeeting } from '@/lib/meetings/queries'
import { canChange } from '@/lib/meetings/rules'
import { MEETING_LIMITS } from '@/lib/meetings/schema'
import { recordPresenceAction, writeOutcomeAction } from '@/lib/meetings/sessions/actions'
import { SESSION_MINUTES } from '@/lib/meetings/sessions/definitions'
import { sessionsPolicy } from '@/lib/meetings/sessions/policy'
import { readSession } from '@/lib/meetings/sessions/queries'
import { canWriteDown } from '@/lib/meetings/sessions/rules'
import { OUTCOME_KINDS } from '@/lib/meetings/sessions/types'
import { partnersPolicy } from '@/lib/partners/policy'
import { listPartners } from '@/lib/partners/queries'
import { planPolicy } from '@/lib/plan/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One meeting: its agenda, what was added to it, and what came of it. */
export default async function MeetingPage({ params, searchParams }: PageProps<'/c/[coalition]/overleg/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.meeting(slug, id), async (tx, ctx) => {
    const { meeting, agenda } = await readMeeting(tx, ctx, id)
    const isSession = meeting.kind === 'PARTNER_SESSION'
    return { meeting, agenda, session: isSession ? await readSession(tx, ctx, id) : null, partners: isSession && may(partnersPolicy, ctx, 'list') ? await listPartners(tx, ctx) : [] }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { meeting, agenda, session, partners } } } = read
  const t = await requestTexts('meetings')
  const title = meetingTitle(meeting)
  const isOpen = canChange(meeting).can
  const mayPlan = isOpen && may(meetingsPolicy, ctx, 'plan')
  const { gelukt, soort } = await searchParams
  const toChoose = partners.filter((one) => one.status !== 'LEFT').map(({ id: value, name: label }) => ({ value, label }))
  // At the table one thing follows the other: that it was kept is said beside the form.
  const isWritten = gelukt === 'outcome_written'
  return (
    <Workspace title={title} shell={shell} place="plan" crumbs={[{ label: t('title'), href: paths.meetings(slug) }]} narrow>
      <div className="stack stack-3xl">
        {!isWritten && <DoneNotice code={gelukt} />}
        <div className="stack">
          <p><MeetingTag meeting={meeting} /></p>
          <h1>{title}</h1>
          {session && <p className="lead">{t('sessions.format', { minutes: SESSION_MINUTES })}</p>}
          {meeting.place && <p>{meeting.place}</p>}
          {meeting.cancelReason && <p>{t('cancelledWhy', { reason: meeting.cancelReason })}</p>}
          {mayPlan && (
            <p className="cluster">
              {meeting.heldOn <= dayOf(ctx.now) && <ButtonLink href={paths.closeMeeting(slug, id)} icon="check">{t('close')}</ButtonLink>}
              <ButtonLink href={paths.changeMeeting(slug, id)} look="secondary" icon="pencil">{t('change')}</ButtonLink>
            </p>
          )}
        </div>
        {meeting.closure && <ClosureFacts slug={slug} closure={meeting.closure} showsPresence={may(meetingsPolicy, ctx, 'read_presence')} opensAction={may(actionItemsPolicy, ctx, 'list')} />}
        <section className="stack" aria-labelledby="agenda">
          <h2 id="agenda">{t('agenda.title')}</h2>
          <Agenda
            slug={slug} meetingId={id} lines={agenda} opens={(homework) => may(homeworkPolicy, ctx, 'read', homework)} opensStory={may(planPolicy, ctx, 'read_kept')}
            drop={isOpen ? { action: dropItemAction, may: (item) => may(meetingsPolicy, ctx, 'drop_item', item) } : null}
          />
        </section>
        {session && (
          <SessionSection
            actions={{ tick: recordPresenceAction, write: writeOutcomeAction }} slug={slug} meetingId={id} session={session} canWrite={canWriteDown(meeting, dayOf(ctx.now)).can} last={{ kind: OUTCOME_KINDS.find((kind) => kind === soort), done: isWritten ? gelukt : undefined }}
            toTick={may(sessionsPolicy, ctx, 'record_presence') ? toChoose : null} writesFor={toChoose.filter((one) => may(sessionsPolicy, ctx, 'write', { partnerId: one.value }))}
          />
        )}
        {isOpen && may(meetingsPolicy, ctx, 'add_item') && (
          <section className="stack" aria-labelledby="add">
            <h2 id="add">{t('agenda.add')}</h2>
            <ActionForm
              action={addItemAction} text={formText(t('agenda.addSubmit'))} look="secondary" hidden={{ coalition: slug, meetingId: id, requestKey: newId() }}
              fields={[{ kind: 'text', name: 'body', label: t('agenda.item'), hint: t('agenda.itemHint'), maxLength: MEETING_LIMITS.item, guard: true }]}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
