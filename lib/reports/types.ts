import type { AgreementListed, CommitmentRead } from '@/lib/agreements/types'
import type { ChallengeListed } from '@/lib/challenges/types'
import type { GoalRead, GoalStatus } from '@/lib/goals/types'
import type { Finding } from '@/lib/indicators/rules'
import type { OutcomeSeries, Point } from '@/lib/indicators/types'
import type { ExecutiveRequestRead } from '@/lib/loop/types'
import type { MeetingListed } from '@/lib/meetings/types'
import type { GateDecision } from '@/lib/plan/gates/types'
import type { ReviewRead } from '@/lib/plan/learning/types'
import type { PublicStory } from '@/lib/plan/stories/types'
import type { PublishedCount } from '@/lib/platform/privacy/small-numbers'
import type { SignalTheme } from '@/lib/signals/types'

/** The letter to the council, the page to leave behind, and the report of a quarter. */
export const REPORT_KINDS = ['LETTER', 'PAGE', 'QUARTER'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export interface Quarter {
  readonly year: number
  /** 1 to 4. */
  readonly number: number
  /** Its first and its last day, YYYY-MM-DD. */
  readonly from: string
  readonly until: string
}

/** Which way a figure went since its first year. UNCLEAR: no more than chance can make. UNKNOWN: there is one year, or the first was nothing. */
export type Trend = 'UP' | 'DOWN' | 'SAME' | 'UNCLEAR' | 'UNKNOWN'

/** One indicator of the own municipality, as the pages show it: what may not be shown is not in it. */
export interface ReportedFigure extends Omit<OutcomeSeries, 'cardKey' | 'points'> {
  readonly saysNot: string | null
  /** The newest figure that may be shown; null when there is none. */
  readonly finding: Finding | null
  readonly status: Point['status']
  readonly isAddedUp: boolean
  readonly trend: Trend
  /** Years after it, or all of them, of which there is no figure to show. */
  readonly without: readonly { readonly year: number; readonly why: 'SUPPRESSED' | 'NOT_DELIVERED' | 'OTHER_BORDERS' }[]
  /** The day on which the figure came in; null where that is not known. */
  readonly enteredOn: string | null
}

/** An agreement with what was promised in it; of a draft nothing is promised yet. */
export interface ReportedAgreement extends AgreementListed {
  readonly promises: readonly Pick<CommitmentRead, 'what' | 'partnerName' | 'status'>[]
  /** When each partner put its name, YYYY-MM-DD. */
  readonly signedOn: readonly string[]
}

/** What every report begins with. */
export interface ReportBasis {
  readonly coalition: string
  readonly isFictional: boolean
  /** The day as of which it stands, YYYY-MM-DD. */
  readonly today: string
  readonly municipality: string | null
  readonly figures: readonly ReportedFigure[]
  readonly goals: readonly GoalRead[]
  readonly agreements: readonly ReportedAgreement[]
  /** That may be told outside, the newest first. */
  readonly stories: readonly PublicStory[]
}

export interface LetterRead extends ReportBasis {
  readonly challenges: readonly Pick<ChallengeListed, 'title' | 'forWhom'>[]
  readonly requests: readonly ExecutiveRequestRead[]
}

export interface PageRead extends ReportBasis {
  /** That were planned and are still to come. */
  readonly meetings: readonly Pick<MeetingListed, 'heldOn'>[]
}

/** A goal that ran, was reached or was stopped in a quarter, as it stood at the end of it. */
export interface GoalOfQuarter {
  readonly goal: GoalRead
  readonly status: GoalStatus
  /** What was reached or stopped in the quarter itself. */
  readonly closed: { readonly on: string; readonly reason: string | null; readonly lesson: string | null } | null
  readonly measured: { readonly value: PublishedCount; readonly on: string } | null
  readonly reviews: readonly ReviewRead[]
}

export interface QuarterRead extends Omit<ReportBasis, 'goals'> {
  readonly quarter: Quarter
  readonly goals: readonly GoalOfQuarter[]
  readonly signals: readonly { readonly theme: SignalTheme; readonly count: PublishedCount }[]
  readonly requests: readonly ExecutiveRequestRead[]
  readonly gates: readonly GateDecision[]
  /** Meetings that were held and closed in it. */
  readonly meetings: number
}

/** One report that somebody can open. */
export interface ReportListed {
  readonly kind: ReportKind
  readonly quarters: readonly Quarter[]
}

/** A figure as a line on one page: with the way it went, and how certain that is. */
export interface FigureLine {
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly trend: Trend
  readonly change: string
  readonly certainty: string
  readonly source: string
  /** What somebody told, where it may go outside. */
  readonly stories: readonly string[]
}

export type ReportBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'item'; readonly title: string; readonly facts: readonly string[] }
  | { readonly kind: 'table'; readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'figures'; readonly figures: readonly FigureLine[] }

/** A report in words, the same for the screen, the text to copy and the PDF. */
export interface Report {
  readonly kind: ReportKind
  readonly language: 'nl'
  readonly coalition: string
  readonly kindName: string
  readonly title: string
  readonly isDraft: boolean
  /** As of which day, and what it is not. */
  readonly standing: string
  /** That it is of a coalition that was made up. */
  readonly note: string | null
  readonly made: string
  readonly words: { readonly page: string; readonly of: string; readonly draft: string; readonly unknown: string }
  readonly sections: readonly { readonly title: string; readonly blocks: readonly ReportBlock[] }[]
}
