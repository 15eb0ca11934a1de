import 'server-only'
import type { Locale } from '@/lib/platform/i18n/messages'
import { mailAfterwards } from '@/lib/platform/mail/account-mail'
import { paths } from '@/lib/platform/paths'
import { emailOf } from './accounts'
import { factorsOf, hasFactor } from './factors'
import { dropRecoveryCodes } from './recovery-codes'
import { findSession } from './session'
import { endSessionsOf, forgetFactor } from './sessions'

/**
 * A passkey or an organisation account came or went. Everywhere else this account has to sign in anew, and its person
 * hears of it. Who has no second factor left has no codes that stand in for one either, and has shown none.
 */
export async function afterWayInChanged(userId: string, letter: 'passkeyAdded' | 'passkeyRemoved' | 'organisationChanged', locale: Locale): Promise<void> {
  const session = await findSession()
  const isOwn = session?.userId === userId
  if (!hasFactor(await factorsOf(userId))) {
    await dropRecoveryCodes(userId)
    if (isOwn) await forgetFactor(session.id)
  }
  await endSessionsOf(userId, isOwn ? { except: session.id } : {})
  mailAfterwards(letter, async () => {
    const to = await emailOf(userId)
    return to === undefined ? undefined : { to, path: paths.passkeys }
  }, locale)
}
