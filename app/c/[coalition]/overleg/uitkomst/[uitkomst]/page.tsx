import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { meetingTitle } from '@/components/meetings/meeting-rows'
import { KindTag, OutcomeStanding, saidIn } from '@/components/meetings/outcomes'
import { outcomeWordFields } from '@/components/meetings/session-fields'
import { ButtonLink } from '@/components/ui/button'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { listAgreements } from '@/lib/agreements/queries'
import { changeOutcomeAction, reopenOutcomeAction, setOutcomeAsideAction } from '@/lib/meetings/sessions/actions'
import { sessionsPolicy } from '@/lib/meetings/sessions/policy'
import { readOutcome } from '@/lib/meetings/sessions/queries'
import { canDecide, canReopen } from '@/lib/meetings/sessions/rules'
import { SESSION_LIMITS } from '@/lib/meetings/sessions/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What one partner brought up in a session: its words, what was done with it, and what still can be. */
export default async function OutcomePage({ params, searchParams }: PageProps<'/c/[coalition]/overleg/uitkomst/[uitkomst]'>) {
  const { coalition: slug, uitkomst: id } = await params
  const here = paths.outcome(slug, id)
  const read = await readWorkspace(slug, here, async (tx, ctx) => ({
    outcome: await readOutcome(tx, ctx, id), drafts: may(agreementsPolicy, ctx, 'add_commitment') ? (await listAgreements(tx, ctx)).filter((one) => one.status === 'DRAFT') : [],
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { outcome, drafts } } } = read
  const t = await requestTexts('meetings')
  const hidden = { coalition: slug, outcomeId: id }
  const isOpen = canDecide(outcome).can
  const mayDecide = may(sessionsPolicy, ctx, 'decide')
  return (
    <Workspace
      title={texts('meetings')('sessions.outcomeTitle')} shell={shell} place="plan" narrow
      crumbs={[{ label: t('title'), href: paths.meetings(slug) }, { label: meetingTitle({ kind: 'PARTNER_SESSION', heldOn: outcome.heldOn }), href: paths.meeting(slug, outcome.meetingId) }]}
    >
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p><KindTag kind={outcome.kind} /></p>
          <h1>{outcome.body}</h1>
          <p className="lead">{saidIn(outcome)}</p>
          <p className="small subtle">{t('sessions.writtenBy', { who: formerName({ byName: outcome.byName, hasLeft: outcome.byHasLeft }) })}</p>
          <OutcomeStanding slug={slug} outcome={outcome} />
          {isOpen && mayDecide && drafts.length > 0 && (
            <p className="cluster">{drafts.map((one) => <ButtonLink key={one.id} href={paths.newCommitment(slug, one.id, id)} icon="handshake">{t('sessions.makeIn', { title: one.title })}</ButtonLink>)}</p>
          )}
        </div>
        {isOpen && may(sessionsPolicy, ctx, 'write', outcome) && (
          <section className="stack" aria-labelledby="change">
            <h2 id="change">{t('sessions.changeTitle')}</h2>
            <ActionForm
              action={changeOutcomeAction} text={formText(t('sessions.changeSubmit'))} look="secondary" theirsHref={here} fields={outcomeWordFields()} initial={{ kind: outcome.kind, body: outcome.body }}
              hidden={{ ...hidden, expectedVersion: String(outcome.version) }}
            />
          </section>
        )}
        {isOpen && mayDecide && (
          <section className="stack" aria-labelledby="aside">
            <div className="stack stack-xs"><h2 id="aside">{t('sessions.asideTitle')}</h2><p>{t('sessions.asideHelp')}</p></div>
            <ActionForm
              action={setOutcomeAsideAction} text={formText(t('sessions.asideSubmit'))} look="secondary" hidden={hidden}
              fields={[{ kind: 'textarea', name: 'reason', label: t('sessions.asideReason'), rows: 2, maxLength: SESSION_LIMITS.reason, guard: true }]}
            />
          </section>
        )}
        {mayDecide && canReopen(outcome).can && <ActionForm action={reopenOutcomeAction} text={formText(t('sessions.reopen'))} look="secondary" hidden={hidden} fields={[]} />}
      </div>
    </Workspace>
  )
}
