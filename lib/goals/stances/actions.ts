'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { takeStance } from './commands'
import { stanceForm } from './schema'

export const takeStanceAction = coalitionAction({
  name: 'goals.take_stance', schema: stanceForm, command: takeStance, then: (slug, goalId) => `${paths.goalPartners(slug, goalId)}?gelukt=goal_stance_taken`,
})
