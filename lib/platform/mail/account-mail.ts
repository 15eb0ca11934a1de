import 'server-only'
import { after } from 'next/server'
import { env } from '@/lib/platform/env'
import type { Locale } from '@/lib/platform/i18n/messages'
import { translator } from '@/lib/platform/i18n/translator'
import { log } from '@/lib/platform/log'
import { renderLetter } from './layout'
import { sendMail } from './send'

// Mails about an account: a link to confirm something, or a notice that something changed, which whoever did not do it
// must hear of.

export type AccountLetter =
  | 'confirm' | 'newEmail' | 'emailChanged' | 'factorAdded' | 'factorRemoved' | 'codeUsed' | 'passkeyAdded' | 'passkeyRemoved' | 'organisationChanged' | 'resetRequested' | 'resetAsked' | 'resetDone'

export function accountMail(letter: AccountLetter, { path, locale }: { path: string; locale: Locale }) {
  const t = translator(locale, 'mail')
  return renderLetter({
    locale,
    subject: t(`account.${letter}.subject`),
    heading: t(`account.${letter}.subject`),
    paragraphs: [t(`account.${letter}.intro`), t(`account.${letter}.more`)],
    link: { label: t(`account.${letter}.button`), href: new URL(path, env().APP_URL).href },
    closing: t('closing'),
  })
}

/** Sends it after the answer, so that how long an answer takes does not tell whether there was a mail. */
export function mailAfterwards(letter: AccountLetter, prepare: () => Promise<{ to: string; path: string } | undefined>, locale: Locale): void {
  after(async () => {
    try {
      const mail = await prepare()
      if (mail) await sendMail({ to: mail.to, ...accountMail(letter, { path: mail.path, locale }) })
    } catch (error) {
      log.error({ code: (error as { code?: string }).code ?? 'unknown' }, 'account mail was not sent')
    }
  })
}
