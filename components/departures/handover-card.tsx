import type { ReactNode } from 'react'
import { formerPartner } from '@/components/members/former-name'
import type { HandoverContent } from '@/lib/departures/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { SIGNAL_THEMES } from '@/lib/signals/types'

function Part({ id, title, lines }: { id: string; title: string; lines: readonly ReactNode[] }) {
  return (
    <section className="stack stack-sm" aria-labelledby={id}>
      <h2 id={id} className="h3">{title}</h2>
      {lines.length === 0 ? <p className="subtle">{texts('departures')('card.none')}</p> : <ul className="stack stack-sm">{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>}
    </section>
  )
}

/** Open loops and promises, with the days that were promised. Prints as one page. */
export function HandoverCard({ slug, content }: { slug: string; content: HandoverContent }) {
  const t = texts('departures.card')
  const locale = currentLocale()
  const themes = texts('signals')
  const day = (value: string) => formatDay(value, locale)
  const theme = (code: string) => { const known = SIGNAL_THEMES.find((one) => one === code); return known ? themes(`themes.${known}`) : code }
  const goalStatus = texts('goals')
  const roles = texts('roleNames')
  return (
    <div className="sheet stack stack-xl">
      <Part id="card-signals" title={t('signals')} lines={content.signals.map((one) => <><a href={paths.signal(slug, one.id)}>{theme(one.theme)}</a>, {t('promisedFor', { day: day(one.day) })}</>)} />
      <Part id="card-contributions" title={t('contributions')} lines={content.contributions.map((one) => <><a href={paths.contribution(slug, one.id)}>{one.by}</a>, {t('promisedFor', { day: day(one.day) })}</>)} />
      <Part id="card-requests" title={t('requests')} lines={content.requests.map((one) => `${one.title}, ${t('neededBy', { day: day(one.day) })}: ${one.talkFirst ? t('talkFirst') : t('noAnswer')}`)} />
      <Part
        id="card-goals" title={t('goals')}
        lines={content.goals.map((one) => <><a href={paths.goal(slug, one.id)}>{one.title}</a>: {one.owner}, {t('byDay', { day: day(one.day) })}{one.status === 'CANDIDATE' ? ` (${goalStatus('statuses.CANDIDATE').toLowerCase()})` : ''}</>)}
      />
      <Part id="card-actions" title={t('actions')} lines={content.actions.map((one) => `${one.what}: ${one.owner}, ${t('byDay', { day: day(one.day) })}`)} />
      <Part
        id="card-agreements" title={t('agreements')}
        lines={content.agreements.map((one) => <><a href={paths.agreement(slug, one.id)}>{one.title}</a>{one.version ? ` (${t('version', { number: one.version, standing: one.isInForce ? 'inForce' : 'round' })})` : ''}: {t('signed', { signed: one.signed, requested: one.requested })}{one.waiting.length > 0 ? `; ${t('notSigned', { names: one.waiting.join(', ') })}` : ''}</>)}
      />
      <Part
        id="card-mandated" title={t('mandated')}
        lines={content.mandated.map((one) => <><a href={paths.agreement(slug, one.id)}>{one.title}</a>: {t('underMandate', { partner: formerPartner({ partnerName: one.partner, partnerHasLeft: one.partnerHasLeft }), signer: one.signer, of: one.mandateOf, day: day(one.day), standing: one.signerHasLeft ? 'signerLeft' : one.isOver ? 'over' : 'holds' })}</>)}
      />
      <Part id="card-promises" title={t('promises')} lines={content.promises.map((one) => `${formerPartner({ partnerName: one.partner, partnerHasLeft: one.partnerHasLeft ?? false })}: ${one.what} (${t('forWhom', { who: one.forWhom })})`)} />
      <Part
        id="card-invitations" title={t('invitations')}
        lines={content.invitations.map((one) => <><a href={paths.invitation(slug, one.id)}>{roles(one.role)}{one.partner ? `, ${one.partner}` : ''}</a>: {t('sentBy', { name: one.by, day: day(one.day) })}</>)}
      />
      <Part id="card-coordinators" title={t('coordinators')} lines={content.coordinators} />
    </div>
  )
}
