import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { requireAdministrator, type Administrator } from '@/lib/platform/auth/administrators'
import { answerWith } from '@/lib/platform/requests/follow'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'
import { log } from '@/lib/platform/log'
import { asDomainError } from '@/lib/platform/tenancy/transaction'
import type { Refusal } from './read-page'

export type AdministrationRead<T> =
  | { readonly ok: true; readonly by: Administrator; readonly data: T }
  | { readonly ok: false; readonly slug: ''; readonly refusal: Refusal }

/**
 * Reads everything that a page of the administration shows. Whoever is no administrator, signed in or not, gets what
 * anybody gets for a page that does not exist.
 */
export async function readAdministration<T>(returnTo: string, work: (by: Administrator) => Promise<T>): Promise<AdministrationRead<T>> {
  await requestLocale()
  try {
    const by = await requireAdministrator(returnTo)
    if (!by) throw new DomainError('not_found', 'not_found')
    return { ok: true, by, data: await work(by) }
  } catch (failure) {
    const error = asDomainError(failure)
    if (!(error instanceof DomainError)) {
      unstable_rethrow(error)
      throw error
    }
    answerWith(error.kind === 'unavailable' ? 503 : 404)
    log.info({ outcome: error.kind, code: error.code }, 'page of the administration refused')
    return { ok: false, slug: '', refusal: { code: error.code, params: error.params } }
  }
}
