'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeMission } from './commands'
import { missionForm } from './schema'

export const changeMissionAction = coalitionAction({
  name: 'coalitions.change_mission', schema: missionForm, command: changeMission, then: (slug) => `${paths.workspace(slug)}?gelukt=mission_changed`,
})
