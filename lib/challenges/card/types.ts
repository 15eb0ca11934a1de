/** Whose part is written down, in plain words (R-S3-11). */
export const PARTS = ['parentsPart', 'schoolPart', 'municipalityPart', 'partnersPart'] as const
export type Part = (typeof PARTS)[number]

/** De opgavekaart (F3.2); a field is null until somebody wrote it. The question behind the question has its own sheet (F1.4). */
export interface ChallengeCard extends Readonly<Record<Part, string | null>> {
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
