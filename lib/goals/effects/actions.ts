'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addEffect, changeEffect } from './commands'
import { effectForm, newEffectForm } from './schema'

export const addEffectAction = coalitionAction({
  name: 'goals.add_effect', schema: newEffectForm, command: addEffect, then: (slug, id) => `${paths.goalEffects(slug, id)}?gelukt=goal_effect_written`,
})

export const changeEffectAction = coalitionAction({
  name: 'goals.change_effect', schema: effectForm, command: changeEffect, then: (slug, id) => `${paths.goalEffects(slug, id)}?gelukt=goal_effect_written`,
})
