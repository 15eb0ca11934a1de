import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { choices, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'

export const CHALLENGE_LIMITS = { title: 140, forWhom: 160, parentsSay: 600 } as const

const content = {
  title: requiredText(CHALLENGE_LIMITS.title, 'challenges.title_missing'),
  forWhom: requiredText(CHALLENGE_LIMITS.forWhom, 'challenges.for_whom_missing'),
  lifePhases: choices(LIFE_PHASES, 'challenges.life_phases_missing'),
  parentsSay: optionalText(CHALLENGE_LIMITS.parentsSay),
}

export const newChallengeForm = z.object({ ...content, requestKey })
export type NewChallengeForm = z.output<typeof newChallengeForm>

export const challengeForm = z.object({ ...content, id: idField(), expectedVersion })
export type ChallengeForm = z.output<typeof challengeForm>
