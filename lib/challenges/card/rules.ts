import { PARTS, type ChallengeCard } from './types'

/** Did anybody begin this card? What parents say stood with the opgave before there was one. */
export const isBegun = (card: ChallengeCard): boolean =>
  [card.causesLife, card.causesSystem, card.place, card.nextGeneration, ...PARTS.map((part) => card[part])].some((one) => one !== null)
