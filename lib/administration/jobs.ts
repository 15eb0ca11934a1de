import 'server-only'
import { readAccount } from '@/lib/members/queries'
import { emailOf } from '@/lib/platform/auth/accounts'
import { env } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n/translator'
import type { Job } from '@/lib/platform/jobs/outbox'
import { renderLetter } from '@/lib/platform/mail/layout'
import { sendMail } from '@/lib/platform/mail/send'
import { paths } from '@/lib/platform/paths'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { MAIL_FIRST_COORDINATOR } from './types'

/** Tells the first coordinator where to sign in. The link leads to the sign-in page, so it does not expire and opens nothing by itself. */
const mailFirstCoordinator: Job = {
  topic: MAIL_FIRST_COORDINATOR,
  async run(ctx, membershipId) {
    const account = await inCoalition(ctx, (tx) => readAccount(tx, ctx, membershipId))
    const to = account && (await emailOf(account.userId))
    if (!to) return
    const t = translator('nl', 'administration')
    const coalition = ctx.coalition.name
    await sendMail({
      to,
      ...renderLetter({
        locale: 'nl',
        subject: t('mail.subject', { coalition }),
        heading: t('mail.heading', { coalition }),
        paragraphs: [t('mail.intro'), t('mail.signIn')],
        link: { label: t('mail.button'), href: new URL(paths.signIn(paths.workspace(ctx.coalition.slug)), env().APP_URL).href },
        closing: translator('nl', 'mail')('closing'),
      }),
    })
  },
}

export const administrationJobs: readonly Job[] = [mailFirstCoordinator]
