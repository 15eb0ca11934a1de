import type { FormValues } from '@/lib/platform/actions/form-state'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

/**
 * What can go wrong in the domain, in six kinds. A command throws one inside its transaction, so that nothing of it
 * stays behind; the edge (action, page, route) turns it into something a person can read. `code` is a message key of
 * messages/{nl,en}/errors.json; nobody ever sees `message`.
 *
 *   invalid      what was typed does not fit, per field
 *   refused      this role may not; `params.who` says who can
 *   rule_broken  it is allowed but not now; the message says why and the way out
 *   conflict     somebody else was first; both texts are in `details`
 *   not_found    it is not there, or not yours: the two are never told apart
 *   unavailable  the house cannot do it at this moment; what was typed is kept
 */
export type DomainErrorKind = 'invalid' | 'refused' | 'rule_broken' | 'conflict' | 'not_found' | 'unavailable'

export type ErrorParams = Readonly<Record<string, string | number>>

export class DomainError extends Error {
  override readonly name = 'DomainError'

  constructor(
    readonly kind: DomainErrorKind,
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(`${kind}: ${code}`)
  }
}

/** One field and the code of what is wrong with it. */
export interface FieldProblem {
  readonly field: string
  readonly code: ErrorCode
  readonly params?: ErrorParams
}

export class InvalidInput extends DomainError {
  constructor(readonly problems: readonly FieldProblem[]) {
    super('invalid', 'invalid')
  }
}

/**
 * What two people made of the same row. Values are what a form would show, per field; all of them, because what is not
 * named here is overwritten unseen.
 */
export interface ConflictDetails {
  readonly changedBy: string
  readonly changedAt: Date
  readonly currentVersion: number
  readonly theirs: Readonly<Record<string, string | readonly string[]>>
  /** What a chosen id is called, per field: the form may have been read before that choice was there. */
  readonly names?: Readonly<Record<string, string>>
  /** Texts that came in since: when there are, what is on the screen is read again first, and "mine" is no choice. */
  readonly unseen?: readonly string[]
  /**
   * Of a form that puts two people's changes together: `theirs` is then what both changed alone. The fields that are
   * replaced in what was typed, by what; and what is posted to choose the other's texts and keep all the rest.
   */
  readonly goesOn?: { readonly replaces: readonly string[]; readonly values: FormValues; readonly take: string }
}

export class Conflict extends DomainError {
  constructor(readonly details: ConflictDetails) {
    super('conflict', 'conflict')
  }
}

export const notFound = (): DomainError => new DomainError('not_found', 'not_found')

export const ruleBroken = (code: ErrorCode, params: ErrorParams = {}): DomainError => new DomainError('rule_broken', code, params)

/** Nobody is signed in: a page answers it with the sign-in page, whatever was asked for, so it tells nothing. */
export class SignInNeeded extends DomainError {
  constructor() {
    super('refused', 'sign_in_needed')
  }
}

/** Signed in, but the second factor is not shown yet or too long ago: a page answers it with the second step. */
export class FactorNeeded extends DomainError {
  constructor() {
    super('refused', 'factor_needed')
  }
}
