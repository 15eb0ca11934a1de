'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { logAction } from './commands'
import { actionForm } from './schema'

export const logActionAction = coalitionAction({
  name: 'action_items.log', schema: actionForm, command: logAction, then: (slug) => `${paths.actions(slug)}?gelukt=action_logged`,
})
