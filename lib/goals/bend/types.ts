/** De bocht ombuigen of a goal (F3.5). */
export interface GoalBend {
  /** The indicator that the line is of; null: none that the coalition follows. */
  readonly trendIndicatorId: string | null
  readonly trend: string | null
  readonly withoutAction: string | null
  /** Why the line runs as it does. */
  readonly story: string
  readonly whatWorks: string | null
  /** An idea that costs no money. */
  readonly freeIdea: string
  readonly proposal: string
}

export interface GoalBendRead {
  readonly goalId: string
  readonly title: string
  readonly isExample: boolean
  readonly bend: GoalBend | null
  /** 0 while nobody wrote it. */
  readonly version: number
}

/** What of it can become a planned action. */
export const BEND_IDEAS = ['proposal', 'freeIdea'] as const
export type BendIdea = (typeof BEND_IDEAS)[number]
