import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { DomainError, InvalidInput } from '@/lib/platform/errors/domain-error'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { requestLocale } from '@/lib/platform/i18n/request'
import { log } from '@/lib/platform/log'
import { enterByLink, type LinkContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { LinkVerb } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { inputOf, valuesOf } from './form-data'
import type { FormState } from './form-state'
import { openByToken } from './open-by-token'
import { asProblem, asState } from './refusals'

interface LinkActionParts<S extends z.ZodType, R> {
  readonly name: string
  readonly verb: LinkVerb
  readonly schema: S
  /** Refusals after which the page of the link is read again: what it showed is not so any more. */
  readonly pageSays?: { readonly codes: readonly ErrorCode[]; readonly page: (token: string) => string }
  readonly command: (tx: CoalitionTx, ctx: LinkContext, input: z.output<S>) => Promise<R>
  /** Where to go when it is done; what must wait for the commit, such as opening a session, happens here too. */
  readonly then: (token: string, result: R, ctx: LinkContext) => string | Promise<string>
}

/** What `coalitionAction` is for members, for somebody with a personal link: the token in the form opens one thing. */
export function linkAction<S extends z.ZodType, R>({ name, verb, schema, pageSays, command, then }: LinkActionParts<S, R>): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const values = valuesOf(form)
    const token = String(values.token ?? '')
    const locale = await requestLocale()
    let next: string
    try {
      const ctx = await openByToken(() => enterByLink(token, verb))
      const result = await inCoalition(ctx, async (tx) => {
        const input = schema.safeParse(inputOf(values))
        if (!input.success) throw new InvalidInput(input.error.issues.map(asProblem))
        return command(tx, ctx, input.data)
      })
      next = await then(token, result, ctx)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      log.info({ action: name, outcome: error.kind, code: error.code }, 'write refused')
      if (pageSays?.codes.includes(error.code)) revalidatePath(pageSays.page(token))
      return asState(error, values, locale)
    }
    log.info({ action: name, outcome: 'done' }, 'write')
    redirect(next)
  }
}
