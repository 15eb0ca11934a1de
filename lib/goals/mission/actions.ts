'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { confirmMission } from './commands'
import { missionWordForm } from './schema'

export const confirmMissionAction = coalitionAction({
  name: 'goals.confirm_mission', schema: missionWordForm, command: confirmMission, then: (slug) => `${paths.missionWords(slug)}?gelukt=mission_confirmed`,
})
