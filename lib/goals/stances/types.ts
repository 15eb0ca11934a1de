/** Where a partner stands on a goal (R-S1-05). */
export const GOAL_STANCES = ['TAKES_PART', 'SUPPORTS', 'DOUBTS', 'DECLINES'] as const
export type GoalStanceKind = (typeof GOAL_STANCES)[number]

/** One partner and what it says of a goal; without a stance it said nothing yet. */
export interface PartnerStance {
  readonly partnerId: string
  readonly partnerName: string
  readonly stance: GoalStanceKind | null
  readonly reason: string | null
  /** What it does itself for the goal (R-S1-06). */
  readonly contribution: string | null
  /** Of the newest word; a partner that a worksheet named takes part without having said so itself. */
  readonly takenAt: Date | null
  readonly takenByName: string | null
  /** The partner in whose place it came; it takes part since then, also when it said otherwise before. */
  readonly tookOverFrom: string | null
  readonly tookOverAt: Date | null
}

/** What was said and does not stand any more: said anew since, of a partner that left, or older than what it took over. */
export interface EarlierStance {
  readonly id: string
  readonly partnerName: string
  readonly partnerHasLeft: boolean
  readonly stance: GoalStanceKind
  readonly reason: string | null
  readonly contribution: string | null
  readonly takenAt: Date
  readonly takenByName: string
}
