import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { requestAddress, takeTry } from '@/lib/platform/auth/limits'
import { DomainError, InvalidInput, ruleBroken } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'
import { log } from '@/lib/platform/log'
import { inCommons, type CommonsContext } from '@/lib/platform/tenancy/commons'
import type { CommonsTx } from '@/lib/platform/tenancy/envelope'
import { inputOf, TRAP_FIELD, valuesOf } from './form-data'
import type { FormState } from './form-state'
import { asProblem, asState } from './refusals'

interface PublicActionParts<S extends z.ZodType, R> {
  readonly name: string
  readonly schema: S
  readonly command: (tx: CommonsTx, ctx: CommonsContext, input: z.output<S>) => Promise<R>
  /** Where to go when it is done. */
  readonly then: (result: R) => string
}

/**
 * What `coalitionAction` is for members, for anybody: no session, no coalition, the commons only. So often per address,
 * and not for what fills in every field that it finds. A form with mistakes costs no try: only what would be kept does.
 */
export function publicAction<S extends z.ZodType, R>({ name, schema, command, then }: PublicActionParts<S, R>): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const values = valuesOf(form)
    const locale = await requestLocale()
    let next: string
    try {
      if (values[TRAP_FIELD]) throw ruleBroken('only_for_people')
      const input = schema.safeParse(inputOf(values))
      if (!input.success) throw new InvalidInput(input.error.issues.map(asProblem))
      const allowed = await takeTry('public_form', { address: await requestAddress() })
      if (!allowed.ok) throw ruleBroken('too_many_tries', { minutes: allowed.minutes })
      next = then(await inCommons((tx, ctx) => command(tx, ctx, input.data)))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      log.info({ action: name, outcome: error.kind, code: error.code }, 'write refused')
      return asState(error, values, locale)
    }
    log.info({ action: name, outcome: 'done' }, 'write')
    redirect(next)
  }
}
