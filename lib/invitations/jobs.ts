import 'server-only'
import { env } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n/translator'
import type { Job } from '@/lib/platform/jobs/outbox'
import { renderLetter } from '@/lib/platform/mail/layout'
import { sendMail } from '@/lib/platform/mail/send'
import { paths } from '@/lib/platform/paths'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { forgetInvited } from './commands'
import { readInvitationMail } from './queries'
import { INVITATION_DAYS, isExpired } from './rules'
import { FORGET_INVITED, MAIL_INVITATION, MAIL_INVITATION_REMINDER } from './types'

/** Mails the link that works now. The name of the person does not stand in it: a mailbox is read by others too. */
const mailing = (letter: 'invitation' | 'invitationReminder'): Job['run'] => async (ctx, id) => {
  const invitation = await inCoalition(ctx, (tx) => readInvitationMail(tx, ctx, id))
  if (!invitation || invitation.isPartnerGone || isExpired(invitation, ctx.now)) return
  const { email, role, partnerName, invitedBy, isFirst, linkId } = invitation
  const t = translator('nl', 'mail')
  const coalition = ctx.coalition.name
  const who = { coalition, who: invitedBy ?? t('invitation.platform'), role: translator('nl', 'roleNames')(role) }
  await sendMail({
    to: email,
    ...renderLetter({
      locale: 'nl', subject: t(`${letter}.subject`, { coalition }), heading: t(`${letter}.heading`, { coalition }),
      paragraphs: [
        partnerName ? t(`${letter}.introAt`, { ...who, partner: partnerName }) : t(`${letter}.intro`, who), ...(isFirst ? [t('invitation.first')] : []),
        t('invitation.what'), t('invitation.link', { days: INVITATION_DAYS }),
      ],
      link: { label: t('invitation.button'), href: new URL(paths.join(makeLinkToken(ctx.coalition.id, linkId)), env().APP_URL).href },
      closing: t('closing'),
    }),
  })
}

/** Once a night, for every coalition that runs. */
const forget: Job = {
  topic: FORGET_INVITED,
  isNightly: true,
  run: async (ctx) => { await inCoalition(ctx, (tx) => forgetInvited(tx, ctx)) },
}

export const invitationJobs: readonly Job[] = [
  { topic: MAIL_INVITATION, run: mailing('invitation') },
  { topic: MAIL_INVITATION_REMINDER, run: mailing('invitationReminder') },
  forget,
]
