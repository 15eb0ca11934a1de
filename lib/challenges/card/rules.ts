import { PARTS, type ChallengeCard } from './types'

/** Does somebody know yet why this happens? Both sides, or it is half a story (R-S0-09). */
export const hasBothSides = ({ causesLife, causesSystem }: Pick<ChallengeCard, 'causesLife' | 'causesSystem'>): boolean => causesLife !== null && causesSystem !== null

/** Did anybody begin this card? What parents say stood with the opgave before there was one. */
export const isBegun = (card: ChallengeCard): boolean =>
  [card.coreQuestion, card.depth, card.causesLife, card.causesSystem, card.place, card.nextGeneration, ...PARTS.map((part) => card[part])].some((one) => one !== null)
