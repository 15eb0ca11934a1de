/** Is the opgave a cause, or a symptom of one (R-S0-17)? */
export const CHALLENGE_DEPTHS = ['CAUSE', 'SYMPTOM'] as const
export type ChallengeDepth = (typeof CHALLENGE_DEPTHS)[number]

/** Whose part is written down, in plain words (R-S3-11). */
export const PARTS = ['parentsPart', 'schoolPart', 'municipalityPart', 'partnersPart'] as const
export type Part = (typeof PARTS)[number]

/** De opgavekaart (F3.2); a field is null until somebody wrote it. */
export interface ChallengeCard extends Readonly<Record<Part, string | null>> {
  readonly coreQuestion: string | null
  readonly depth: ChallengeDepth | null
  /** Leefwereld: why it happens in the life of families. */
  readonly causesLife: string | null
  /** Systeemwereld: why it happens by rules, money and organisations. */
  readonly causesSystem: string | null
  readonly parentsSay: string | null
  readonly place: string | null
  readonly nextGeneration: string | null
}

export interface ChallengeCardRead extends ChallengeCard {
  readonly challengeId: string
  readonly title: string
  readonly version: number
}
