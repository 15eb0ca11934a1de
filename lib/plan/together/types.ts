import type { Answers } from '../types'

/**
 * What stood on somebody's screen, question by question, as marks: enough to tell what they changed since, and no text is
 * sent along twice.
 */
export interface Seen {
  readonly answers: Readonly<Record<string, string>>
  /** What the register said where a draft keeps its own words. */
  readonly register: Readonly<Record<string, string>>
  /** What must be as it was, such as who is in a team. */
  readonly fixed: string
  readonly hasDraft: boolean
}

/** What a form posts of what stood on the screen, and of which questions the other's text was chosen. */
export interface Together {
  readonly seen: Seen
  readonly take: readonly string[]
}

/** What there is now. */
export interface Standing {
  readonly answers: Answers
  readonly register: Answers
  /** The questions of which a draft keeps its own words, where the register says something else. */
  readonly kept: readonly string[]
  readonly fixed: string
  readonly hasDraft: boolean
}

/** What two people made of one sheet. */
export interface Merged {
  readonly answers: Answers
  /** The questions that both changed, each with what is chosen by choosing the other's text. */
  readonly both: readonly { readonly field: string; readonly theirs: string | readonly string[]; readonly token: string }[]
  /** The questions that only the other changed. */
  readonly taken: readonly string[]
}

/** Who else is on a sheet, and what was saved since it came on the screen. */
export interface Company {
  /** By the names that the coalition shows, at most so many. */
  readonly others: readonly string[]
  readonly saved: { readonly by: string; readonly at: Date } | null
}

/** The same as sentences. */
export interface CompanyInWords {
  readonly here: string
  readonly saved: string
}
