import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { requireAdministrator, type Administrator } from '@/lib/platform/auth/administrators'
import { DomainError, InvalidInput, notFound, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'
import { log } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { enterForAdministration, type AdministrationContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { inputOf, valuesOf } from './form-data'
import type { FormState } from './form-state'
import { asState, problemsOf } from './refusals'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

interface AdministratorParts<S extends z.ZodType, R, D> {
  /** For the log: capability and operation. */
  readonly name: string
  readonly schema: S
  readonly command: (by: Administrator, input: z.output<S>) => Promise<R>
  /** Asked when the schema refuses: what the command would refuse of the rest. */
  readonly review?: { readonly schema: z.ZodType<D>; readonly problems: (by: Administrator, rest: D) => Promise<readonly FieldProblem[]> }
  /** Where to go when it is done. */
  readonly then: (result: R, input: z.output<S>) => string
}

/** What `coalitionAction` is for members, for administrators of the platform: the same gate as their pages. */
export function administratorAction<S extends z.ZodType, R, D = never>({ name, schema, command, review, then }: AdministratorParts<S, R, D>): FormAction {
  return async (_state, form) => {
    const values = valuesOf(form)
    const locale = await requestLocale()
    let next: string
    try {
      const by = await requireAdministrator(paths.administration)
      if (!by) throw notFound()
      const typed = inputOf(values)
      const input = schema.safeParse(typed)
      if (!input.success) throw new InvalidInput(await problemsOf(input.error, typed, review && { schema: review.schema, problems: (rest: D) => review.problems(by, rest) }))
      next = then(await command(by, input.data), input.data)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      log.info({ action: name, outcome: error.kind, code: error.code }, 'write refused')
      return asState(error, values, locale)
    }
    log.info({ action: name, outcome: 'done' }, 'write')
    revalidatePath(paths.administration, 'layout')
    redirect(next)
  }
}

interface AdministeredParts<S extends z.ZodType<{ readonly coalition: string }>, R> {
  readonly name: string
  readonly schema: S
  readonly command: (tx: CoalitionTx, ctx: AdministrationContext, input: z.output<S>) => Promise<R>
  readonly then: (slug: string, result: R) => string
}

/** The same for what an administrator does to one coalition, in one transaction of that coalition. */
export const administeredAction = <S extends z.ZodType<{ readonly coalition: string }>, R>({ name, schema, command, then }: AdministeredParts<S, R>): FormAction =>
  administratorAction({
    name, schema,
    async command(by, input) {
      const ctx = await enterForAdministration(by, input.coalition)
      return inCoalition(ctx, (tx) => command(tx, ctx, input))
    },
    then: (result, input) => then(input.coalition, result),
  })
