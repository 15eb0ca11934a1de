import 'server-only'
import { readPartnerContact } from '@/lib/partners/queries'
import { env } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n/translator'
import type { Job } from '@/lib/platform/jobs/outbox'
import { renderLetter } from '@/lib/platform/mail/layout'
import { sendMail } from '@/lib/platform/mail/send'
import { paths } from '@/lib/platform/paths'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { readSigningRequest } from './queries'
import { SIGNING_LINK_DAYS } from './rules'
import { MAIL_SIGNING_LINK } from './types'

/** Mails a partner's contact the link to read and sign. Signing cannot start for a partner without an address. */
const mailSigningLink: Job = {
  topic: MAIL_SIGNING_LINK,
  async run(ctx, requestId) {
    const { request, contact } = await inCoalition(ctx, async (tx) => {
      const found = await readSigningRequest(tx, ctx, requestId)
      return { request: found, contact: await readPartnerContact(tx, ctx, found.partnerId) }
    })
    if (!contact.contactEmail) return
    const t = translator('nl', 'mail')
    const href = new URL(paths.sign(makeLinkToken(ctx.coalition.id, request.linkId)), env().APP_URL).href
    await sendMail({
      to: contact.contactEmail,
      ...renderLetter({
        locale: 'nl',
        subject: t('signing.subject', { coalition: ctx.coalition.name }),
        heading: t('signing.heading', { partner: contact.name }),
        paragraphs: [t('signing.intro', { coalition: ctx.coalition.name }), t('signing.link', { days: SIGNING_LINK_DAYS })],
        link: { label: t('signing.button'), href },
        closing: t('closing'),
      }),
    })
  },
}

export const agreementJobs: readonly Job[] = [mailSigningLink]
