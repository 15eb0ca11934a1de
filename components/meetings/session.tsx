import { ActionForm, type FormAction } from '@/components/forms/action-form'
import type { Option } from '@/components/forms/field-spec'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { formerPartner } from '@/components/members/former-name'
import type { OutcomeKind, SessionRead } from '@/lib/meetings/sessions/types'
import { newId } from '@/lib/platform/ids'
import { texts } from '@/lib/platform/i18n/request'
import { OutcomeList } from './outcomes'
import { outcomeFields } from './session-fields'

interface SessionProps {
  readonly actions: { readonly tick: FormAction; readonly write: FormAction }
  readonly slug: string
  readonly meetingId: string
  readonly session: SessionRead
  /** The day has come, and it was not cancelled. */
  readonly canWrite: boolean
  /** Who can be ticked; nothing for who may not tick. */
  readonly toTick: readonly Option[] | null
  /** For which partners this person may write; none for who may not. */
  readonly writesFor: readonly Option[]
  /** What was written down last, and that it was. */
  readonly last: { readonly kind: OutcomeKind | undefined; readonly done: string | string[] | undefined }
}

/** A partnersessie besides its agenda: who was there, what each partner brought up, and the form for at the table. */
export function SessionSection({ actions, slug, meetingId, session, canWrite, toTick, writesFor, last }: SessionProps) {
  const t = texts('meetings.sessions')
  const { partners, outcomes } = session
  const present = partners.map((one) => one.partnerId)
  const own = writesFor.length === 1 ? writesFor[0] : undefined
  return (
    <>
      <section className="stack" aria-labelledby="present">
        <div className="stack stack-xs"><h2 id="present">{t('presentTitle')}</h2><p className="small subtle">{t('presentHelp')}</p></div>
        {partners.length > 0 ? <ul className="bullets">{partners.map((one) => <li key={one.partnerId}>{formerPartner(one)}</li>)}</ul> : <p>{canWrite ? t('presentNone') : t('toCome')}</p>}
        {canWrite && toTick && toTick.length > 0 && (
          <details open={partners.length === 0}>
            <summary>{t('presentTick')}</summary>
            <ActionForm
              action={actions.tick} text={formText(t('presentSubmit'))} look="secondary" hidden={{ coalition: slug, meetingId, seen: present.join(',') }} initial={{ partnerIds: present }}
              fields={[{ kind: 'checkboxes', name: 'partnerIds', label: t('presentLabel'), options: toTick, optional: true }]}
            />
          </details>
        )}
      </section>
      {canWrite && writesFor.length > 0 && (
        <section className="stack" aria-labelledby="write">
          <div className="stack stack-xs"><h2 id="write">{own ? t('writeOwnTitle', { partner: own.label }) : t('writeTitle')}</h2><p>{t('writeHelp')}</p></div>
          <DoneNotice code={last.done} />
          <ActionForm
            action={actions.write} text={formText(t('writeSubmit'))} fields={outcomeFields(writesFor)} initial={{ kind: last.kind ?? '' }}
            hidden={{ coalition: slug, meetingId, requestKey: newId(), ...(own ? { partnerId: own.value } : {}) }}
          />
        </section>
      )}
      {(canWrite || outcomes.length > 0) && (
        <section className="stack" aria-labelledby="outcomes">
          <h2 id="outcomes">{t('outcomesTitle')}</h2>
          {outcomes.length === 0 ? <p className="subtle">{t('outcomesNone')}</p> : <OutcomeList slug={slug} outcomes={outcomes} heading="h3" />}
        </section>
      )}
    </>
  )
}
