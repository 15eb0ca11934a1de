import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { requestAddress, takeTry, type LimitName } from '@/lib/platform/auth/limits'
import { DomainError, InvalidInput, ruleBroken, type FieldProblem } from '@/lib/platform/errors/domain-error'
import type { ErrorCode, Locale } from '@/lib/platform/i18n/messages'
import { requestLocale } from '@/lib/platform/i18n/request'
import { log } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { isSpokenToFormally, withMember, type MemberContext, type MemberRole } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { inputOf, valuesOf } from './form-data'
import type { FormState, FormValues } from './form-state'
import { asState, problemsOf } from './refusals'
import { keepTyped } from './typed-text'

interface ActionParts<S extends z.ZodType, R, D> {
  /** For the log: capability and operation, such as 'goals.create'. */
  readonly name: string
  readonly schema: S
  readonly command: (tx: CoalitionTx, ctx: MemberContext, input: z.output<S>) => Promise<R>
  /** Asked when the schema refuses: what the command would refuse of the rest. */
  readonly review?: { readonly schema: z.ZodType<D>; readonly problems: (tx: CoalitionTx, ctx: MemberContext, rest: D) => Promise<readonly FieldProblem[]> }
  /** Where to go when it is done; or what the form shows, when there is more to do in it. */
  readonly then: (slug: string, result: R, input: z.output<S>, form: { readonly values: FormValues; readonly locale: Locale }) => string | FormState
  /** What may be done so often: counted for the member and for the address, before the command. */
  readonly limit?: { readonly name: LimitName; readonly count: (input: z.output<S>) => number }
  /** Refusals after which the form is of no use any more: its page is read again and says so, with script as without. */
  readonly pageSays?: readonly ErrorCode[]
  /** What must follow the commit at once and belongs to no transaction. A background task does it too, should this fail. */
  readonly afterwards?: (ctx: MemberContext, result: R) => Promise<void>
}

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/**
 * The one way from a form to a command: enter the coalition, read the form by its schema, run the command in one
 * transaction, go on with a 303. What goes wrong comes back as a value with everything that was typed. The coalition
 * is a hidden field and so somebody's input, like all the rest: the membership row decides.
 */
export function coalitionAction<S extends z.ZodType, R, D = never>({ name, schema, command, review, then, limit, pageSays, afterwards }: ActionParts<S, R, D>): FormAction {
  return async (_state, form) => {
    const values = valuesOf(form)
    const slug = String(values.coalition ?? '')
    const locale = await requestLocale()
    const started = performance.now()
    let next: string | FormState
    const follow: { run?: () => Promise<void> } = {}
    let role: MemberRole | undefined
    try {
      next = await withMember(slug, async (tx, ctx) => {
        role = ctx.actor.role
        const typed = inputOf(values)
        const input = schema.safeParse(typed)
        if (!input.success) throw new InvalidInput(await problemsOf(input.error, typed, review && { schema: review.schema, problems: (rest: D) => review.problems(tx, ctx, rest) }))
        const count = limit?.count(input.data) ?? 0
        if (limit && count > 0) {
          const allowed = await takeTry(limit.name, { account: ctx.actor.membershipId, address: await requestAddress() }, count)
          if (!allowed.ok) throw ruleBroken('too_often', { minutes: allowed.minutes })
        }
        const result = await command(tx, ctx, input.data)
        if (afterwards) follow.run = () => afterwards(ctx, result)
        return then(slug, result, input.data, { values, locale })
      })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      log.info({ action: name, outcome: error.kind, code: error.code, ms: Math.round(performance.now() - started) }, 'write refused')
      keepTyped(values)
      if (pageSays?.includes(error.code)) revalidatePath(paths.workspace(slug), 'layout')
      return asState(error, values, locale, isSpokenToFormally(role))
    }
    log.info({ action: name, outcome: 'done', ms: Math.round(performance.now() - started) }, 'write')
    await follow.run?.().catch((error: { code?: string }) => log.warn({ action: name, code: error.code ?? 'unknown' }, 'what follows a write failed, a task does it again'))
    revalidatePath(paths.workspace(slug), 'layout')
    if (typeof next !== 'string') return next
    redirect(next)
  }
}
