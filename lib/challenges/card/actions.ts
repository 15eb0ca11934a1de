'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { writeCard } from './commands'
import { challengeCardForm } from './schema'

export const writeCardAction = coalitionAction({
  name: 'challenges.write_card', schema: challengeCardForm, command: writeCard, then: (slug, id) => `${paths.challenge(slug, id)}?gelukt=challenge_explained`,
})
