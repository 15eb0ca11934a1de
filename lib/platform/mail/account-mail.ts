import 'server-only'
import { env } from '@/lib/platform/env'
import type { Locale } from '@/lib/platform/i18n/messages'
import { translator } from '@/lib/platform/i18n/translator'
import { mailPatiently } from './afterwards'
import { renderLetter } from './layout'

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

/** Sends it after the answer. `prepare` says to whom, and where its link goes; nothing when there is nobody to write to. */
export function mailAfterwards(letter: AccountLetter, prepare: () => Promise<{ to: string; path: string } | undefined>, locale: Locale): void {
  mailPatiently(letter, async () => {
    const prepared = await prepare()
    return prepared && { to: prepared.to, ...accountMail(letter, { path: prepared.path, locale }) }
  })
}
