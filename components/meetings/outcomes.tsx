import { formerPartner } from '@/components/members/former-name'
import { TextLink } from '@/components/ui/button'
import { Tag, type TagTone } from '@/components/ui/tag'
import { byPartner, isOpen, wasDropped } from '@/lib/meetings/sessions/rules'
import type { OutcomeKind, OutcomeRead } from '@/lib/meetings/sessions/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const TONE: Record<OutcomeKind, TagTone> = { CONCERN: 'warning', OFFER: 'positive', NEED: 'apricot', PROPOSAL: 'info' }

/** Where an outcome was said: the partner, and a way to the session. */
export const saidIn = (outcome: OutcomeRead): string => texts('meetings.sessions')('saidBy', { partner: formerPartner(outcome), day: formatDay(outcome.heldOn, currentLocale()) })

export function KindTag({ kind }: { readonly kind: OutcomeKind }) {
  return <Tag tone={TONE[kind]}>{texts('meetings.sessions')(`kinds.${kind}`)}</Tag>
}

/** What was done with an outcome. */
export function OutcomeStanding({ slug, outcome }: { readonly slug: string; readonly outcome: OutcomeRead }) {
  const t = texts('meetings.sessions')
  const { decision, decisionReason, became } = outcome
  if (decision === null) return <p><Tag tone="line">{t('open')}</Tag></p>
  if (decision === 'SET_ASIDE') return <div className="stack stack-xs"><p><Tag>{t('setAside')}</Tag></p><p className="small typed">{t('asideWhy', { reason: decisionReason ?? '' })}</p></div>
  return (
    <div className="stack stack-xs">
      <p><Tag tone={wasDropped(outcome) ? 'line' : 'positive'} {...(wasDropped(outcome) ? {} : { icon: 'check' as const })}>{t('takenOver')}</Tag></p>
      {became && <p className="small">{t('takenOverAs')}: {wasDropped(outcome) ? became.what : <a href={became.isInMain ? paths.commitment(slug, became.agreementId, became.commitmentId) : paths.revision(slug, became.agreementId)}>{became.partnerName}: {became.what}</a>}</p>}
      {wasDropped(outcome) && <p className="small">{t('dropped')}</p>}
    </div>
  )
}

interface OutcomeListProps {
  readonly slug: string
  readonly outcomes: readonly OutcomeRead[]
  /** Where one is made an afspraak, for who writes a draft. */
  readonly makeHref?: (id: string) => string
  /** Also says in which session it was said: beside an agreement they come from several. */
  readonly withSession?: boolean
  /** Under which heading they stand. */
  readonly heading: 'h3' | 'h4'
}

/** Outcomes in rows, by partner and in the order of the rounds. */
export function OutcomeList({ slug, outcomes, makeHref, withSession = false, heading: Heading }: OutcomeListProps) {
  const t = texts('meetings.sessions')
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {byPartner(outcomes).map(({ first, outcomes: own }) => (
          <li key={first.partnerId}>
            <div className="stack">
              <Heading className="h3">{formerPartner(first)}</Heading>
              <ul className="stack">
                {own.map((one) => (
                  <li key={one.id} className="stack stack-xs">
                    <p><KindTag kind={one.kind} /></p>
                    <p className="typed">{one.body}</p>
                    {withSession && <p className="small"><a href={paths.meeting(slug, one.meetingId)}>{t('title', { day: formatDay(one.heldOn, currentLocale()) })}</a></p>}
                    {(!withSession || one.decision !== null) && <OutcomeStanding slug={slug} outcome={one} />}
                    <p className="cluster cluster-sm">
                      {makeHref && one.decision === null && <a href={makeHref(one.id)} aria-label={t('makeOf', { body: one.body })}>{t('make')}</a>}
                      <a href={paths.outcome(slug, one.id)} aria-label={t('lookAt', { body: one.body })}>{t('look')}</a>
                    </p>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the sessions brought, beside the draft of an agreement: what is open, what was decided, and who was not heard yet. */
export function MaterialSection({ slug, agreementId, material, mayDecide }: {
  readonly slug: string
  readonly agreementId: string
  readonly material: { readonly outcomes: readonly OutcomeRead[]; readonly sessions: number; readonly unheard: readonly { readonly id: string; readonly name: string }[] }
  readonly mayDecide: boolean
}) {
  const t = texts('meetings.sessions')
  const { outcomes, sessions, unheard } = material
  const open = outcomes.filter(isOpen)
  const decided = outcomes.filter((one) => !isOpen(one))
  return (
    <section className="stack" aria-labelledby="material">
      <div className="stack stack-xs">
        <h2 id="material">{t('materialTitle')}</h2>
        {sessions === 0 && outcomes.length === 0 ? <p>{t('materialNone')}</p> : outcomes.length === 0 ? <p>{t('materialNothing')}</p> : <><p>{t('materialHelp')}</p><p><strong>{t('materialCounts', { open: open.length })}</strong></p></>}
      </div>
      {open.length > 0 && <OutcomeList slug={slug} outcomes={open} withSession heading="h3" {...(mayDecide ? { makeHref: (id: string) => paths.newCommitment(slug, agreementId, id) } : {})} />}
      {decided.length > 0 && <details><summary>{t('decided', { count: decided.length })}</summary><OutcomeList slug={slug} outcomes={decided} withSession heading="h3" /></details>}
      {unheard.length > 0
        ? <details><summary>{t('unheard', { count: unheard.length })}</summary><ul className="bullets">{unheard.map((one) => <li key={one.id}><a href={paths.partner(slug, one.id)}>{one.name}</a></li>)}</ul></details>
        : sessions > 0 && <p className="small">{t('unheardNone')}</p>}
      {mayDecide && <p><TextLink href={paths.newMeeting(slug, 'partnersessie')} icon="plus">{t('plan')}</TextLink></p>}
    </section>
  )
}

/** What a partner said, above the form that makes an afspraak of it. */
export function OutcomeQuote({ slug, outcome }: { readonly slug: string; readonly outcome: OutcomeRead }) {
  const t = texts('meetings.sessions')
  return (
    <section className="sand stack stack-sm" aria-labelledby="said">
      <h2 id="said" className="h3">{t('fromTitle', { partner: formerPartner(outcome) })}</h2>
      <p><KindTag kind={outcome.kind} /></p>
      <p className="typed">“{outcome.body}”</p>
      <p className="small"><a href={paths.outcome(slug, outcome.id)}>{saidIn(outcome)}</a></p>
    </section>
  )
}

/** From which outcomes an afspraak came; nothing when it was written without. */
export function OutcomeSources({ slug, sources }: { readonly slug: string; readonly sources: readonly OutcomeRead[] }) {
  const t = texts('meetings.sessions')
  if (sources.length === 0) return null
  return (
    <section className="sand stack stack-sm" aria-labelledby="source">
      <h2 id="source" className="h3">{t('sourceTitle')}</h2>
      <ul className="stack stack-sm">
        {sources.map((one) => (
          <li key={one.id}>
            <span className="typed">“{one.body}”</span><br />
            <a href={paths.outcome(slug, one.id)}>{t('source', { kind: t(`kinds.${one.kind}`), partner: formerPartner(one), day: formatDay(one.heldOn, currentLocale()) })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
