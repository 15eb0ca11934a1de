'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { endMandate, giveMandate } from './commands'
import { endMandateForm, mandateForm } from './schema'

export const giveMandateAction = coalitionAction({
  name: 'mandates.give', schema: mandateForm, command: giveMandate, then: (slug, id) => `${paths.mandate(slug, id)}?gelukt=mandate_given`,
})

export const endMandateAction = coalitionAction({
  name: 'mandates.end', schema: endMandateForm, command: endMandate, then: (slug, id) => `${paths.mandate(slug, id)}?gelukt=mandate_ended`,
})
