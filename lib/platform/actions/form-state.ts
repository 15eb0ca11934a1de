import type { ErrorCode } from '@/lib/platform/i18n/messages'

// What a form gets back from its action. Everything in it may be sent to the browser; texts are already in the
// reader's language.

/** What was typed, as the form posted it. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

export interface FieldMessage {
  readonly field: string
  readonly message: string
  readonly code: ErrorCode
}

/** One field of which two people made something else; `marked` shows which words differ. */
export interface ConflictField {
  readonly field: string
  readonly mine: readonly DiffPart[]
  readonly theirs: readonly DiffPart[]
  /** What their choice is called, when the form may not know it. */
  readonly theirName?: string
}

export interface DiffPart {
  readonly text: string
  readonly differs: boolean
}

/** Something in a pasted list that is not right, by the row and the column in which the person finds it. */
export interface RowMessage {
  readonly row: number
  readonly column: string
  readonly message: string
}

export type FormState =
  | { readonly status: 'idle' }
  | { readonly status: 'invalid'; readonly values: FormValues; readonly problems: readonly FieldMessage[] }
  | { readonly status: 'stopped'; readonly values: FormValues; readonly message: string }
  | {
    readonly status: 'conflict'
    readonly values: FormValues
    readonly message: string
    readonly currentVersion: number
    readonly fields: readonly ConflictField[]
    /** What came in since and was not seen: it is read first, and there is no "mine". */
    readonly unseen?: readonly string[]
    /** Who wrote the other text, and when. */
    readonly theirsBy?: string
    /** What is posted to choose the other's texts, where the rest of what was typed stays. */
    readonly take?: string
  }
  | {
    /** A pasted list was looked at: what is good in it, what is not, and the mark of exactly this text. */
    readonly status: 'checked'
    readonly values: FormValues
    readonly good: readonly (readonly string[])[]
    readonly problems: readonly RowMessage[]
    readonly seen: string
    /** How many of a list that was sent went out, when some did not. */
    readonly done: number
    /** The sentences that count: the catalogue stays on the server. */
    readonly say: { readonly good: string; readonly problems: string; readonly send: string; readonly done: string }
  }

export const IDLE: FormState = { status: 'idle' }
