import 'server-only'
import { requestAddress, takeTry, triesLeft } from '@/lib/platform/auth/limits'
import { DomainError, ruleBroken } from '@/lib/platform/errors/domain-error'

/**
 * Opens what a token is for. A wrong one counts for the address that it comes from, a right one never does; from an
 * address that is out of tries no token is looked at any more, not a right one either.
 *
 * @param open throws `not_found` when the token opens nothing
 * @throws DomainError rule_broken `too_many_tries`
 */
export async function openByToken<T>(open: () => Promise<T>): Promise<T> {
  const address = await requestAddress()
  const allowed = await triesLeft('token', { address })
  if (!allowed.ok) throw ruleBroken('too_many_tries', { minutes: allowed.minutes })
  try {
    return await open()
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found') await takeTry('token', { address })
    throw error
  }
}
