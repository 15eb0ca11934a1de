import 'server-only'
import { readPartnerContact } from '@/lib/partners/queries'
import { dayOf } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { formatDay } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import type { Job } from '@/lib/platform/jobs/outbox'
import { renderLetter } from '@/lib/platform/mail/layout'
import { sendMail } from '@/lib/platform/mail/send'
import { paths } from '@/lib/platform/paths'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import type { JobContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { askLandings } from './landing/commands'
import { ASK_LANDINGS } from './landing/types'
import { readSigningRequest } from './queries'
import { remindDue } from './round/commands'
import { readReminder } from './round/queries'
import type { RequestRow } from './round/store'
import { MAIL_REPLY_ANSWERED, MAIL_SIGNING_LINK, MAIL_SIGNING_REMINDER, REMIND_SIGNATORIES } from './types'

type Letter = 'signing' | 'signingReminder' | 'signingAnswered'

/** The request that a letter is about; nothing when the letter has no sense any more. */
async function requestFor(tx: CoalitionTx, ctx: JobContext, letter: Letter, requestId: string): Promise<RequestRow | undefined> {
  if (letter === 'signing') {
    const request = await readSigningRequest(tx, ctx, requestId)
    return request.isWithdrawn ? undefined : request
  }
  const reminder = await readReminder(tx, ctx, requestId)
  // An answer is always a letter, but to who signed meanwhile: they have read it.
  const isDue = letter === 'signingAnswered' ? reminder?.standing !== 'SIGNED' : reminder?.standing === 'LATE' || reminder?.standing === 'WAITING'
  return isDue ? reminder : undefined
}

/**
 * Mails a partner's contact the link to read and sign. Signing cannot start for a partner without an address.
 * @param letter the first time, the reminder, or that what it asked was answered
 */
const mailing = (letter: Letter): Job['run'] => async (ctx, requestId) => {
  const { request, contact } = await inCoalition(ctx, async (tx) => {
    const found = await requestFor(tx, ctx, letter, requestId)
    return { request: found, contact: found && await readPartnerContact(tx, ctx, found.partnerId) }
  })
  if (!request || !contact?.contactEmail) return
  const t = translator('nl', 'mail')
  const href = new URL(paths.sign(makeLinkToken(ctx.coalition.id, request.linkId)), env().APP_URL).href
  await sendMail({
    to: contact.contactEmail,
    ...renderLetter({
      locale: 'nl',
      subject: t(`${letter}.subject`, { coalition: ctx.coalition.name }),
      heading: t(`${letter}.heading`, { partner: contact.name }),
      paragraphs: [t(`${letter}.intro`, { coalition: ctx.coalition.name }), t('signing.link', { day: formatDay(dayOf(request.linkExpiresAt), 'nl') })],
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
  { topic: MAIL_REPLY_ANSWERED, run: mailing('signingAnswered') },
  remind,
  { topic: ASK_LANDINGS, isNightly: true, run: async (ctx) => { await inCoalition(ctx, (tx) => askLandings(tx, ctx)) } },
]
