import 'server-only'
import { diffWords } from 'diff'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { z } from 'zod'
import { Conflict, DomainError, InvalidInput, SignInNeeded, type ErrorParams, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { formatMoment } from '@/lib/platform/i18n/format'
import type { ErrorCode, Locale } from '@/lib/platform/i18n/messages'
import { sayError } from '@/lib/platform/i18n/translator'
import { log } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { withMember, type MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { inputOf, valuesOf } from './form-data'
import type { DiffPart, FormState, FormValues } from './form-state'

interface ActionParts<S extends z.ZodType, R> {
  /** For the log: capability and operation, such as 'goals.create'. */
  readonly name: string
  readonly schema: S
  readonly command: (tx: CoalitionTx, ctx: MemberContext, input: z.output<S>) => Promise<R>
  /** Where to go when it is done. */
  readonly then: (slug: string, result: R, input: z.output<S>) => string
}

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/**
 * The one way from a form to a command: enter the coalition, read the form by its schema, run the command in one
 * transaction, go on with a 303. What goes wrong comes back as a value with everything that was typed. The coalition
 * is a hidden field and so somebody's input, like all the rest: the membership row decides.
 */
export function coalitionAction<S extends z.ZodType, R>({ name, schema, command, then }: ActionParts<S, R>): FormAction {
  return async (_state, form) => {
    const values = valuesOf(form)
    const slug = String(values.coalition ?? '')
    const locale = await getLocale()
    const started = performance.now()
    let next: string
    try {
      next = await withMember(slug, async (tx, ctx) => {
        const input = schema.safeParse(inputOf(values))
        if (!input.success) throw new InvalidInput(input.error.issues.map(asProblem))
        return then(slug, await command(tx, ctx, input.data), input.data)
      })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      log.info({ action: name, outcome: error.kind, code: error.code, ms: Math.round(performance.now() - started) }, 'write refused')
      if (error.kind === 'not_found') notFound()
      return asState(error, values, locale)
    }
    log.info({ action: name, outcome: 'done', ms: Math.round(performance.now() - started) }, 'write')
    revalidatePath(paths.workspace(slug), 'layout')
    redirect(next)
  }
}

/** An issue of zod as a problem of a field: its message is a code, unless a field was left out of the form altogether. */
function asProblem(issue: z.core.$ZodIssue): FieldProblem {
  const limits = issue as { maximum?: number | bigint; minimum?: number | bigint }
  const known = /^[a-z_]+(\.[a-z_]+)*$/.test(issue.message)
  return {
    field: String(issue.path[0] ?? ''),
    code: known ? (issue.message as ErrorCode) : 'form_broken',
    params: { max: Number(limits.maximum ?? 0), min: Number(limits.minimum ?? 0) },
  }
}

/** The words of two texts, with those that only one of them has marked. */
function compare(mine: string, theirs: string): { mine: DiffPart[]; theirs: DiffPart[] } {
  const parts = diffWords(theirs, mine)
  return {
    mine: parts.filter((part) => !part.removed).map((part) => ({ text: part.value, differs: part.added })),
    theirs: parts.filter((part) => !part.added).map((part) => ({ text: part.value, differs: part.removed })),
  }
}

function asState(error: DomainError, values: FormValues, locale: Locale): FormState {
  const say = (code: ErrorCode, params?: ErrorParams): string => sayError(locale, code, params)
  if (error instanceof InvalidInput) {
    // One sentence per field is enough to go on with.
    const first = new Map(error.problems.map((problem) => [problem.field, problem] as const).reverse())
    const problems = [...first.values()].reverse().map(({ field, code, params }) => ({ field, code, message: say(code, params) }))
    return { status: 'invalid', values, problems }
  }
  if (error instanceof Conflict) {
    const { changedAt, changedBy, currentVersion, theirs } = error.details
    const typed = inputOf(values)
    const fields = Object.entries(theirs)
      .map(([field, text]) => ({ field, text, own: [typed[field] ?? ''].flat().join(', ') }))
      .filter(({ text, own }) => text.trim() !== own.trim())
      .map(({ field, text, own }) => ({ field, ...compare(own, text) }))
    return { status: 'conflict', values, currentVersion, fields, message: say('conflict', { who: changedBy, when: formatMoment(changedAt, locale) }) }
  }
  if (error instanceof SignInNeeded) return { status: 'stopped', values, message: say('sign_in_needed') }
  return { status: 'stopped', values, message: say(error.code, error.params) }
}
