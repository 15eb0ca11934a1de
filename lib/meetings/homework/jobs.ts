import 'server-only'
import { emailOf } from '@/lib/platform/auth/accounts'
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
import { remindHomework } from './commands'
import { ASSIGNMENTS } from './definitions'
import { readHomeworkMail } from './queries'
import { MAIL_HOMEWORK, MAIL_HOMEWORK_REMINDER, REMIND_HOMEWORK } from './types'

/** Mails what was set, with the link to hand it in; nothing when it was handed in or taken back meanwhile, or the day is past. */
const mailOf = (letter: 'homework' | 'homeworkReminder'): Job['run'] => async (ctx, id) => {
  const read = await inCoalition(ctx, (tx) => readHomeworkMail(tx, ctx, id))
  const email = read?.email ?? (read?.userId ? await emailOf(read.userId) : undefined)
  if (!read?.homework.linkId || !email || read.homework.dueOn < dayOf(ctx.now)) return
  const { assignment, dueOn, linkId } = read.homework
  const t = translator('nl', 'mail')
  const params = { coalition: ctx.coalition.name, title: ASSIGNMENTS[assignment].title, day: formatDay(dueOn, 'nl') }
  await sendMail({
    to: email,
    ...renderLetter({
      locale: 'nl', subject: t(`${letter}.subject`, params), heading: t(`${letter}.heading`, params), paragraphs: [t(`${letter}.intro`, params), t('homework.link')],
      link: { label: t('homework.button'), href: new URL(paths.handIn(makeLinkToken(ctx.coalition.id, linkId)), env().APP_URL).href },
      closing: t('closing'),
    }),
  })
}

export const homeworkJobs: readonly Job[] = [
  { topic: MAIL_HOMEWORK, run: mailOf('homework') },
  { topic: MAIL_HOMEWORK_REMINDER, run: mailOf('homeworkReminder') },
  { topic: REMIND_HOMEWORK, isNightly: true, run: async (ctx) => { await inCoalition(ctx, (tx) => remindHomework(tx, ctx)) } },
]
