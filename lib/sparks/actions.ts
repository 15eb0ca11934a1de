'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { publicAction } from '@/lib/platform/actions/public-action'
import { paths } from '@/lib/platform/paths'
import { makeCommonsToken } from '@/lib/platform/tenancy/commons-token'
import { adoptSpark, giveInitiative, giveSpark } from './commands'
import { adoptionForm, initiativeForm, sparkForm } from './schema'

export const giveSparkAction = publicAction({
  name: 'sparks.give', schema: sparkForm, command: giveSpark, then: (id) => `${paths.spark(makeCommonsToken(id))}?nieuw=ja`,
})

export const giveInitiativeAction = coalitionAction({
  name: 'sparks.give_own', schema: initiativeForm, command: giveInitiative, then: (slug) => `${paths.sparks(slug)}?gelukt=initiative_given`,
})

export const adoptSparkAction = coalitionAction({
  name: 'sparks.adopt', schema: adoptionForm, command: adoptSpark, pageSays: ['sparks.adopted', 'sparks.adopted_ours'], then: (slug) => `${paths.sparks(slug)}?gelukt=spark_adopted`,
})
