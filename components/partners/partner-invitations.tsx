import { ActionForm, type FormAction } from '@/components/forms/action-form'
import type { FieldSpec } from '@/components/forms/field-spec'
import { formText } from '@/components/forms/form-text'
import { formerName } from '@/components/members/former-name'
import { ButtonLink } from '@/components/ui/button'
import { INVITING_LIMITS } from '@/lib/goals/inviting/schema'
import { ANSWERS, type PartnerInvitationRead } from '@/lib/goals/inviting/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** The answer to an invitation: three ways to say it, and why. */
export function answerFields(): FieldSpec[] {
  const t = texts('partners')
  return [
    { kind: 'radio', name: 'kind', label: t('invite.answer'), options: ANSWERS.map((kind) => ({ value: kind, label: t(`invite.answers.${kind}`) })) },
    { kind: 'textarea', name: 'reason', label: t('invite.reason'), hint: t('invite.reasonHint'), rows: 3, maxLength: INVITING_LIMITS.reason, optional: 'sometimes', guard: true },
  ]
}

/** What was asked of a partner. */
export function InvitationFacts({ invitation: { whyYou, hours, gains, firstOn, answerBy } }: { invitation: PartnerInvitationRead }) {
  const t = texts('partners')
  const locale = currentLocale()
  const facts = [
    [t('invite.whyYou'), whyYou], [t('invite.hours'), t('offer.hoursSaid', { count: hours })], [t('invite.gains'), gains],
    [t('invite.firstOn'), firstOn && formatDay(firstOn, locale)], [t('invite.answerBy'), formatDay(answerBy, locale)],
  ] as const
  return <dl className="facts">{facts.map(([label, text]) => text && <div key={label}><dt>{label}</dt><dd className="typed">{text}</dd></div>)}</dl>
}

/** When and how a partner was asked, and by whom. */
function Asked({ invitation: { invitedAt, inviterName, inviterHasLeft, way } }: { invitation: PartnerInvitationRead }) {
  const t = texts('partners')
  return <p><strong>{t('invite.askedBy', { day: formatDay(dayOf(invitedAt), currentLocale()), who: formerName({ byName: inviterName, hasLeft: inviterHasLeft }) })}</strong> {t(`invite.ways.${way}`)}</p>
}

/** What a partner said, with why; or how long it can still say something. */
function Said({ invitation: { answer, withdrawnAt, answerBy } }: { invitation: PartnerInvitationRead }) {
  const t = texts('partners')
  const locale = currentLocale()
  return (
    <p>
      {answer ? t('invite.said', { answer: t(`invite.answers.${answer.kind}`), day: formatDay(dayOf(answer.answeredAt), locale) }) : withdrawnAt ? t('invite.withdrawn') : t('invite.waiting', { day: formatDay(answerBy, locale) })}
      {answer?.reason && <span className="typed"> {answer.reason}</span>}
    </p>
  )
}

/** What was asked in somebody's name: of which partner, what it said, and what was asked. */
export function OwnInvitations({ invitations, hrefOf }: { readonly invitations: readonly PartnerInvitationRead[]; readonly hrefOf: ((partnerId: string) => string) | null }) {
  return (
    <ul className="stack stack-xl">
      {invitations.map((one) => (
        <li key={one.id} className="sheet sheet-tight stack stack-sm">
          <h2 className="h3">{hrefOf ? <a href={hrefOf(one.partnerId)}>{one.partnerName}</a> : one.partnerName}</h2>
          <Said invitation={one} />
          <Asked invitation={one} />
          <InvitationFacts invitation={one} />
        </li>
      ))}
    </ul>
  )
}

interface PartnerInvitationsProps {
  readonly slug: string
  readonly partnerId: string
  readonly invitations: readonly PartnerInvitationRead[]
  /** For who may ask: where one asks, where an answer is written down, and how it is taken back. */
  readonly may: { readonly askHref: string; readonly answerHref: string; readonly withdraw: FormAction } | null
}

/** How a partner was asked to take part, and what it said. */
export function PartnerInvitations({ slug, partnerId, invitations, may }: PartnerInvitationsProps) {
  const t = texts('partners')
  const open = invitations.find((one) => !one.withdrawnAt)
  if (invitations.length === 0 && !may) return null
  return (
    <section className="stack" aria-labelledby="invitation">
      <h2 id="invitation">{t('invite.title')}</h2>
      {invitations.length === 0 && <p className="subtle">{t('invite.none')}</p>}
      <ul className="stack stack-sm">
        {invitations.map((one) => (
          <li key={one.id} className="stack stack-xs">
            <Asked invitation={one} />
            <Said invitation={one} />
          </li>
        ))}
      </ul>
      {may && (
        <div className="cluster">
          <ButtonLink href={may.askHref} look="secondary">{t(open ? 'invite.again' : 'invite.ask')}</ButtonLink>
          {open && <ButtonLink href={may.answerHref} look="secondary">{t('invite.record')}</ButtonLink>}
        </div>
      )}
      {may && open && !open.answer && <ActionForm action={may.withdraw} text={formText(t('invite.withdraw'))} look="text" fields={[]} hidden={{ coalition: slug, partnerId }} />}
    </section>
  )
}
