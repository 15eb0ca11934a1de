export const PARENT_VERDICTS = ['YES', 'PARTLY', 'NO'] as const
export type ParentVerdictKind = (typeof PARENT_VERDICTS)[number]

/** As what somebody spoke: a role, never a name. */
export const VERDICT_VOICES = ['EXPERIENCE_EXPERT', 'PARENT', 'YOUNG_PERSON'] as const
export type VerdictVoice = (typeof VERDICT_VOICES)[number]

/** Oordeel: what somebody who knows it from experience says of an answer to "Wat schiet de ouder hiermee op?". */
export interface ParentVerdict {
  readonly id: string
  readonly kind: ParentVerdictKind
  readonly why: string
  readonly voice: VerdictVoice
  /** Given in the app by who it is of; else the coordinator wrote down what was said. */
  readonly byThemselves: boolean
  /** YYYY-MM-DD */
  readonly givenOn: string
  readonly byName: string
  readonly hasLeft: boolean
  /** The answer as it stood then. */
  readonly answer: string
  /** It is about the answer as it stands now. */
  readonly isCurrent: boolean
}

/** De oudertoets of a goal (F3.4). */
export interface ParentCheck {
  readonly goalId: string
  readonly title: string
  readonly isExample: boolean
  readonly answer: string | null
  readonly notices: string | null
  readonly drawback: string | null
  readonly version: number
  /** The newest first. */
  readonly verdicts: readonly ParentVerdict[]
}

/** Of the goals that started in one quarter: how many, and of how many the verdict was yes by then. */
export interface ParentCheckShare {
  readonly year: number
  readonly quarter: number
  readonly started: number
  readonly positive: number
}
