/** On what a goal rests (R-S1-18), and the same in a text for the work floor (R-S1-19). */
export const SOURCE_KINDS = ['PRACTICE', 'DATA', 'SCIENCE', 'BRIEF'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** What an address calls them. */
export const SOURCE_NAMES: Readonly<Record<SourceKind, string>> = { PRACTICE: 'praktijk', DATA: 'data', SCIENCE: 'wetenschap', BRIEF: 'hapklaar' }

export interface GoalSource {
  readonly kind: SourceKind
  readonly body: string
  /** Three of a brief, none of the others. */
  readonly points: readonly string[]
  readonly sourceName: string
  readonly sourceUrl: string
  readonly version: number
}

export interface GoalSources {
  readonly goalId: string
  readonly title: string
  /** At most one of each kind. */
  readonly sources: readonly GoalSource[]
}
