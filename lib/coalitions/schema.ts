import { z } from 'zod'
import { expectedVersion, requiredText } from '@/lib/platform/actions/fields'

export const MISSION_MAX = 200

export const missionForm = z.object({
  mission: requiredText(MISSION_MAX, 'coalitions.mission_missing'),
  expectedVersion,
})
export type MissionForm = z.output<typeof missionForm>

/** What a new coalition starts with; typed input of seeds, tests and the administration. */
export interface StartContent {
  readonly mission?: string
  readonly municipalityCode?: string
}
