import 'server-only'
import { dayOf } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { formatDay } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import type { Job } from '@/lib/platform/jobs/outbox'
import { renderLetter } from '@/lib/platform/mail/layout'
import { sendMail } from '@/lib/platform/mail/send'
import { paths } from '@/lib/platform/paths'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { readPartnerInvitationMail } from './queries'
import { canAnswer } from './rules'
import { MAIL_PARTNER_INVITATION } from './types'

/** Mails a partner what it is asked, with the link to answer; not any more when it was withdrawn meanwhile. */
const mailInvitation: Job = {
  topic: MAIL_PARTNER_INVITATION,
  run: async (ctx, id) => {
    const { invitation, email } = await inCoalition(ctx, (tx) => readPartnerInvitationMail(tx, ctx, id))
    if (!email || !invitation.linkId || !canAnswer(invitation, dayOf(ctx.now)).can) return
    const t = translator('nl', 'mail')
    const href = new URL(paths.answerInvitation(makeLinkToken(ctx.coalition.id, invitation.linkId)), env().APP_URL).href
    await sendMail({
      to: email,
      ...renderLetter({
        locale: 'nl',
        subject: t('partnerInvitation.subject', { coalition: ctx.coalition.name }),
        heading: t('partnerInvitation.heading', { partner: invitation.partnerName }),
        paragraphs: [t('partnerInvitation.intro', { who: invitation.inviterName, coalition: ctx.coalition.name }), t('partnerInvitation.link', { day: formatDay(invitation.answerBy, 'nl') })],
        link: { label: t('partnerInvitation.button'), href },
        closing: t('closing'),
      }),
    })
  },
}

export const invitingJobs: readonly Job[] = [mailInvitation]
