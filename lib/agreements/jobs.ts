import 'server-only'
import { readPartnerContact } from '@/lib/partners/queries'
import { notFound } from '@/lib/platform/errors/domain-error'
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
import { remindDue } from './round/commands'
import { readReminder } from './round/queries'
import { MAIL_SIGNING_LINK, MAIL_SIGNING_REMINDER, REMIND_SIGNATORIES } from './types'

/**
 * Mails a partner's contact the link to read and sign. Signing cannot start for a partner without an address.
 * @param letter the first time, or the reminder; who answered meanwhile gets no reminder
 */
const mailing = (letter: 'signing' | 'signingReminder'): Job['run'] => async (ctx, requestId) => {
  const { request, contact, isAnswered } = await inCoalition(ctx, async (tx) => {
    const found = letter === 'signing' ? await readSigningRequest(tx, ctx, requestId) : undefined
    const reminder = found ? undefined : await readReminder(tx, ctx, requestId)
    const asked = found ?? reminder
    if (!asked) throw notFound()
    return { request: asked, contact: await readPartnerContact(tx, ctx, asked.partnerId), isAnswered: reminder !== undefined && reminder.standing !== 'LATE' && reminder.standing !== 'WAITING' }
  })
  if (!contact.contactEmail || isAnswered) return
  const t = translator('nl', 'mail')
  const href = new URL(paths.sign(makeLinkToken(ctx.coalition.id, request.linkId)), env().APP_URL).href
  await sendMail({
    to: contact.contactEmail,
    ...renderLetter({
      locale: 'nl',
      subject: t(`${letter}.subject`, { coalition: ctx.coalition.name }),
      heading: t(`${letter}.heading`, { partner: contact.name }),
      paragraphs: [t(`${letter}.intro`, { coalition: ctx.coalition.name }), t('signing.link', { days: SIGNING_LINK_DAYS })],
      link: { label: t('signing.button'), href },
      closing: t('closing'),
    }),
  })
}

/** Once a night, for every coalition that runs. */
const remind: Job = {
  topic: REMIND_SIGNATORIES,
  isNightly: true,
  run: async (ctx) => { await inCoalition(ctx, (tx) => remindDue(tx, ctx)) },
}

export const agreementJobs: readonly Job[] = [
  { topic: MAIL_SIGNING_LINK, run: mailing('signing') },
  { topic: MAIL_SIGNING_REMINDER, run: mailing('signingReminder') },
  remind,
]
