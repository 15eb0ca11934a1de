import type { GoalRead } from '@/lib/goals/types'
import type { Point } from '@/lib/indicators/types'
import type { KeptSheet } from '../records/types'

/** A figure of one year, as its card says it: provisional and not delivered are said, and nothing is never zero. */
export interface FigureOfYear extends Point {
  readonly year: number
}

/** What an indicator said before the work began, and after. */
export interface FigureThen {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly source: string
  readonly before: FigureOfYear | null
  /** Null: there is no figure of a later year yet. */
  readonly after: FigureOfYear | null
}

/** What the registers said on the day that a sheet was filled in. Small numbers of people are not in it. */
export interface SheetFacts {
  readonly takenOn: string
  readonly goal: Pick<GoalRead, 'title' | 'status' | 'unit' | 'baseline' | 'baselinePlan' | 'current' | 'measuredOn' | 'target' | 'dueOn'>
  readonly figures: readonly FigureThen[]
}

/** What was decided at one review of a goal. */
export interface ReviewRead {
  readonly id: string
  readonly createdAt: Date
  readonly createdByName: string
  readonly creatorHasLeft: boolean
  readonly decision: string
  /** YYYY-MM-DD, or null when it ends here. */
  readonly nextOn: string | null
  readonly facts: SheetFacts | null
}

/** What was learned about a goal: its lessons, its reviews, what came of it, and how it was closed. */
export interface GoalLearning {
  readonly lessons: readonly KeptSheet[]
  readonly reviews: readonly ReviewRead[]
  readonly outcomes: readonly KeptSheet[]
  readonly closing: KeptSheet | null
}

/** What the next goal begins with, from the sheet that closed one. */
export interface NextGoal {
  readonly goalTitle: string
  readonly first: { readonly opgave: string; readonly doel: string; readonly voorWie: string; readonly watLatenWeVoorNu: string }
}
