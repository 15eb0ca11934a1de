import { z } from 'zod'
import { expectedVersion, idField, optionalText, requiredText } from '@/lib/platform/actions/fields'
import { CHALLENGE_LIMITS } from '../schema'

export const CARD_LIMITS = { causes: 600, place: 160, part: 240, nextGeneration: 300 } as const

export const challengeCardForm = z.object({
  challengeId: idField(),
  causesLife: requiredText(CARD_LIMITS.causes, 'challenges.causes_life_missing'),
  causesSystem: requiredText(CARD_LIMITS.causes, 'challenges.causes_system_missing'),
  parentsSay: requiredText(CHALLENGE_LIMITS.parentsSay, 'challenges.parents_say_missing'),
  place: optionalText(CARD_LIMITS.place),
  parentsPart: optionalText(CARD_LIMITS.part),
  schoolPart: optionalText(CARD_LIMITS.part),
  municipalityPart: optionalText(CARD_LIMITS.part),
  partnersPart: optionalText(CARD_LIMITS.part),
  nextGeneration: optionalText(CARD_LIMITS.nextGeneration),
  expectedVersion,
})
export type ChallengeCardForm = z.output<typeof challengeCardForm>
