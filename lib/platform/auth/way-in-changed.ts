import 'server-only'
import type { Locale } from '@/lib/platform/i18n/messages'
import { mailAfterwards } from '@/lib/platform/mail/account-mail'
import { paths } from '@/lib/platform/paths'
import { factorsOf, hasFactor } from './factors'
import { letterTo } from './letter-to'
import { dropRecoveryCodes } from './recovery-codes'
import { findSession } from './session'
import { endSessionsOf, forgetFactor } from './sessions'

/**
 * What follows for an account whose ways in changed: everywhere else it has to sign in anew. Who has no second factor left
 * has no codes that stand in for one either, and has shown none; the mail with a link stays a way in, of everybody.
 * @param own the session of who did it, when that is their own account
 */
export async function settleWaysIn(userId: string, own: string | undefined): Promise<void> {
  if (!hasFactor(await factorsOf(userId))) {
    await dropRecoveryCodes(userId)
    if (own !== undefined) await forgetFactor(own)
  }
  await endSessionsOf(userId, own === undefined ? {} : { except: own })
}

/** A passkey or an organisation account came or went: the same, and its person hears of it. */
export async function afterWayInChanged(userId: string, letter: 'passkeyAdded' | 'passkeyRemoved' | 'organisationChanged', locale: Locale): Promise<void> {
  const session = await findSession()
  await settleWaysIn(userId, session?.userId === userId ? session.id : undefined)
  mailAfterwards(letter, () => letterTo(userId, paths.passkeys), locale)
}
