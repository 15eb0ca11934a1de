import 'server-only'
import { answerWith } from '@/lib/platform/requests/follow'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'
import { enterByLink, type LinkContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { LinkVerb } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { openByToken } from './open-by-token'

/** Reads what a personal link opens, in one transaction. A link that is forged, expired or withdrawn opens nothing: 404, and after many of them 429. */
export async function readLinkPage<T>(
  token: string, verb: LinkVerb, work: (tx: CoalitionTx, ctx: LinkContext) => Promise<T>,
): Promise<{ readonly ctx: LinkContext; readonly data: T } | undefined> {
  await requestLocale()
  try {
    const ctx = await openByToken(() => enterByLink(token, verb))
    return { ctx, data: await inCoalition(ctx, (tx) => work(tx, ctx), { readsOnly: true }) }
  } catch (error) {
    if (!(error instanceof DomainError && (error.kind === 'not_found' || error.code === 'too_many_tries'))) throw error
    answerWith(error.kind === 'not_found' ? 404 : 429)
    return undefined
  }
}
