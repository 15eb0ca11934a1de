import 'server-only'
import { answerWith } from '@/lib/platform/errors/answer-status'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'
import { enterByLink, type LinkContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { LinkVerb } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'

/** Reads what a personal link opens, in one transaction. A link that is forged, expired or withdrawn opens nothing: 404. */
export async function readLinkPage<T>(
  token: string, verb: LinkVerb, work: (tx: CoalitionTx, ctx: LinkContext) => Promise<T>,
): Promise<{ readonly ctx: LinkContext; readonly data: T } | undefined> {
  await requestLocale()
  try {
    const ctx = await enterByLink(token, verb)
    return { ctx, data: await inCoalition(ctx, (tx) => work(tx, ctx)) }
  } catch (error) {
    if (!(error instanceof DomainError && error.kind === 'not_found')) throw error
    answerWith(404)
    return undefined
  }
}
