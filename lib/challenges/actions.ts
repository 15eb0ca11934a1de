'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeChallenge, createChallenge } from './commands'
import { challengeForm, newChallengeForm } from './schema'

export const createChallengeAction = coalitionAction({
  name: 'challenges.create', schema: newChallengeForm, command: createChallenge,
  then: (slug, id) => `${paths.challenge(slug, id)}?gelukt=challenge_created`,
})

export const changeChallengeAction = coalitionAction({
  name: 'challenges.change', schema: challengeForm, command: changeChallenge,
  then: (slug, id) => `${paths.challenge(slug, id)}?gelukt=challenge_changed`,
})
