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
    { kind: 'textarea', name: 'reason', label: t('invite.reason'), hint: t('invite.reasonHint'), rows: 3, maxLength: INVITING_LIMITS.reason, optional: true, guard: true },
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
  const locale = currentLocale()
  const open = invitations.find((one) => !one.withdrawnAt)
  if (invitations.length === 0 && !may) return null
  return (
    <section className="stack" aria-labelledby="invitation">
      <h2 id="invitation">{t('invite.title')}</h2>
      {invitations.length === 0 && <p className="subtle">{t('invite.none')}</p>}
      <ul className="stack stack-sm">
        {invitations.map((one) => (
          <li key={one.id} className="stack stack-xs">
            <p><strong>{t('invite.askedBy', { day: formatDay(dayOf(one.invitedAt), locale), who: formerName({ byName: one.inviterName, hasLeft: one.inviterHasLeft }) })}</strong> {t(`invite.ways.${one.way}`)}</p>
            <p>
              {one.answer ? t('invite.said', { answer: t(`invite.answers.${one.answer.kind}`), day: formatDay(dayOf(one.answer.answeredAt), locale) }) : one.withdrawnAt ? t('invite.withdrawn') : t('invite.waiting', { day: formatDay(one.answerBy, locale) })}
              {one.answer?.reason && <span className="typed"> {one.answer.reason}</span>}
            </p>
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
