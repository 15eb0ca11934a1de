import 'server-only'
import type { AccountMail } from '@/lib/platform/mail/account-mail'
import { isAlderman } from '@/lib/platform/tenancy/context'
import { emailOf } from './accounts'

/** A mail about this account to its own address, or to another one of its person, in the words that fit them. Nothing when it has none. */
export async function letterTo(userId: string, path: string, address?: string): Promise<AccountMail | undefined> {
  const to = address ?? (await emailOf(userId))
  return to === undefined ? undefined : { to, path, isFormal: await isAlderman(userId) }
}
