import 'server-only'
import { answerWith } from '@/lib/platform/requests/follow'
import { DomainError, notFound } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'
import { inCommons, type CommonsContext } from '@/lib/platform/tenancy/commons'
import { readCommonsToken } from '@/lib/platform/tenancy/commons-token'
import type { CommonsTx } from '@/lib/platform/tenancy/envelope'
import { openByToken } from './open-by-token'

/** Reads what a link to the commons opens. One that was not made here opens nothing: 404, and after many of them 429. */
export async function readCommonsPage<T>(token: string, work: (tx: CommonsTx, ctx: CommonsContext, id: string) => Promise<T>): Promise<T | undefined> {
  await requestLocale()
  try {
    return await openByToken(async () => {
      const id = readCommonsToken(token)
      if (!id) throw notFound()
      return inCommons((tx, ctx) => work(tx, ctx, id))
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    answerWith(error.kind === 'not_found' ? 404 : error.kind === 'unavailable' ? 503 : 429)
    return undefined
  }
}
