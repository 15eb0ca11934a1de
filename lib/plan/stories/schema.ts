import { z } from 'zod'
import { choice, dayField, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { CONSENT_WAYS, STORY_READERS, STORY_TELLERS } from './types'

export const STORY_LIMITS = { quote: 200, body: 1_200, chosenName: 30 } as const

const chosenOrNot = z.string().optional().transform((id) => id || null).pipe(idField().nullable())

const content = {
  teller: choice(STORY_TELLERS, 'stories.teller_missing'),
  chosenName: optionalText(STORY_LIMITS.chosenName),
  quote: requiredText(STORY_LIMITS.quote, 'stories.quote_missing'),
  body: requiredText(STORY_LIMITS.body, 'stories.body_missing'),
  consentWay: choice(CONSENT_WAYS, 'stories.consent_way_missing'),
  consentOn: dayField('stories.consent_on_missing'),
  readers: choice(STORY_READERS, 'stories.readers_missing'),
  shownUntil: dayField('stories.until_missing'),
  indicatorId: chosenOrNot,
  goalId: chosenOrNot,
}

export const newStoryForm = z.object({ ...content, recordId: chosenOrNot, requestKey })
export type NewStoryForm = z.output<typeof newStoryForm>

export const storyForm = z.object({ ...content, id: idField(), expectedVersion })
export type StoryForm = z.output<typeof storyForm>

export const withdrawStoryForm = z.object({ id: idField() })
export type WithdrawStoryForm = z.output<typeof withdrawStoryForm>
