'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeLook, changeMission } from './commands'
import { lookForm, missionForm } from './schema'

export const changeMissionAction = coalitionAction({
  name: 'coalitions.change_mission', schema: missionForm, command: changeMission, then: (slug) => `${paths.missionWords(slug)}?gelukt=mission_changed`,
})

export const changeLookAction = coalitionAction({
  name: 'coalitions.change_look', schema: lookForm, command: changeLook, then: (slug, _result, { mainColor, accentColor }) => `${paths.look(slug)}?gelukt=${mainColor || accentColor ? 'look_changed' : 'look_reset'}`,
})
