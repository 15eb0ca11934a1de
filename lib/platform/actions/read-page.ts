import 'server-only'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import { DomainError, FactorNeeded, SignInNeeded } from '@/lib/platform/errors/domain-error'
import type { ErrorParams } from '@/lib/platform/errors/domain-error'
import { answerWith, REQUEST_ID_HEADER } from '@/lib/platform/requests/follow'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { logFailure } from '@/lib/platform/errors/log-failure'
import { addressFormally, requestLocale } from '@/lib/platform/i18n/request'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { isSpokenToFormally, withMember, type MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { TransactionKind } from '@/lib/platform/tenancy/connection'
import { asDomainError } from '@/lib/platform/tenancy/transaction'
import { typedTexts } from './typed-text'

/** Why a page shows something else than what was asked. */
export interface Refusal {
  readonly code: ErrorCode
  readonly params: ErrorParams
  /** What was typed in a form that this page answers, so that it can be kept. */
  readonly typed?: readonly string[]
  /** Where to sign in and come back. */
  readonly signInPath?: string
}

export type PageRead<T> =
  | { readonly ok: true; readonly ctx: MemberContext; readonly data: T }
  | { readonly ok: false; readonly slug: string; readonly refusal: Refusal }

/**
 * Reads everything a workspace page shows, in one transaction. Who is not signed in goes to the sign-in page and comes
 * back; a refusal is a value that the page shows: a stranger's is a 404, the same as for a coalition that does not exist.
 * The database refuses every write in it, unless the page says that opening it is an answer in itself.
 */
export async function readPage<T>(
  slug: string, returnTo: string, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<T>, { readsOnly = true }: TransactionKind = {},
): Promise<PageRead<T>> {
  // Asked here for everything that the page shows.
  await requestLocale()
  try {
    const read = await withMember(slug, async (tx, ctx) => ({ ctx, data: await work(tx, ctx) }), { readsOnly })
    if (isSpokenToFormally(read.ctx.actor.role)) addressFormally()
    return { ok: true, ...read }
  } catch (failure) {
    const error = asDomainError(failure)
    if (!(error instanceof DomainError)) {
      // What Next throws to itself goes on its way.
      unstable_rethrow(error)
      const reference = newId().slice(-12)
      logFailure(error, { reference, method: 'GET', path: returnTo, requestId: (await headers()).get(REQUEST_ID_HEADER) })
      answerWith(500)
      return { ok: false, slug, refusal: { code: 'unexpected', params: { reference } } }
    }
    const typed = typedTexts()
    const wayIn = error instanceof SignInNeeded ? paths.signIn(returnTo) : error instanceof FactorNeeded ? paths.secondStep(returnTo) : undefined
    if (wayIn) {
      if (typed.length === 0) redirect(wayIn)
      return { ok: false, slug, refusal: { code: error instanceof FactorNeeded ? error.code : 'signed_out', params: {}, typed, signInPath: wayIn } }
    }
    if (error.kind === 'not_found') answerWith(404)
    else if (error.kind === 'unavailable') answerWith(503)
    log.info({ outcome: error.kind, code: error.code }, 'page refused')
    return { ok: false, slug, refusal: { code: error.code, params: error.params, typed } }
  }
}
