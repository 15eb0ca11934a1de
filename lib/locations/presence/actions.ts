'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { agreePresence, endPresence, logPresence } from './commands'
import { agreePresenceForm, endPresenceForm, logPresenceForm } from './schema'

export const agreePresenceAction = coalitionAction({
  name: 'locations.agree_presence', schema: agreePresenceForm, command: agreePresence, then: (slug, id) => `${paths.agreedPresence(slug, id)}?gelukt=presence_agreed`,
})

export const endPresenceAction = coalitionAction({
  name: 'locations.end_presence', schema: endPresenceForm, command: endPresence, then: (slug, id) => `${paths.agreedPresence(slug, id)}?gelukt=presence_ended`,
})

/** From the list of locations, in two taps. */
export const logPresenceAction = coalitionAction({
  name: 'locations.log_presence', schema: logPresenceForm, command: logPresence, then: (slug) => `${paths.presence(slug)}?gelukt=presence_logged`,
})
