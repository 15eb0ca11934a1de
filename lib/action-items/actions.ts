'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { coverAction, finishAction, logAction, reopenAction, stopAction } from './commands'
import { actionForm, coverForm, finishForm, reopenForm, stopForm } from './schema'

export const logActionAction = coalitionAction({
  name: 'action_items.log', schema: actionForm, command: logAction, then: (slug) => `${paths.actions(slug)}?gelukt=action_logged`,
})

export const finishActionAction = coalitionAction({
  name: 'action_items.finish', schema: finishForm, command: finishAction, then: (slug, _done, { actionId }) => `${paths.action(slug, actionId)}?gelukt=action_finished`,
})

export const reopenActionAction = coalitionAction({
  name: 'action_items.reopen', schema: reopenForm, command: reopenAction, then: (slug, _done, { actionId }) => `${paths.action(slug, actionId)}?gelukt=action_reopened`,
})

export const stopActionAction = coalitionAction({
  name: 'action_items.stop', schema: stopForm, command: stopAction, then: (slug, _done, { actionId }) => `${paths.action(slug, actionId)}?gelukt=action_stopped`,
})

export const coverActionAction = coalitionAction({
  name: 'action_items.cover', schema: coverForm, command: coverAction, then: (slug, _done, { actionId }) => `${paths.action(slug, actionId)}?gelukt=action_covered`,
})
