import { diffWords } from 'diff'
import type { z } from 'zod'
import { Conflict, InvalidInput, SignInNeeded, type DomainError, type ErrorParams, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { formatMoment } from '@/lib/platform/i18n/format'
import type { ErrorCode, Locale } from '@/lib/platform/i18n/messages'
import { sayError } from '@/lib/platform/i18n/translator'
import { fieldOf, inputOf } from './form-data'
import { parseDutchNumber } from './fields'
import type { DiffPart, FormState, FormValues } from './form-state'

/** An issue of zod as a problem of a field: its message is a code, unless a field was left out of the form altogether. */
export function asProblem(issue: z.core.$ZodIssue): FieldProblem {
  const limits = issue as { maximum?: number | bigint; minimum?: number | bigint }
  const known = /^[a-z_]+(\.[a-z_]+)*$/.test(issue.message)
  return {
    field: String(issue.path[0] ?? ''),
    code: known ? (issue.message as ErrorCode) : 'form_broken',
    params: { max: Number(limits.maximum ?? 0), min: Number(limits.minimum ?? 0) },
  }
}

/** What the rules say of a form of which a field is wrong, as far as they can judge the rest. */
export interface Review<D> {
  /** Reads what fits. */
  readonly schema: z.ZodType<D>
  readonly problems: (rest: D) => Promise<readonly FieldProblem[]>
}

/** All that is wrong with a form that its schema refused: whoever left two things open hears of both at once. */
export async function problemsOf<D>(error: z.core.$ZodError, input: unknown, review: Review<D> | undefined): Promise<FieldProblem[]> {
  const rest = review?.schema.safeParse(input)
  return [...error.issues.map(asProblem), ...(review && rest?.success ? await review.problems(rest.data) : [])]
}

/** The words of two texts, with those that only one of them has marked. */
function compare(mine: string, theirs: string): { mine: DiffPart[]; theirs: DiffPart[] } {
  const parts = diffWords(theirs, mine)
  return {
    mine: parts.filter((part) => !part.removed).map((part) => ({ text: part.value, differs: part.added })),
    theirs: parts.filter((part) => !part.added).map((part) => ({ text: part.value, differs: part.removed })),
  }
}

/** What was typed in one field, as one text. */
const asText = (typed: unknown): string => (Array.isArray(typed) ? typed.join(', ') : typeof typed === 'string' ? typed : '')

type Field = string | readonly string[]

/** Is this the same to a reader? 12,50 is 12,5, and the order in which boxes were ticked says nothing. */
function isSame(own: Field, theirs: Field): boolean {
  const sorted = (field: Field) => [field].flat().map((one) => one.trim()).filter(Boolean).sort().join(', ')
  if (sorted(own) === sorted(theirs)) return true
  const number = parseDutchNumber(asText(own))
  return number !== undefined && number === parseDutchNumber(asText(theirs))
}

/** What went wrong, as the form shows it: sentences in the reader's language and everything that was typed. */
export function asState(error: DomainError, values: FormValues, locale: Locale, isFormal = false): FormState {
  const say = (code: ErrorCode, params?: ErrorParams): string => sayError(locale, code, params, isFormal)
  if (error instanceof InvalidInput) {
    // One sentence per field is enough to go on with.
    const first = new Map(error.problems.map((problem) => [problem.field, problem] as const).reverse())
    const problems = [...first.values()].reverse().map(({ field, code, params }) => ({ field, code, message: say(code, params) }))
    return { status: 'invalid', values, problems }
  }
  if (error instanceof Conflict) {
    const { changedAt, changedBy, currentVersion, theirs, names, unseen, goesOn } = error.details
    const typed = inputOf(values)
    const when = formatMoment(changedAt, locale)
    const fields = Object.entries(theirs)
      .filter(([field, text]) => !isSame((typed[field] ?? '') as Field, text))
      .map(([field, text]) => ({ field, ...compare(asText(typed[field]), asText(text)), ...(names?.[field] ? { theirName: names[field] } : {}) }))
    const kept = goesOn ? { ...Object.fromEntries(Object.entries(values).filter(([name]) => !goesOn.replaces.includes(fieldOf(name)))), ...goesOn.values } : values
    return {
      status: 'conflict', values: kept, currentVersion, fields, ...(unseen ? { unseen } : {}), ...(goesOn ? { take: goesOn.take } : {}),
      ...(changedBy ? { theirsBy: `${changedBy}, ${when}` } : {}), message: changedBy ? say('conflict', { who: changedBy, when }) : say('conflict_meanwhile'),
    }
  }
  if (error instanceof SignInNeeded) return { status: 'stopped', values, message: say('sign_in_needed') }
  return { status: 'stopped', values, message: say(error.code, error.params) }
}
