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

/** To whom such a mail goes, where its link leads, and whether it says "u". */
export interface AccountMail {
  readonly to: string
  readonly path: string
  readonly isFormal: boolean
}

export function accountMail(letter: AccountLetter, { path, locale, isFormal }: { path: string; locale: Locale; isFormal: boolean }) {
  const t = translator(locale, 'mail', isFormal)
  return renderLetter({
    locale,
    subject: t(`account.${letter}.subject`),
    heading: t(`account.${letter}.subject`),
    paragraphs: [t(`account.${letter}.intro`), t(`account.${letter}.more`)],
    link: { label: t(`account.${letter}.button`), href: new URL(path, env().APP_URL).href },
    closing: t('closing'),
  })
}

/** Sends it after the answer. `prepare` gives nothing when there is nobody to write to. */
export function mailAfterwards(letter: AccountLetter, prepare: () => Promise<AccountMail | undefined>, locale: Locale): void {
  mailPatiently(letter, async () => {
    const prepared = await prepare()
    return prepared && { to: prepared.to, ...accountMail(letter, { ...prepared, locale }) }
  })
}
