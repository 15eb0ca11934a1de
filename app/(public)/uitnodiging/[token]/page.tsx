import { ActionForm } from '@/components/forms/action-form'
import type { FieldSpec } from '@/components/forms/field-spec'
import { formText } from '@/components/forms/form-text'
import { BrokenInvitation } from '@/components/invitations/broken-invitation'
import { PublicPage } from '@/components/layout/public-page'
import { acceptInvitationAction } from '@/lib/invitations/actions'
import { readInvitationByLink } from '@/lib/invitations/queries'
import { choosesName } from '@/lib/members/rules'
import { MEMBER_LIMITS } from '@/lib/members/schema'
import { readLinkPage } from '@/lib/platform/actions/read-link-page'
import { emailOf } from '@/lib/platform/auth/accounts'
import { findSessionUser } from '@/lib/platform/auth/session'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { addressKey } from '@/lib/platform/mail/address'

/** Who invites, for what, and what others will see. Reading it changes nothing: mail scanners open links too. */
export default async function JoinPage({ params }: PageProps<'/uitnodiging/[token]'>) {
  const { token } = await params
  const read = await readLinkPage(token, 'JOIN', readInvitationByLink)
  if (!read) return <BrokenInvitation />
  const { ctx, data: { email, registeredName, role, partnerName, invitedBy, isFirst, expiresAt, isPartnerGone } } = read
  if (isPartnerGone) return <BrokenInvitation why={sayError(await requestLocale(), 'invitations.partner_gone_ask')} />
  const user = await findSessionUser()
  const signedInAs = user ? await emailOf(user.id) : undefined
  const isOther = signedInAs !== undefined && signedInAs !== addressKey(email)
  const t = await requestTexts('invitations.accept')
  const locale = await requestLocale()
  const who = { who: invitedBy ?? texts('invitations')('platform'), role: texts('roleNames')(role).toLowerCase() }
  const chooses = choosesName(role)
  const fields: FieldSpec[] = [
    ...(isFirst ? [{ kind: 'text', name: 'displayName', label: t('firstName'), hint: t('firstNameHint'), autoComplete: 'name', maxLength: MEMBER_LIMITS.name, guard: true } as const] : []),
    ...(chooses ? [{ kind: 'text', name: 'displayName', label: t('name'), hint: t('nameHint'), autoComplete: 'nickname', maxLength: MEMBER_LIMITS.name, guard: true } as const] : []),
    ...(isOther
      ? [{
          kind: 'radio', name: 'account', label: t('account'), hint: t('accountHint'),
          options: [
            { value: 'invited', label: t('invited', { email }), hint: t('invitedHint') }, { value: 'current', label: t('current', { email: signedInAs }), hint: t('currentHint') },
          ],
        } as const]
      : []),
  ]
  return (
    <PublicPage title={t('title')} sameOriginOnly withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm">
          <p className="kicker">{t('title')}</p>
          <h1>{t('heading', { coalition: ctx.coalition.name })}</h1>
          <p className="lead">{partnerName ? t('leadAt', { ...who, partner: partnerName }) : t('lead', who)}</p>
        </div>
        <section className="sand stack stack-sm" aria-labelledby="seen">
          <h2 id="seen" className="h3">{t('seeTitle')}</h2>
          <ul className="stack stack-xs">
            {!chooses && !isFirst && <li>{t('seeName', { name: registeredName })}</li>}
            <li>{t('seeRole', { role: texts('roleNames')(role) })}</li>
            {partnerName && <li>{t('seePartner', { partner: partnerName })}</li>}
          </ul>
          <p>{t(chooses ? 'seeChosen' : 'seeNot')}</p>
          {isFirst && <p>{t('firstStep')}</p>}
        </section>
        <ActionForm
          action={acceptInvitationAction} text={formText(t('submit'))} icon="check" fields={fields}
          initial={{ account: '', ...(isFirst ? { displayName: registeredName } : {}) }} hidden={{ token, ...(isOther ? {} : { account: 'invited' }) }}
        />
        <p className="small subtle">{t('until', { day: formatDay(dayOf(expiresAt), locale, dayOf(ctx.now)) })} {t('refuse')}</p>
      </div>
    </PublicPage>
  )
}
