import { z } from 'zod'
import { expectedVersion, requiredText } from '@/lib/platform/actions/fields'
import { isColor, isReadableAccent, isReadableMain } from './rules'

export const MISSION_MAX = 200

export const missionForm = z.object({
  mission: requiredText(MISSION_MAX, 'coalitions.mission_missing'),
  expectedVersion,
})
export type MissionForm = z.output<typeof missionForm>

/** #rrggbb with enough contrast, or nothing. */
const color = (isReadable: (color: string) => boolean) =>
  z.string().optional().transform((text, ctx) => {
    if (!text) return null
    if (!isColor(text)) ctx.addIssue({ code: 'custom', message: 'coalitions.color_wrong' })
    else if (!isReadable(text)) ctx.addIssue({ code: 'custom', message: 'coalitions.color_unreadable' })
    return text.toLowerCase()
  })

/** The two colours of a house style; one that is left out is that of Samenspel. */
export const lookColors = z.object({ mainColor: color(isReadableMain), accentColor: color(isReadableAccent) })

export const lookForm = lookColors.extend({ expectedVersion })
export type LookForm = z.output<typeof lookForm>

/** What a new coalition starts with; typed input of seeds, tests and the administration. */
export interface StartContent {
  readonly mission?: string
  readonly municipalityCode?: string
}
