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
}
